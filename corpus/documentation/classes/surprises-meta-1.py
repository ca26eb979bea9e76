import copy
# %%
A = type('A', (), {'x': [1], 'f': lambda self: self.x})
B = type('B', (A,), dict(y=2))
a = B()
r = (a.f() is A.x, B.__name__, B.__bases__, B.__mro__, type(a) is B, A.f(a), isinstance(a, A), B.__qualname__, B.__module__)
a.__class__ = A
r2 = (type(a), hasattr(a, 'y'))
try:
    a.__class__ = int
except TypeError as exc:
    e = exc.args
try:
    type('C', (5,), {})
except TypeError as exc:
    e2 = exc.args
try:
    type('C')(1) if False else type(1, 2)
except TypeError as exc:
    e3 = exc.args
try:
    type(5, (), {})
except TypeError as exc:
    e4 = exc.args
B.__name__ = 'Renamed'
r3 = (B.__name__, B.__qualname__, repr(B))
A.g = lambda self: 'patched'
r4 = B().g()
