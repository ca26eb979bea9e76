import dataclasses
@dataclasses.dataclass
class A:
    value: int
a = [(), dataclasses.astuple(A(()))]
b = dataclasses.asdict(A([(), ()]))
