import copy
# %%
class E(Exception):
    pass
class F(E, KeyError):
    def __init__(self, *a, code=0):
        super().__init__(*a)
        self.code = code
try:
    raise F('m', 1, code=5)
except KeyError as exc:
    r = (exc.args, exc.code, str(exc), repr(exc), isinstance(exc, E), exc.__dict__)
    keep = exc
c = copy.copy(keep)
d = copy.deepcopy(keep)
r2 = (c.args, c.code, c.args is keep.args, d.__dict__, type(d).__name__)
keep.args = 'ab'
r3 = keep.args
try:
    keep.args = 5
except TypeError as exc:
    e = exc.args
def f():
    try:
        raise ValueError('v')
    except ValueError:
        try:
            raise TypeError('t')
        except TypeError as t:
            return t.__context__.args, t.__cause__
r4 = f()
def g():
    for x in [1, 2]:
        try:
            if x == 1:
                raise E(x)
            return x
        except E as exc:
            saved.append(exc)
        finally:
            saved.append('f')
saved = []
r5 = g()
t = (1, 2)
x = E(*t)
r6 = (x.args is t, E(t).args, E().args, str(E()), str(E(1, 2)), bool(E()), E('a') == E('a'), E(1).__class__)
try:
    try:
        raise E('a')
    finally:
        raise E('b')
except E as exc:
    r7 = (exc.args, exc.__context__.args)
try:
    raise E('x') from None
except E as exc:
    r8 = (exc.__cause__, exc.__suppress_context__)
try:
    raise E from 5
except TypeError as exc:
    r9 = exc.args
try:
    raise int
except TypeError as exc:
    r10 = exc.args
try:
    try:
        pass
    except 5:
        pass
    raise KeyError(1)
except (ValueError, (KeyError,)) if False else (ValueError, KeyError) as exc:
    r11 = str(exc)
