import copy
from dataclasses import dataclass, field, replace, asdict, astuple
# %%
@dataclass
class P:
    x: int
    y: list = field(default_factory=list)
    z: int = 5
a = P(1)
b = P(1)
r = (a == b, a.y is b.y, repr(a), a != P(2))
a.y.append(a.x)
c = replace(a, x=9)
r2 = (c.y is a.y, c, asdict(a), astuple(c))
try:
    P()
except TypeError as exc:
    e = exc.args
try:
    P(1, 2, 3, 4)
except TypeError as exc:
    e2 = exc.args
@dataclass(order=True, frozen=True)
class F:
    n: int
    s: str = 'q'
f = F(1)
try:
    f.n = 2
except Exception as exc:
    e3 = (type(exc).__name__, exc.args)
try:
    del f.s
except AttributeError as exc:
    e4 = exc.args
r3 = (F(1) < F(2), hash(F(1)) == hash(F(1)), sorted([F(3), F(1), F(2)]), {F(1), F(1)})
try:
    hash(a)
except TypeError as exc:
    e5 = exc.args
d = (P.__doc__, F.__doc__)
