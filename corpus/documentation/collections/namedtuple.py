import copy
import collections
# %%
Point = collections.namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)
assert p[0] + p[1] == 33 and p.x + p.y == 33
x, y = p
assert (x, y) == (11, 22) and p == (11, 22) and isinstance(p, tuple)
assert repr(p) == 'Point(x=11, y=22)'
q = p._replace(x=33)
assert q == (33, 22) and p.x == 11
assert p._asdict() == {'x': 11, 'y': 22} and Point._fields == ('x', 'y')
assert Point._make([1, 2]) == (1, 2)
# %%
try:
    p.x = 5
except AttributeError:
    pass
else:
    assert False
shared = Point([], 1)
other = shared._replace(y=2)
assert other.x is shared.x
c = copy.copy(shared)
d = copy.deepcopy(shared)
assert c == shared and c.x is shared.x and d.x is not shared.x and type(d) is Point
