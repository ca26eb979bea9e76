using System.Collections.Frozen;
using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The objects that operations are tried on: of every type empty, with one element, with several, with an element twice, and in a cycle; and the
/// values at which a rule turns.</summary>
public static class Representatives
{
    /// <summary>All of them, in a fixed order.</summary>
    public static IReadOnlyList<Representative> All { get; } =
    [
        .. Of(Kind.None, "$ = None"),
        .. Of(Kind.Ellipsis, "$ = ..."),
        .. Of(Kind.Bool, "$ = False", "$ = True"),

        // The cache of small ints is -5 to 256; int('257') is equal to the constant and another object.
        .. Of(Kind.Int, "$ = 0", "$ = 1", "$ = -1", "$ = 2", "$ = -5", "$ = -6", "$ = 256", "$ = 257", "$ = int('257')", "$ = 18446744073709551616", "class $_int(int):\n    pass\n$ = $_int(1)"),
        .. Of(Kind.Float, "$ = 0.0", "$ = -0.0", "$ = 1.0", "$ = -2.5", "$ = float('nan')", "$ = float('inf')", "class $_float(float):\n    pass\n$ = $_float(1)"),
        .. Of(Kind.Complex, "$ = 0j", "$ = complex(1, -2)", "$ = complex('nan')"),
        .. Of(Kind.Str, "$ = ''", "$ = 'a'", "$ = 'ab ab'", "$ = '12'", "$ = '\\xe9'", "$ = '\\u1234\\U0001f600'", "class $_str(str):\n    pass\n$ = $_str('a')", "$ = ' a\\tb\\r\\nC\\n '"),
        .. Of(Kind.Bytes, "$ = b''", "$ = b'a'", "$ = b'ab ab'", "$ = b'\\xff'", "$ = b' a\\tb\\r\\nC\\n '"),
        .. Of(Kind.ByteArray, "$ = bytearray()", "$ = bytearray(b'a')", "$ = bytearray(b'ab ab')", "$ = bytearray(b'ab')\n$_view = memoryview($)", "$ = bytearray(b'\\t-1A z\\r\\n')"),
        .. Of(
            Kind.Tuple, "$ = ()", "$ = (1,)", "$ = (1, 'a', 2.5)", "$ = ([],)", "$_item = []\n$ = ($_item, $_item)", "$_item = []\n$ = ($_item,)\n$_item.append($)",
            "$ = (float('nan'),)", "class $_tuple(tuple):\n    pass\n$ = $_tuple([1, 2])", "$_type = collections.namedtuple('N', 'a b')\n$ = $_type(1, [])"),
        .. Of(
            Kind.List, "$ = []", "$ = [1]", "$ = [3, 1, 2]", "$ = ['b', 'a']", "$ = [float('nan')]", "$_item = []\n$ = [$_item, $_item]", "$ = []\n$.append($)", "$ = [(1, 2), ('a', [])]",
            "class $_list(list):\n    pass\n$ = $_list([1, 2])"),
        .. Of(
            Kind.Dict, "$ = {}", "$ = {1: 2}", "$ = {'a': 1, 'b': []}", "$_item = []\n$ = {1: $_item, 2: $_item}", "$ = {}\n$[0] = $", "$ = {97: 'b', 98: None}",
            "class $_dict(dict):\n    pass\n$ = $_dict({1: 2})"),
        .. Of(Kind.DictKeys, "$ = {}.keys()", "$ = {1: 2}.keys()", "$ = collections.OrderedDict({1: 2}).keys()", "$ = {'a': 1, 1: []}.keys()"),
        .. Of(Kind.DictValues, "$ = {}.values()", "$ = {1: 2}.values()", "$ = collections.OrderedDict({1: []}).values()", "$_item = []\n$ = {1: $_item, 2: $_item}.values()"),
        .. Of(Kind.DictItems, "$ = {}.items()", "$ = {1: 2}.items()", "$ = collections.OrderedDict({1: []}).items()", "$ = {'a': 1, 1: []}.items()"),
        .. Of(Kind.Set, "$ = set()", "$ = {1}", "$ = {1, 2, 3}", "$ = {(1, 2), 'a'}", "class $_set(set):\n    pass\n$ = $_set([1])"),
        .. Of(Kind.FrozenSet, "$ = frozenset()", "$ = frozenset([1])", "$ = frozenset([1, 2, 3])"),
        .. Of(Kind.Range, "$ = range(0)", "$ = range(3)", "$ = range(5, -1, -2)"),
        .. Of(Kind.Slice, "$ = slice(None)", "$ = slice(0, 2)", "$ = slice(None, None, -1)"),
        .. Of(
            Kind.Iterator, "$ = iter([])", "$ = iter([1, 2])", "$ = enumerate(['a'])", "$ = zip([1], 'a')", "$ = map(str, [1, 2])", "$ = filter(None, [0, 1])", "$ = reversed([1, 2])",
            "$ = iter({1: 2})", "def $_function():\n    yield 1\n    yield []\n$ = $_function()"),
        .. Unproven(
            Kind.Iterator,
            "$ = iter((1, 2))", "$ = iter('a\\xe9')", "$ = iter(b'ab')", "$ = iter(bytearray(b'ab'))", "$ = iter({1, 2})", "$ = iter(range(2))", "$ = iter({1: 2}.items())", "$ = reversed({1: 2, 3: 4})",
            "$ = reversed(range(3))", "$ = iter([0, 1, 2].pop, 0)", "$ = iter(collections.deque([1, 2]))", "$ = reversed(collections.deque([1, 2]))", "$ = iter(collections.OrderedDict({1: 2}).values())",
            "$ = (q for q in [1, 2])",
            "class $_class:\n    def __getitem__(self, index):\n        return [1, 2][index]\n$ = iter($_class())"),
        .. Of(
            Kind.BuiltIn,
            "$ = len", "$ = list", "$ = object()", "$ = [].append", "$ = ValueError", "$ = ValueError('a')", "$ = NotImplemented"),
        .. Unproven(
            Kind.BuiltIn,
            "$ = object", "$ = type", "$ = str.join", "$ = dict.fromkeys", "$ = int.__add__", "$ = int.real", "$ = (1).__add__", "$ = StopIteration(1)", "$ = KeyError('a')", "$ = ImportError('a')", "$ = OSError('a')", "$ = SystemExit(2)",
            "$ = AttributeError('a')", "$ = dataclasses.field(default=1)",
            "try:\n    raise ValueError('a', 1) from KeyError('b')\nexcept ValueError as $_error:\n    $ = $_error",
            "$ = property(len)", "$ = classmethod(len)", "$ = staticmethod(len)",
            "class $_class:\n    def m(self, a=1):\n        return a\n$ = $_class().m",
            "class $_class:\n    __slots__ = ('a',)\n$ = $_class.a",
            "class $_class(list):\n    pass\n$ = super($_class, $_class([1]))"),
        .. Of(Kind.Function, "def $(a=1, *b):\n    return (a, b)", "$ = lambda: []"),
        .. Of(Kind.Class, "class $:\n    a = 1", "class $(list):\n    a = []"),
        .. Of(
            Kind.Instance,
            "class $_class:\n    pass\n$ = $_class()",
            "class $_class:\n    a = 1\n$ = $_class()\n$.b = $",
            "class $_class:\n    __slots__ = ('a', 'b')\n$ = $_class()\n$.a = []",
            "class $_class:\n    def __init__(self, a):\n        self.a = a\n    def __eq__(self, other):\n        return True\n    def __hash__(self):\n        return 1\n$ = $_class(1)",
            "class $_class:\n    def __len__(self):\n        return 2\n    def __getitem__(self, index):\n        return [1, 2][index]\n    def __setitem__(self, index, value):\n        self.a = (index, value)\n    def __contains__(self, item):\n        return item\n$ = $_class()",
            "class $_class:\n    def __add__(self, other):\n        return (self, other)\n    def __radd__(self, other):\n        return (other, self)\n    def __lt__(self, other):\n        return NotImplemented\n    def __iadd__(self, other):\n        return self\n    def __index__(self):\n        return 1\n    def __neg__(self):\n        return 0\n$ = $_class()",
            "@dataclasses.dataclass\nclass $_class:\n    a: int\n    b: list\n$ = $_class(1, [])"),
        .. Of(Kind.Deque, "$ = collections.deque()", "$ = collections.deque([1, 2, 1])", "$ = collections.deque([1, 2], 2)", "$ = collections.deque()\n$.append($)"),
        .. Of(Kind.OrderedDict, "$ = collections.OrderedDict()", "$ = collections.OrderedDict([(1, 2), ('a', [])])", "$ = collections.OrderedDict()\n$[0] = $"),
        .. Of(Kind.DefaultDict, "$ = collections.defaultdict()", "$ = collections.defaultdict(list)\n$[1]", "$ = collections.defaultdict(int, {1: 2})"),
        .. Of(Kind.Counter, "$ = collections.Counter()", "$ = collections.Counter('aab')", "$ = collections.Counter({1: 2, 'a': -1})"),
        .. Of(Kind.Array, "$ = array.array('b')", "$ = array.array('i', [1, 2])", "$ = array.array('d', [1.5, float('nan')])"),
        .. Of(
            Kind.MemoryView, "$ = memoryview(b'')", "$ = memoryview(b'ab')", "$ = memoryview(bytearray(b'abcd'))", "$ = memoryview(bytearray(b'abcd'))[::2]",
            "$ = memoryview(b'ab')\n$.release()", "$ = memoryview(array.array('i', [1, 2]))"),
    ];

    private static readonly FrozenDictionary<Kind, IReadOnlyList<Representative>> ByKind =
        All.GroupBy(representative => representative.Kind).ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Representative>)[.. group]);

    /// <summary>Those of <paramref name="kind"/>; all for <see cref="Kind.Unknown"/>.</summary>
    public static IReadOnlyList<Representative> Of(Kind kind) => kind == Kind.Unknown ? All : ByKind[kind];

    /// <summary>One or two of each type: what stands where the number of combinations is too large for all.</summary>
    public static IReadOnlyList<Representative> Few { get; } =
    [
        .. All.Where(representative => !representative.IsUnproven).GroupBy(representative => representative.Kind).SelectMany(group => group.Count() > 4 ? group.Skip(1).Take(2) : group.Skip(group.Count() - 1)),
    ];

    /// <summary>The object that the name <c>x</c> is bound to: an operand that is the receiver itself.</summary>
    internal static Representative SameAsFirst { get; } = new(Kind.Unknown, "$ = x");

    private static IEnumerable<Representative> Of(Kind kind, params IEnumerable<string> texts) => texts.Select(text => new Representative(kind, text));

    private static IEnumerable<Representative> Unproven(Kind kind, params IEnumerable<string> texts) => Of(kind, texts).Select(representative => representative with { IsUnproven = true });
}
