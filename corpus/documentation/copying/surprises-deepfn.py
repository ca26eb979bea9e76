import copy
# %%
def f(x=[1]):
    return x
class C:
    m = [1]
    def meth(self):
        return self
o = C()
x = copy.deepcopy([f, C, len, o.meth, None, ..., NotImplemented, range(3), int, 'a', 1.5, b'x', type])
r = (x[0] is f, x[1] is C, x[2] is len, x[3].__self__ is o, x[3].__func__ is C.meth, x[7] == range(3), x[4:7])
y = copy.deepcopy({'k': (1, 2)})
z = (1, (2, 3))
w = copy.deepcopy(z)
r2 = (w is z, y)
s = frozenset([1, 2])
t = copy.deepcopy([s, s])
r3 = (t[0] is t[1], t[0] is s, t[0] == s)
g = (i for i in [1])
try:
    copy.copy(g)
except TypeError as exc:
    e = exc.args
try:
    copy.deepcopy({1: g})
except TypeError as exc:
    e2 = exc.args
