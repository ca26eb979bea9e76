using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Classes;

/// <summary>Dataclasses, by version.</summary>
public sealed class DataclassTests
{
    /// <summary>Rows of statements, an expression and its repr or error from a version on, as CPython gives them.</summary>
    public static TheoryData<string, string, string[]> Rows { get; } = new()
    {
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int\n    y: list = dataclasses.field(default_factory=list)\n    z: int = 5\na = A(1)\na.y.append(1)", "[a, A(1), a == A(1), a.y is A(1).y, A.z, dataclasses.asdict(a), dataclasses.astuple(a), dataclasses.replace(a, x=9), dataclasses.replace(a).y is a.y, copy.copy(a).y is a.y, copy.deepcopy(a).y is a.y]", ["3.8 [A(x=1, y=[1], z=5), A(x=1, y=[], z=5), False, False, 5, {'x': 1, 'y': [1], 'z': 5}, (1, [1], 5), A(x=9, y=[1], z=5), True, True, False]"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int", "A()", ["3.8 TypeError: __init__() missing 1 required positional argument: 'x'", "3.10 TypeError: A.__init__() missing 1 required positional argument: 'x'"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int", "A(1, 2)", ["3.8 TypeError: __init__() takes 2 positional arguments but 3 were given", "3.10 TypeError: A.__init__() takes 2 positional arguments but 3 were given"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int", "hash(A(1))", ["3.8 TypeError: unhashable type: 'A'"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int", "A(1) < A(2)", ["3.8 TypeError: '<' not supported between instances of 'A' and 'A'"] },
        { "import dataclasses\n@dataclasses.dataclass(frozen=True, order=True)\nclass F:\n    x: int\n    y: int = 2\nf = F(1)", "[hash(f) == hash((1, 2)), f < F(2), sorted([F(3), f]), {f: 1}[F(1)], f == F(1), f <= f, dataclasses.replace(f, y=3)]", ["3.8 [True, True, [F(x=1, y=2), F(x=3, y=2)], 1, True, True, F(x=1, y=3)]"] },
        { "import dataclasses\n@dataclasses.dataclass(frozen=True)\nclass F:\n    x: int", "setattr(F(1), 'x', 2)", ["3.8 FrozenInstanceError: cannot assign to field 'x'"] },
        { "import dataclasses\n@dataclasses.dataclass(frozen=True)\nclass F:\n    x: int", "delattr(F(1), 'x')", ["3.8 FrozenInstanceError: cannot delete field 'x'"] },
        { "import dataclasses\n@dataclasses.dataclass(order=True)\nclass F:\n    x: int", "F(1) < 1", ["3.8 TypeError: '<' not supported between instances of 'F' and 'int'"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass B:\n    x: list = []", "B", ["3.8 NameError: name 'B' is not defined"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass B:\n    x: int = 1\n    y: int", "B", ["3.8 NameError: name 'B' is not defined"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass B:\n    x = dataclasses.field()", "B", ["3.8 NameError: name 'B' is not defined"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int = 0\n    k: int = 1\n@dataclasses.dataclass\nclass C(A):\n    x: str = 'a'\n    m: int = 7\n    def __post_init__(self):\n        self.m += 1", "[C(), C(1, 2, 3), C(1) == A(1)]", ["3.8 [C(x='a', k=1, m=8), C(x=1, k=2, m=4), False]"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass R:\n    a: object = None\nr = R()\nr.a = r\nn = float('nan')", "[r, R(n) == R(n), dataclasses.asdict(R([R(1), {1: R(2)}, (R(3),)]))]", ["3.8 [R(a=...), True, {'a': [{'a': 1}, {1: {'a': 2}}, ({'a': 3},)]}]", "3.13 [R(a=...), False, {'a': [{'a': 1}, {1: {'a': 2}}, ({'a': 3},)]}]"] },
        { "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int = 1", "copy.replace(A(), x=2)", ["3.8 AttributeError: module 'copy' has no attribute 'replace'", "3.13 A(x=2)"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_EveryVersion_IsAsInCPython(string setup, string expression, string[] since) => ContainerProgram.Check(setup, expression, since);
}
