import copy
# %%
class S:
    inst = None
    def __new__(cls, *a, **k):
        log.append(('new', a, k))
        if cls.inst is None:
            cls.inst = object.__new__(cls)
        return cls.inst
    def __init__(self, x):
        log.append(('init', x))
        self.x = x
log = []
a = S(1)
b = S(2)
r = (a is b, a.x, log)
class N:
    def __new__(cls):
        return 5
    def __init__(self):
        log.append('never')
r2 = N()
class I(int):
    def __new__(cls, v, name=None):
        o = int.__new__(cls, v * 2)
        o.name = name
        return o
i = I(4, name='four')
r3 = (i, i + 1, i.name, repr(i), I(0) or 'zero', type(i + i))
j = copy.copy(i)
r4 = (j, j.name)
for fn in (lambda: S(), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(str), lambda: list.__new__(dict), lambda: tuple.__new__(list)):
    try:
        fn()
    except TypeError as exc:
        e = exc.args
class E:
    def __init__(self):
        return 5
try:
    E()
except TypeError as exc:
    e2 = exc.args
