using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Classes;

/// <summary>Named tuples, by version.</summary>
public sealed class NamedTupleTests
{
    /// <summary>Rows of statements, an expression and its repr or error from a version on, as CPython gives them.</summary>
    public static TheoryData<string, string, string[]> Rows { get; } = new()
    {
        { "import collections\nP = collections.namedtuple('P', 'x y')\np = P([1], 2)", "[p, p.x is p[0], p == ([1], 2), p._replace(y=3), p._asdict(), P._make([1, 2]), P._fields, p + (3,), p[:], len(p), isinstance(p, tuple), P(y=1, x=2)]", ["3.8 [P(x=[1], y=2), True, True, P(x=[1], y=3), {'x': [1], 'y': 2}, P(x=1, y=2), ('x', 'y'), ([1], 2, 3), ([1], 2), 2, True, P(x=2, y=1)]"] },
        { "import collections\nQ = collections.namedtuple('Q', ['a', 'b', 'c'], defaults=[1, [2]])", "[Q(5), Q(5).c is Q(6).c, Q._field_defaults]", ["3.8 [Q(a=5, b=1, c=[2]), True, {'b': 1, 'c': [2]}]"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "P(1)", ["3.8 TypeError: __new__() missing 1 required positional argument: 'y'", "3.9 TypeError: <lambda>() missing 1 required positional argument: 'y'", "3.10 TypeError: P.__new__() missing 1 required positional argument: 'y'"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "P(1, 2, 3)", ["3.8 TypeError: __new__() takes 3 positional arguments but 4 were given", "3.9 TypeError: <lambda>() takes 3 positional arguments but 4 were given", "3.10 TypeError: P.__new__() takes 3 positional arguments but 4 were given"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "P(1, y=2, z=3)", ["3.8 TypeError: __new__() got an unexpected keyword argument 'z'", "3.9 TypeError: <lambda>() got an unexpected keyword argument 'z'", "3.10 TypeError: P.__new__() got an unexpected keyword argument 'z'"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "P(1, 2)._replace(z=1)", ["3.8 ValueError: Got unexpected field names: ['z']", "3.13 TypeError: Got unexpected field names: ['z']"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "P._make([1])", ["3.8 TypeError: Expected 2 arguments, got 1"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "setattr(P(1, 2), 'x', 1)", ["3.8 AttributeError: can't set attribute"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "setattr(P(1, 2), 'q', 1)", ["3.8 AttributeError: 'P' object has no attribute 'q'", "3.13 AttributeError: 'P' object has no attribute 'q' and no __dict__ for setting new attributes"] },
        { "import collections\nP = collections.namedtuple('P', 'x y')", "P(1, 2).z", ["3.8 AttributeError: 'P' object has no attribute 'z'"] },
        { "import collections", "collections.namedtuple('P', 'x x')", ["3.8 ValueError: Encountered duplicate field name: 'x'"] },
        { "import collections", "collections.namedtuple('P', '_x')", ["3.8 ValueError: Field names cannot start with an underscore: '_x'"] },
        { "import collections", "collections.namedtuple('P', 'a class')", ["3.8 ValueError: Type names and field names cannot be a keyword: 'class'"] },
        { "import collections", "collections.namedtuple('P', 'x', defaults=(1, 2))", ["3.8 TypeError: Got more default values than field names"] },
        { "import collections", "collections.namedtuple('P', 'xx yy', defaults=(1,))", ["3.8 Unsupported: a computed name of a field with a default value"] },
        { "import collections", "collections.namedtuple('P', ['xx', 'xx', 'yy'], rename=True, defaults=(1,))._field_defaults", ["3.8 {'yy': 1}"] },
        { "import collections", "collections.namedtuple('P', 'x _y class x', rename=True)._fields", ["3.8 ('x', '_1', '_2', '_3')"] },
        { "import collections\nclass S(collections.namedtuple('P', 'x y')):\n    def total(self):\n        return self.x + self.y\ns = S(1, 2)\nt = copy.copy(s)", "[s, s.total(), s._replace(x=5), t == s, t is s, type(t) is S, copy.deepcopy(S([1], 2))]", ["3.8 [S(x=1, y=2), 3, S(x=5, y=2), True, False, True, S(x=[1], y=2)]"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_EveryVersion_IsAsInCPython(string setup, string expression, string[] since) => ContainerProgram.Check(setup, expression, since);
}
