import copy
from dataclasses import dataclass, field, asdict, astuple, replace
# %%
@dataclass
class Node:
    val: int
    kids: list = field(default_factory=list)
    parent: object = field(default=None, repr=False, compare=False)
    def add(self, k):
        k.parent = self
        self.kids.append(k)
        return k
n = Node(1)
k = n.add(Node(2))
k.add(Node(3))
m = copy.deepcopy(n)
r = (repr(n), m == n, m.kids[0].parent is m, m.kids[0] is k, replace(n, val=5).kids is n.kids)
x = asdict(Node(1, [Node(2), {'k': Node(3)}, (Node(4),)]))
y = astuple(Node(1, [Node(2)]))
@dataclass
class Base:
    a: int = 1
    b: list = field(default_factory=lambda: [0])
@dataclass
class Der(Base):
    c: int = 3
    a: str = 'over'
r2 = (Der(), Der.__doc__, Base.__doc__, Der() == Der(), Der().b is Der().b, Der.a, hasattr(Der, 'b'))
@dataclass(frozen=True)
class Fz:
    x: list
    def __post_init__(self):
        self.x.append('post')
f = Fz([1])
try:
    f.y = 1
except Exception as exc:
    e = (type(exc).__name__, exc.args)
try:
    hash(f)
except TypeError as exc:
    e2 = exc.args
object.__setattr__(f, 'x', 'forced')
r3 = (f, copy.copy(f), hash(Fz.__eq__) is None)
@dataclass(order=True)
class O:
    k: int
    v: str = field(compare=False, default='')
r4 = (O(1, 'b') < O(2, 'a'), O(1, 'a') == O(1, 'b'), max([O(1), O(3), O(2)]), O(1) <= O(1))
try:
    O(1) < 5
except TypeError as exc:
    e3 = exc.args
@dataclass(unsafe_hash=True)
class U:
    a: int
    b: int = field(default=0, hash=False)
r5 = hash(U(1, 2)) == hash(U(1, 3)), {U(1, 2): 'x'}[U(1, 2)]
