using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Every object given to the constructor of every type, twice: whether the two results are one object, or the given one.</summary>
internal static class ConversionCases
{
    private static readonly string[] Constructors =
    [
        "bool", "int", "float", "complex", "str", "bytes", "bytearray", "tuple", "list", "dict", "set", "frozenset", "range", "slice", "enumerate", "zip", "reversed", "iter", "memoryview", "type", "object",
        "collections.deque", "collections.OrderedDict", "collections.Counter", "collections.defaultdict", "ValueError", "KeyError", "StopIteration", "property", "staticmethod", "classmethod", "super",
    ];

    private static readonly string[] Slots =
    [
        "'a'", "'a b'", "('a', 'a')", "'__dict__'", "('__dict__', '__dict__')", "'__weakref__'", "'__qualname__'", "'__module__'", "'__doc__'", "'__init__'", "'__class__'", "('_a', '__b')", "{'a': 1, 'b': 'text'}",
        "{'c', 'c'}", "1", "(1,)", "b'a'", "''", "()", "[]", "'\\xe9'", "None",
    ];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> every = Representatives.All;
        foreach (var constructor in Constructors)
        {
            yield return new(null, $"r = [{constructor}(x), {constructor}(x), x]", every);
        }

        IReadOnlyList<Representative> slots = RoleOperands.Expressions(Slots);
        yield return new(null, "class q:\n    __slots__ = x\nr = q()\nr.a = y\ns = [copy.copy(r), r.a]", slots, RoleOperands.Of(Role.Any));
        yield return new(null, "class p:\n    __slots__ = x\nclass q(p):\n    __slots__ = y\nr = q()\nr.b = 1", slots, slots);
        yield return new(null, "class q(type(y)):\n    __slots__ = x\nr = q()\nr.a = y", slots, every);
        yield return new(null, "class q:\n    a = 1\n    __slots__ = x", slots);
    }
}
