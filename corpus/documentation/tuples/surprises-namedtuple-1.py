import copy
from collections import namedtuple
# %%
P = namedtuple('P', 'x y')
p = P(1, [2])
r = (p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), P._make([3, 4]), p == (1, [2]), p + (3,), isinstance(p, tuple))
q = copy.copy(p)
d = copy.deepcopy(p)
r2 = (q is p, q.y is p.y, d.y is p.y, type(d) is P)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: p._replace(z=1), lambda: P._make([1]), lambda: P(1, x=2), lambda: setattr(p, 'x', 5)):
    try:
        f()
    except Exception as exc:
        e = (type(exc), exc.args)
x, y = p
class Q(P):
    __slots__ = ()
    def s(self):
        return self.x * 2
k = Q(4, 5)
r3 = (k.s(), repr(k), k._replace(x=1))
N = namedtuple('N', ['aa', 'def', 'aa', 'bb'], rename=True, defaults=(0,))
r4 = (N._fields, N._field_defaults, N(1, 2, 3))
doc = (P.__doc__, N.__doc__)
