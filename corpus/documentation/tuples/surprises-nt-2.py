import copy
from collections import namedtuple
# %%
P = namedtuple('P', 'x, y', defaults=[[]])
a, b = P(1), P(2)
a.y.append(1)
r = (b.y, P._field_defaults['y'] is a.y, P.__new__.__defaults__ if False else 0, a._asdict(), P._fields)
class V(P):
    def __new__(cls, x, y=0):
        return super().__new__(cls, x * 2, y)
    def __add__(self, o):
        return V(self.x + o.x)
    @property
    def z(self):
        return self.x
v = V(3)
r2 = (v, v.z, v + v, v._replace(y=9), V._make([1, 2]), v == (6, 0), hash(v) == hash((6, 0)), v.__dict__ if hasattr(v, '__dict__') else None)
w = copy.deepcopy(V(1, [1]))
try:
    v.x = 1
except AttributeError as exc:
    e = exc.args
for fn in (lambda: namedtuple('1a', 'x'), lambda: namedtuple('A', 'x x'), lambda: namedtuple('A', 'def'), lambda: namedtuple('A', '_x'), lambda: namedtuple('A', 'x', defaults=[1, 2]), lambda: namedtuple('A', 5)):
    try:
        fn()
    except Exception as exc:
        e2 = (type(exc), exc.args)
        last = e2
Q = namedtuple('Q', ('a', 'b'))
q = Q(b=1, a=2)
x, y = q
r3 = (q[::-1], x, y, q.index(1), q.count(2), sorted([Q(2, 1), Q(1, 2)]), Q(1, 2) < (1, 3), [*q], Q(*q) is q, q + q, q * 2, repr(Q([q], 1)))
