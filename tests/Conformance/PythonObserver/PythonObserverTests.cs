using Conform.Conformance.Snapshots;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using Conform.Programs.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conform.Conformance.PythonObserver;

/// <summary>The observer on the C API against an observer written in Python: two readers of one graph that share nothing but its definition.</summary>
public sealed class PythonObserverTests
{
    private static readonly Lazy<CPythonImplementation> Oracle = new(() => SharedOracle.Instance);

    private static readonly string ObserverSource =
        File.ReadAllText(Path.Combine(RepositoryFolders.Root, "tests", "Conformance", "PythonObserver", "observer.py"));

    public static TheoryData<string> SeedPrograms { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Corpus, "seed"), "*.py").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Programs in Python that reach every kind of node; some use more of Python than the program language has.</summary>
    public static TheoryData<string[]> HandWritten { get; } = new()
    {
        new[] { "x = None, ..., True, 0, -1, 2**64, -2**200, 1.5, -0.0, 1e300, float('inf'), 1j, complex('-inf-0j')" },
        new[] { "n = float('nan')\nm = [n, n, float('nan')]\nd = {n: n}" },
        new[] { "s = '', 'a', '\\xe9', '\\u20ac', '\\U0001f600', '\\ud83d\\ude00', '\\ud800', '\\x00'\nb = b'', b'\\x00\\xff', bytearray(b'ab'), bytearray()" },
        new[] { "a = []\na.append(a)\nd = {}\nd['d'] = d\nt = (a, d, [])\nt[2].append(t)", "del a", "a = t[0][0]" },
        new[] { "s = {1, 2, 'x', None, (1, 2)}\nf = frozenset(s)\ng = {f: f, frozenset(): s}" },
        new[] { "r = range(5), range(2, 2**70), range(0)\ns = slice(None), slice(1, [2], 'x')" },
        new[] { "d = {1: [2], 'k': (3,)}\nv = d.keys(), d.values(), d.items(), {}.keys()\nd['v'] = v" },
        new[] { "f = len, [].append, str.upper, int, type, ValueError, copy.deepcopy, copy, iter([1]), object, NotImplemented" },
        new[] { "k = ['key']\nd = {}\nd[1, 2]", "{}[float('nan')]", "raise ValueError(k, k, 'text', 1000)", "raise ValueError", "1 / 0", "x = [][0]", "nowhere", "x = ]" },
        new[] { "x = 257\ny = 257\nz = [257, 257.5]", "y = 257\nw = 257.5\nx += 0", "del x\nx = 10**20", "del x\nx = 10**20" },
        new[] { "class L(list): pass\nclass M(type):\n    __name__ = 'other'\nclass C(metaclass=M): pass\na = L([1])\nb = C()\nc = L, C\n" },
        new[] { "x = []\nfor i in range(3000): x = [x]" },
        new[] { "def f(a, b=[1], *, c={}, d): return b\ndef g(): pass\ng.note = f\ng.self = g\nh = lambda: 0", "f.__dict__['k'] = f.__defaults__\ndel g.note" },
        new[] { "def outer(a):\n    b = []\n    def inner():\n        nonlocal b\n        b = [a, inner, late]\n    f = inner\n    if a: late = 1\n    return f\nx, y = outer(0), outer(1)\nc = x.__closure__", "y()" },
        new[] { "class A:\n    shared = []\n    def f(self): return __class__\n    @property\n    def p(self): return 1\n    @p.setter\n    def p(self, v): pass\n    s = staticmethod(len)\n    @staticmethod\n    def t(): pass\n    @classmethod\n    def c(cls): pass\na = A()\na.y = a\na.x = A.shared\nb = A()", "m = a.f, A.c, A.t, a.c, A.f\nv = vars(A)['p'], vars(A)['s'], vars(A)['c']\ndel a.y\na.y = 1", "b.y = 1\nb.x = 2\nw = vars(b)\nw[3] = 4\nw['not a name'] = 5" },
        new[] { "class S:\n    __slots__ = ('z', 'b', 'a')\nclass T(S):\n    __slots__ = ['own', '__dict__']\n    def __init__(self): self.own = self.free = self.a = []\ns = S()\ns.b = s\nt = T()\nt.z = 1\nclass U(S): pass\nu = U()\nu.b = 2\nu.dyn = 3" },
        new[] { "class L(list): pass\nclass D(dict): pass\nclass I(int): pass\nclass F(float): pass\nclass X(str): __slots__ = ()\nclass B(bytes): pass\nclass Y(bytearray): pass\nclass P(tuple): pass\nclass Z(frozenset): pass\nclass W(set): pass\nclass C(complex): pass\nx = L([1]), D(a=1), I(2**70), F('-0'), X('a'), B(b'b'), Y(b'y'), P((1, 2)), Z({1, 2}), W('ab'), C(1, 2)\nfor o in x:\n    if type(o) is not X: o.me = o" },
        new[] { "class M:\n    def go(self): pass\nclass L(M, list): pass\nclass E(M, KeyError): pass\nl = L([1])\ne = E(1, [2])\ne.note = e\nv = ValueError()\nv.x = 1", "raise e", "raise E", "try: raise e\nexcept E as caught: kept = [caught]", "def gen(): yield 1\ng = gen()\ni = iter([])\nn = next(g)\nz = zip(), map(len, []), (x for x in ())" },
        new[] { "class H:\n    def __hash__(self): return 7\n    def __eq__(self, other): return self is other\nclass K: pass\ns = {H(), H(), 1}\nt = {K(), 1}\nu = {None, 'a'}, {(1, (2,)), 3}, {(1, None), 3}, {len, 1}, {float('nan'), 1}, {range(3), 2}" },
        new[] { "class A:\n    def __deepcopy__(self, memo):\n        self.memo = memo\n        return 1\na = A()\nb = copy.deepcopy([a, []])" },
        new[] { "import array, collections\na = [1]\nq = collections.deque([a, 2], 3)\nq.append(q)\np = collections.deque()\no = collections.OrderedDict(x=a, y=1)\no.move_to_end('x')\no.me = o\nd = collections.defaultdict(list, {1: a})\nd[2]\nc = collections.Counter('aab')\nc.note = 1\nv = o.keys(), o.items(), o.values()", "o['z'] = o\no.popitem(False)\nq.rotate()\ndel o.me", "class D(collections.deque): pass\nclass O(collections.OrderedDict): pass\nx = D([1], 2)\nx.y = 1\nw = O(k=2)\nw.n = w" },
        new[] { "import array\nb = bytearray(b'abcdef')\nm = memoryview(b)\ns = m[1::2]\nk = memoryview(b'xy'), memoryview(b'')\nr = memoryview(b)\nr.release()", "s[0] = 5\nm.release()", "del s, m", "t = [array.array(code, [0, 1, 2]) for code in 'bBhHiIlLqQ'] + [array.array('f', [0.1]), array.array('d', [float('nan'), -0.0]), array.array('i')]\nn = memoryview(t[4])" },
        new[] { "import collections, dataclasses\nP = collections.namedtuple('P', 'x y', defaults=[2])\np = P(1)\n@dataclasses.dataclass\nclass D:\n    a: int\n    b: list = dataclasses.field(default_factory=list)\n    def own(self): return 1\nd = D(1)\n@dataclasses.dataclass(frozen=True)\nclass Z:\n    n: int = 3\ns = {Z(1), Z(2)}", "del collections, dataclasses\nd.b.append(d)" },
    };

    [Theory]
    [MemberData(nameof(SeedPrograms))]
    public void BothObservers_OnASeedProgram_SeeTheSame(string file) =>
        AssertSameGraphs(ProgramText.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Corpus, "seed", file))));

    [Theory]
    [MemberData(nameof(HandWritten))]
    public void BothObservers_OnEveryKindOfNode_SeeTheSame(string[] cells) => AssertSameGraphs(cells, []);

    /// <summary>Wild programs of 20 statements that stay within the limits; 200 runs.</summary>
    [Property(MaxTest = 200, Arbitrary = [typeof(PythonObserverTests)])]
    public void BothObservers_OnAGeneratedProgram_SeeTheSame(Program program)
    {
        if (!HasAnotherOrderInTheSecondRun(program))
        {
            AssertSameGraphs(program);
        }
    }

    public static Arbitrary<Program> Programs() => ProgramGenerator.Programs(GenerationSettings.Default with
    {
        Mode = GenerationMode.Wild,
        Features = Oracle.Value.Features,
        Version = Oracle.Value.Profile.Version,
    }).Where(IsWithinLimits).ToArbitrary();

    /// <summary>Whether the model can run the program, so that CPython neither fills the memory nor runs for minutes.</summary>
    /// <remarks>And whether it keeps no <c>id</c>, which is another number in each run.</remarks>
    private static bool IsWithinLimits(Program program) => !SharedOracle.MayKeepAddresses(program) && RunInTheModel(program).Stop is null;

    private static ProgramObservation RunInTheModel(Program program) => new ModelImplementation(Oracle.Value.Profile).Run(program, RunRequest.Default);

    /// <summary>Whether a set constant of the program is in another order once a str of it has been interned, as the first of two runs does.</summary>
    /// <remarks>The model calls such a set unordered, CPython does not. Source: CPython, <c>intern_constants</c> in <c>Objects/codeobject.c</c>.</remarks>
    private static bool HasAnotherOrderInTheSecondRun(Program program) =>
        Unordered(RunInTheModel(program)) > Unordered(Oracle.Value.Run(program, RunRequest.Default with { Questions = [] }));

    private static void AssertSameGraphs(Program program) => AssertSameGraphs([.. program.Cells.Select(ProgramText.RenderCell)], program.Imports);

    private static void AssertSameGraphs(string[] cells, ValueList<Import> imports)
    {
        var hidden = string.Join(", ", imports.SelectMany(line => line.Bound).Select(name => $"'{name}'"));
        var read = Oracle.Value.RunTexts(cells, RunRequest.Default with { Questions = [] }, imports);
        if (read.Stop is not null)
        {
            // An encoding that is looked up for the first time is imported, which the guard stops; the second time it is known to be none.
            return;
        }

        var told = Oracle.Value.RunTexts(cells, $"{ObserverSource}\nHIDDEN.update([{hidden}])\n", imports);

        // Through the reader, so that the one form of a number or a string is compared.
        var toldObservation = ObservationJson.FromJson($"{{\"cells\":[{string.Join(',', told)}]}}");

        // Not as texts: two runs may order a set that hashes by address differently.
        var difference = new ObservationComparer(ComparisonRules.Of(Level.CPython)).Compare(toldObservation, read).Difference;
        Assert.True(difference is null, $"{difference}\n{string.Join("# %%\n", cells)}");
        Assert.Equal(read.Cells.Count, toldObservation.Cells.Count);
        Assert.Equal(Unordered(read), Unordered(toldObservation));
    }

    private static int Unordered(ProgramObservation observation) => observation.Cells.Sum(cell => cell.Graph.Nodes.Count(node => node.IsUnordered));
}
