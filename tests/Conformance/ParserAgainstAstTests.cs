using Conform.Conformance.Snapshots;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;
using FsCheck.Xunit;

namespace Conform.Conformance;

/// <summary>Our parser and renderer against CPython's: both make the same tree of a text, and CPython makes of the rendered text what our tree says.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class ParserAgainstAstTests
{
    /// <summary>Texts written in other ways than our renderer writes.</summary>
    public static TheoryData<string> HandWritten { get; } =
    [
        "a=1;b = 2 ; c=(3)",
        "a, b = b, a\n(a), [b, *c] = d\n*a, = 'x'",
        "x = 'a' \"b\" r'\\n' '''c\nd''' '\\x41\\u20ac\\U0001f600\\061'",
        "x = b'a' b'\\xff' rb'\\q'",
        "x = 0x_ff + 0b101 + 0o17 + 1_000 + 00 + 1e3 + 1.5E-7 + .5 + 5. + 1_0j",
        "x = -2 ** -2 + (-2) ** 2 - ~1 - +1 - -1",
        "x = not a == b\ny = (not a) == b\nz = a < b == c is not d not in e",
        "x = a or b and not c\ny = (a or b) and c",
        "x = a if b else c if d else e\ny = (a if b else c) if d else e",
        "x = a[1:2], a[:], a[::2], a[1:], a[1, 2], a[(1, 2)], a[-1:]",
        "x = [*a, b, *c]; y = {*a, b}; z = {**a, 'k': 1, **b}; t = *a, b",
        "x = (1,), (), (1), [], {}",
        "x = max(1, *a, key=None, **b)",
        "x = (1).real + 1 .real + 1.0.real + a.append(1)",
        "x = a + b * c - d // e % f\ny = (a + b) * c\nz = a - (b - c)\nw = a << b >> c & d | e ^ f",
        "del a, b[0], (c, d), [e]",
        "a = b = c = []\na += b\na[0] *= 2\na[1:2] |= {}",
        "if a:\n  b\nelif c:\n    d\nelse:\n   e",
        "for x, *y in z:\n    if x: break\n    else: continue\nelse:\n    pass\nwhile a: a = b",
        "try:\n    a\nexcept x as e:\n    raise\nexcept (y, z):\n    raise a from b\nelse:\n    b\nfinally:\n    c",
        "def f(a, b=1, *c, d, e=2, **g):\n    nonlocal_ = 1\n    global h\n    return a",
        "f = lambda a, *b, c=1: (a, b)\ng = lambda: (yield_)",
        "class A(B):\n    x = []\n    def m(self): return self",
        "x = [a for b in c if d if e for f in g]\ny = {a: b for a in c}\nz = {a for b in c}\nw = sum(a for b in c)",
        "if (n := len(a)) > 1: pass",
        "x = (\n  1,\n  # comment\n  2,\n)\n\n\ny = \\\n 3  # end",
    ];

    [Theory]
    [MemberData(nameof(HandWritten))]
    public void Parse_OfHandWrittenText_MakesTheTreeThatCPythonMakes(string text) => AssertSameTrees(ProgramText.Parse(text), text);

    [Fact]
    public void Parse_OfTheCorpus_MakesTheTreeThatCPythonMakes()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolders.Corpus, "*.py", SearchOption.AllDirectories))
        {
            AssertSameTrees(ProgramText.Parse(File.ReadAllText(file)), original: null);
        }
    }

    /// <summary>300 generated programs.</summary>
    [Property(MaxTest = 300)]
    public void Render_OfAnyProgram_IsReadByCPythonAsOurTree(Program program) => AssertSameTrees(program, original: null);

    /// <summary>300 wild programs.</summary>
    [Fact]
    public void Render_OfWildPrograms_IsReadByCPythonAsOurTree()
    {
        for (var index = 0; index < 300; index++)
        {
            AssertSameTrees(ProgramSequence.At(5, index, new() { Mode = GenerationMode.Wild, Version = SharedOracle.Instance.Profile.Version }), original: null);
        }
    }

    private static void AssertSameTrees(Program program, string? original)
    {
        var rendered = program.Cells.Select(ProgramText.RenderCell).ToList();
        var texts = original is null ? rendered : [.. rendered, original];
        var calls = texts.Select((text, index) => $"dump_{index} = dump({PythonLiteral.Of(CodePoints.Of(text))})");
        var observation = SharedOracle.Instance.RunTexts([AstDump.PythonSource, string.Join('\n', calls)], RunRequest.Default with { Questions = [] });

        Assert.All(observation.Cells, cell => Assert.Null(cell.Error));
        var expected = program.Cells.Select(AstDump.Of).ToList();
        if (original is not null)
        {
            expected.Add(Assert.Single(expected));
        }

        var graph = observation.Cells[^1].Graph;
        for (var index = 0; index < expected.Count; index++)
        {
            var number = graph.Names.Single(name => name.Name == $"dump_{index}").Number;
            var dumped = Assert.IsType<StrValue>(graph.Nodes.Single(node => node.Number == number).Value);
            Assert.Equal(expected[index], dumped.Value.ToString());
        }
    }
}
