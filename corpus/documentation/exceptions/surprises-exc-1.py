import copy
# %%
class MyErr(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
    def __str__(self):
        return 'my'
try:
    try:
        raise MyErr(1)
    except MyErr as m:
        raise KeyError('k') from m
    finally:
        fin = 1
except KeyError as k:
    r = (k.args, type(k.__cause__), k.__cause__.b, k.__context__ is k.__cause__, k.__suppress_context__, str(k), repr(k), str(k.__cause__), repr(k.__cause__))
def f():
    for i in range(3):
        try:
            continue
        finally:
            log.append(i)
    else:
        log.append('else')
    while True:
        try:
            break
        finally:
            log.append('w')
    try:
        return 'try'
    finally:
        log.append('f')
log = []
r2 = f()
def g():
    try:
        raise ValueError
    finally:
        return 'swallow'
r3 = g()
try:
    raise 5
except TypeError as exc:
    e = exc.args
try:
    raise
except RuntimeError as exc:
    e2 = exc.args
try:
    assert False, [1]
except AssertionError as exc:
    e3 = exc.args
e4 = copy.copy(MyErr(5))
e5 = copy.deepcopy(ValueError([1]))
r4 = (e4.args, e4.b, e5.args)
