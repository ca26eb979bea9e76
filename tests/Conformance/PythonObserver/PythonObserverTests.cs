using Conform.Conformance.Snapshots;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;
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
    };

    [Theory]
    [MemberData(nameof(SeedPrograms))]
    public void BothObservers_OnASeedProgram_SeeTheSame(string file) =>
        AssertSameGraphs(Texts(ProgramText.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Corpus, "seed", file)))));

    [Theory]
    [MemberData(nameof(HandWritten))]
    public void BothObservers_OnEveryKindOfNode_SeeTheSame(string[] cells) => AssertSameGraphs(cells);

    /// <summary>Wild programs of 20 statements that stay within the limits; 200 runs.</summary>
    [Property(MaxTest = 200, Arbitrary = [typeof(PythonObserverTests)])]
    public void BothObservers_OnAGeneratedProgram_SeeTheSame(Program program) => AssertSameGraphs(Texts(program));

    public static Arbitrary<Program> Programs() => ProgramGenerator.Programs(GenerationSettings.Default with
    {
        Mode = GenerationMode.Wild,
        Features = Oracle.Value.Features,
        Version = Oracle.Value.Profile.Version,
    }).Where(IsWithinLimits).ToArbitrary();

    /// <summary>Whether the model can run the program, so that CPython neither fills the memory nor runs for minutes.</summary>
    private static bool IsWithinLimits(Program program) => new ModelImplementation(Oracle.Value.Profile).Run(program, RunRequest.Default).Stop is null;

    private static string[] Texts(Program program) => [.. program.Cells.Select(ProgramText.RenderCell)];

    private static void AssertSameGraphs(string[] cells)
    {
        var read = Oracle.Value.RunTexts(cells, RunRequest.Default with { Questions = [] });
        var told = Oracle.Value.RunTexts(cells, ObserverSource);

        // Through the reader, so that the one form of a number or a string is compared.
        var toldObservation = ObservationJson.FromJson($"{{\"cells\":[{string.Join(',', told)}]}}");

        // Not as texts: two runs may order a set that hashes by address differently.
        Assert.Null(new ObservationComparer(ComparisonRules.Of(Level.CPython)).Compare(toldObservation, read).Difference);
        Assert.Equal(read.Cells.Count, toldObservation.Cells.Count);
    }
}
