import copy
# %%
class S:
    __slots__ = ('a', 'b')
    def __init__(self):
        self.a = [1]
s = S()
try:
    s.c = 1
except AttributeError as exc:
    e = exc.args
try:
    s.b
except AttributeError as exc:
    e2 = exc.args
t = copy.copy(s)
u = copy.deepcopy(s)
r = (t.a is s.a, u.a is s.a, hasattr(t, 'b'), hasattr(s, '__dict__'))
class T(S):
    pass
v = T()
v.z = 1
v.b = 2
w = copy.copy(v)
r2 = (v.__dict__, w.b, w.z, w.a is v.a)
class X(S):
    __slots__ = ['c', '__dict__']
x = X()
x.c = 1
x.q = 2
r3 = x.__dict__
try:
    class Bad:
        __slots__ = ('a',)
        a = 1
except ValueError as exc:
    e3 = exc.args
try:
    class Bad2(int):
        __slots__ = ('q',)
except TypeError as exc:
    e4 = exc.args
