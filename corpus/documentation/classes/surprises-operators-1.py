import copy
# %%
class V:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        return V(('add', self.v, getattr(o, 'v', o)))
    def __radd__(self, o):
        return V(('radd', self.v, o))
    def __iadd__(self, o):
        self.v = ('iadd', self.v, o)
        return self
    def __neg__(self):
        return 'neg'
    def __contains__(self, x):
        return x
    def __getitem__(self, i):
        return i
    def __len__(self):
        return 3
    def __bool__(self):
        return False
    def __call__(self, *a, **k):
        return a, k
    def __mul__(self, o):
        return NotImplemented
    def __pow__(self, o, m=None):
        return (o, m)
    def __divmod__(self, o):
        return 'dm'
v = V(1)
w = v
w += 2
r = (v is w, v.v, (v + 1).v, (1 + v).v, -v, [] in v, 5 in v, v[1:2, ...], v[::], len(v), not v, v(1, *[2], k=3), v ** 2, pow(v, 2, 3), divmod(v, 1))
try:
    v * 2
except TypeError as exc:
    e = exc.args
try:
    2 - v
except TypeError as exc:
    e2 = exc.args
try:
    ~v
except TypeError as exc:
    e3 = exc.args
try:
    v < v
except TypeError as exc:
    e4 = exc.args
x = sum([v, v], v) if False else sum([1, v]).v
