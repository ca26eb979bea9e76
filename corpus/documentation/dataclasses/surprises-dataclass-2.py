import copy
from dataclasses import dataclass, field
# %%
log = []
@dataclass
class A:
    a: int
    b: int = field(default=2, repr=False, compare=False)
    c: int = field(init=False, default=7)
    def __post_init__(self):
        log.append(self.a)
        self.c = self.a + self.b
@dataclass
class B(A):
    d: str = 'd'
    b: int = 20
x = B(1)
r = (repr(x), x.c, B(1) == B(1), A(1) == B(1), A(1, 5) == A(1, 6))
try:
    @dataclass
    class C:
        a: int = 1
        b: str
except TypeError as exc:
    e = exc.args
try:
    @dataclass
    class D:
        a: list = []
except ValueError as exc:
    e2 = exc.args
try:
    A(1) < A(2)
except TypeError as exc:
    e3 = exc.args
class Plain(A):
    pass
r2 = (repr(Plain(3)), Plain(3) == Plain(3), Plain(3) == A(3))
@dataclass(eq=False)
class N:
    v: int
r3 = N(1) == N(1)
rec = A(1)
rec.a = [rec]
r4 = repr(rec)
