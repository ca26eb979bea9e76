using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Special methods of built-in types called by their names: what an operator does when nothing chooses another method, and what it refuses.</summary>
/// <remarks>
/// An operator asks both sides and turns <c>NotImplemented</c> into an error, so that much of what a method says does not show with it. Source of the names:
/// Language Reference, 3.3 Special method names.
/// </remarks>
internal static class SpecialMethodCases
{
    private static readonly (string Name, string Symbol)[] Arithmetic =
    [
        ("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"),
        ("and", "&"), ("or", "|"), ("xor", "^"),
    ];

    private static readonly string[] Comparisons = ["eq", "ne", "lt", "le", "gt", "ge"];

    private static readonly string[] WithoutOperand =
    [
        "len", "iter", "next", "reversed", "length_hint", "repr", "str", "hash", "bool", "int", "float", "complex", "bytes", "index", "neg", "pos", "abs", "invert", "trunc", "floor", "ceil", "round",
        "copy", "getnewargs",
    ];

    private static readonly string[] WithOneOperand = ["contains", "getitem", "delitem", "divmod", "rdivmod", "missing", "round", "deepcopy"];

    private static readonly string[] WithTwoOperands = ["setitem", "pow", "setattr"];

    internal static IEnumerable<CaseBlock> All()
    {
        // What Counter defines is written in Python and has messages of its own.
        IReadOnlyList<Representative> every = [.. Representatives.All.Where(value => value.Kind != Kind.Counter)], few = [.. Representatives.Few.Where(value => value.Kind != Kind.Counter)];
        // Methods of data classes and named tuples are functions whose names depend on the version.
        IReadOnlyList<Representative> plain =
            [.. every.Where(value => !value.Text.Contains("dataclass", StringComparison.Ordinal) && !value.Text.Contains("namedtuple", StringComparison.Ordinal))];
        foreach (var name in WithoutOperand)
        {
            yield return new(null, $"r = x.__{name}__()", name is "repr" or "str" ? [.. every.Where(IsTold)] : every);
        }

        foreach (var name in WithoutOperand.Concat(WithOneOperand).Concat(WithTwoOperands).Concat(["add", "radd", "iadd", "eq", "new", "reduce", "reduce_ex", "setstate", "getstate", "class_getitem"]).Distinct())
        {
            yield return new(null, $"r = [type(x.__{name}__), x.__{name}__.__name__, x.__{name}__ == x.__{name}__, x.__{name}__.__self__ is x]", plain);
            yield return new(null, $"r = [type(type(x).__{name}__), type(x).__{name}__ is type(x).__{name}__]", plain);
        }

        foreach (var (name, symbol) in Arithmetic)
        {
            IReadOnlyList<Representative> able = [.. Able(symbol).Where(value => value.Kind != Kind.Counter)];
            yield return new(null, $"r = x.__{name}__(y)", able, RowCases.WithSelf(few));
            yield return new(null, $"r = x.__r{name}__(y)", able, RowCases.WithSelf(few));
            yield return new(null, $"r = x.__i{name}__(y)", able, RowCases.WithSelf(few));
            yield return new(null, $"r = type(x).__{name}__(x, y)", few, Common);
        }

        foreach (var name in Comparisons)
        {
            yield return new(null, $"r = x.__{name}__(y)", every, RowCases.WithSelf(few));
        }

        foreach (var name in WithOneOperand)
        {
            yield return new(null, $"r = x.__{name}__(y)", every, [.. Common, .. RowCases.WithSelf(few)]);
        }

        foreach (var name in WithTwoOperands)
        {
            if (name != "setattr")
            {
                yield return new(null, $"r = x.__{name}__(y, z)", few, Common, RowCases.WithSelf(Common));
            }

            yield return new(null, $"r = x.__{name}__({(name == "setattr" ? "'a'" : "0")}, y)", every, RowCases.WithSelf(few));
        }

        yield return new(null, "r = x.__delattr__('a')", every);
        yield return new(null, "r = x.__init__(y)", [.. every.Where(value => value.Kind is Kind.List or Kind.Dict or Kind.Set or Kind.ByteArray or Kind.Deque or Kind.OrderedDict or Kind.DefaultDict)], RowCases.WithSelf(few));

        // A number of operands that does not fit, and an object of another type than the method's.
        foreach (var name in WithoutOperand.Concat(["add", "getitem", "setitem", "eq", "contains", "new"]))
        {
            yield return new(null, $"r = x.__{name}__(y, z)", few, Common, Common);
            yield return new(null, $"r = type(x).__{name}__(y)", few, RowCases.WithSelf([.. Common, .. few]));
        }

        foreach (var name in WithOneOperand.Concat(WithTwoOperands).Concat(["add", "radd", "eq", "new"]))
        {
            yield return new(null, $"r = x.__{name}__()", few);
            yield return new(null, $"r = type(x).__{name}__(y, z)", few, RowCases.WithSelf(few), Common);
        }

        yield return new(null, "r = type(x).__new__(type(x), y)", every, RowCases.WithSelf([.. Common, .. few]));
        yield return new(null, "r = x.__new__(y)", every, [.. Common, .. Representatives.Of(Kind.Class), .. Representatives.Of(Kind.BuiltIn)]);
    }

    /// <summary>Operands that fit somewhere: indexes, keys, texts.</summary>
    private static IReadOnlyList<Representative> Common { get; } = RoleOperands.Expressions("0", "-1", "'a'", "None", "9", "slice(0, 1)", "list", "int");

    /// <summary>Whether the text of an object follows from its value.</summary>
    private static bool IsTold(Representative value) =>
        value.Kind is not (Kind.Iterator or Kind.BuiltIn or Kind.Function or Kind.Class or Kind.Instance or Kind.MemoryView);

    /// <summary>The objects whose type has an operator, and a few others.</summary>
    private static IReadOnlyList<Representative> Able(string symbol)
    {
        var kinds = OperationTable.Rows.Where(row => row.Form is OperationForm.Binary && row.Symbol == symbol).Select(row => row.Receiver).ToHashSet();
        return [.. Representatives.All.Where(representative => kinds.Contains(representative.Kind)), .. Representatives.Few.Where(representative => !kinds.Contains(representative.Kind))];
    }
}
