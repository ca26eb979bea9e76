import copy
import dataclasses
# %%
@dataclasses.dataclass
class C:
    x: list = dataclasses.field(default_factory=list)
    y: int = 10
a = C()
b = C()
assert a.x is not b.x and a == b
a.x.append(1)
assert b.x == [] and C.y == 10 and not hasattr(C, 'x')
try:
    @dataclasses.dataclass
    class D:
        x: list = []
except ValueError:
    refused = True
assert refused
# %%
c = copy.copy(a)
d = copy.deepcopy(a)
assert c.x is a.x and d.x is not a.x and d == a
@dataclasses.dataclass(frozen=True, order=True)
class P:
    x: int
    y: int = 0
assert P(1) < P(1, 1) < P(2) and hash(P(1)) == hash(P(1)) and len({P(1), P(1)}) == 1
try:
    P(1).x = 2
except AttributeError:
    pass
else:
    assert False
