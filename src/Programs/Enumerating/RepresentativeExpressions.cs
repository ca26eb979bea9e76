using System.Collections.Frozen;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Enumerating;

/// <summary>A few objects of each kind, as expressions: empty, with one element, with several, nested, sharing, and at the edges of identity and equality.</summary>
public static class RepresentativeExpressions
{
    private static readonly FrozenDictionary<Kind, IReadOnlyList<Expression>> ByKind = new Dictionary<Kind, IReadOnlyList<Expression>>
    {
        [Kind.None] = Parse("None"),
        [Kind.Ellipsis] = Parse("..."),
        [Kind.Bool] = Parse("False", "True"),
        [Kind.Int] = Parse("0", "1", "-1", "257"),
        [Kind.Float] = Parse("0.0", "1.0", "float('nan')"),
        [Kind.Complex] = Parse("0j", "1j"),
        [Kind.Str] = Parse("''", "'a'", "'ab'", "'257'"),
        [Kind.Bytes] = Parse("b''", "b'a'", "b'ab'"),
        [Kind.ByteArray] = Parse("bytearray()", "bytearray(1)", "bytearray(b'ab')"),
        [Kind.Tuple] = Parse("()", "(None,)", "([],)", "(None, 0)"),
        [Kind.List] = Parse("[]", "[None]", "[[]]", "[1, 0]", "[[]] * 2"),
        [Kind.Dict] = Parse("{}", "{None: None}", "{0: []}"),
        [Kind.DictKeys] = Parse("{}.keys()", "{None: None}.keys()"),
        [Kind.DictValues] = Parse("{}.values()", "{None: None}.values()"),
        [Kind.DictItems] = Parse("{}.items()", "{None: None}.items()"),
        [Kind.Set] = Parse("set()", "{None}", "{0, ''}"),
        [Kind.FrozenSet] = Parse("frozenset()", "frozenset([None])"),
        [Kind.Range] = Parse("range(0)", "range(2)"),
        [Kind.Slice] = Parse("slice(None)", "slice(0, 1)"),
        [Kind.Iterator] = Parse("iter([])", "iter([None])"),
        [Kind.BuiltIn] = Parse("len", "list"),
        [Kind.Function] = Parse("lambda b=[]: b"),
        [Kind.Deque] = Parse("deque()", "deque([None])", "deque([None], 1)"),
        [Kind.OrderedDict] = Parse("OrderedDict()", "OrderedDict([(1, None), (0, None)])"),
        [Kind.DefaultDict] = Parse("defaultdict()", "defaultdict(list)"),
        [Kind.Counter] = Parse("Counter()", "Counter('a')"),
        [Kind.Array] = Parse("array('b')", "array('i', [1])"),
        [Kind.MemoryView] = Parse("memoryview(b'')", "memoryview(bytearray(2))"),
    }.ToFrozenDictionary();

    /// <summary>The header that the expressions need.</summary>
    public static ValueList<Import> Imports { get; } =
        [new("array", ["array"]), new("collections", ["Counter", "OrderedDict", "defaultdict", "deque", "namedtuple"])];

    /// <summary>The kinds that have representatives, in the order of <see cref="Kind"/>.</summary>
    public static IReadOnlyList<Kind> Kinds { get; } = [.. ByKind.Keys.Order()];

    /// <summary>Those of every kind.</summary>
    public static IReadOnlyList<Expression> All { get; } = [.. Kinds.SelectMany(kind => ByKind[kind])];

    /// <summary>Those of <paramref name="kind"/>: of every kind for <see cref="Kind.Unknown"/>, none for a kind that takes statements to make.</summary>
    public static IReadOnlyList<Expression> Of(Kind kind) => kind == Kind.Unknown ? All : ByKind.GetValueOrDefault(kind) ?? [];

    private static IReadOnlyList<Expression> Parse(params IEnumerable<string> texts) =>
        [.. texts.Select(text => ExpressionShape.Parse(text).Template)];
}
