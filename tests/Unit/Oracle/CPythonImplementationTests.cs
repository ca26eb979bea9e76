using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using Conform.Programs.Text;

namespace Conform.Unit.Oracle;

[Collection(nameof(EmbeddedOracle))]
public sealed class CPythonImplementationTests
{
    [Fact]
    public void Run_AskedForAddresses_TellsWhatIdGives()
    {
        var program = ProgramText.Parse("a = [1]\nb = id(a)\n# %%\nc = 'text'\nd = id(c)");

        var names = EmbeddedOracle.Instance.Run(program, RunRequest.Default, out var addresses).Cells[^1];

        Assert.Equal(((IntValue)names.Node("b").Value!).Value, addresses[names.Number("a")]);
        Assert.Equal(((IntValue)names.Node("d").Value!).Value, addresses[names.Number("c")]);
    }

    [Fact]
    public void Run_EqualConstantsOfOneCell_AreOneObject()
    {
        var cell = Assert.Single(EmbeddedOracle.Observe("x = 257\ny = 257"));

        Assert.Equal(cell.Number("x"), cell.Number("y"));
    }

    [Fact]
    public void Run_EqualConstantsOfTwoCells_AreTwoObjects()
    {
        var last = EmbeddedOracle.Observe("x = 257", "y = 257")[1];

        Assert.NotEqual(last.Number("x"), last.Number("y"));
    }

    [Fact]
    public void Run_Alias_HasTheNumberOfItsObject()
    {
        var cell = Assert.Single(EmbeddedOracle.Observe("a = [1]\nb = a\nc = a[:]"));

        Assert.Equal(cell.Number("a"), cell.Number("b"));
        Assert.NotEqual(cell.Number("a"), cell.Number("c"));
        Assert.Equal(cell.Node("a").Children, cell.Node("c").Children);
    }

    [Fact]
    public void Run_ListInItself_IsItsOwnChild()
    {
        var cell = Assert.Single(EmbeddedOracle.Observe("a = []\na.append(a)"));

        Assert.Equal([cell.Number("a")], cell.Node("a").Children);
        Assert.Single(cell.Graph.Nodes);
    }

    [Fact]
    public void Run_Dict_ListsEntriesInInsertionOrder()
    {
        var cell = Assert.Single(EmbeddedOracle.Observe("d = {2: 'b', 1: 'a'}\nd[0] = 'c'\ndel d[2]\nd[2] = 'd'"));

        var keys = cell.Node("d").Children.Where((_, index) => index % 2 == 0).Select(number => cell.Node(number).Value!.ToString());
        Assert.Equal(["1", "0", "2"], keys);
    }

    [Fact]
    public void Run_UncaughtException_IsObservedWithItsArguments()
    {
        var cell = Assert.Single(EmbeddedOracle.Observe("k = (1, 'missing')\nd = {}\nd[k]"));

        Assert.Equal("KeyError", cell.Error!.Type);
        Assert.Equal([cell.Number("k")], cell.Error.Arguments);
    }

    [Fact]
    public void Run_CellAfterAnException_GoesOnWithPartialEffects()
    {
        var cells = EmbeddedOracle.Observe("t = ([],)\nt[0] += [1]\nx = 1", "y = len(t[0])");

        Assert.Equal("TypeError", cells[0].Error!.Type);
        Assert.Equal(["t"], cells[0].Graph.Names.Select(name => name.Name));
        Assert.Null(cells[1].Error);
        Assert.Equal(1, cells[1].Int("y"));
    }

    [Fact]
    public void Run_TextThatDoesNotCompile_IsObservedAsSyntaxError()
    {
        var cell = Assert.Single(EmbeddedOracle.Observe("x = ]"));

        Assert.Equal("SyntaxError", cell.Error!.Type);
    }

    [Fact]
    public void Run_SameObjectInLaterCells_KeepsItsNumber()
    {
        var cells = EmbeddedOracle.Observe("b = [1000]", "a = [b]\nc = b", "del b");

        Assert.Equal(cells[0].Number("b"), cells[1].Number("b"));
        Assert.Equal(cells[0].Number("b"), cells[2].Number("c"));
        Assert.Equal([cells[0].Number("b")], cells[2].Node("a").Children);
    }

    [Fact]
    public void Run_ObjectsThatCameAndWent_NeverShareANumber()
    {
        var cells = EmbeddedOracle.Observe("a = []", "del a", "a = []", "del a", "a = []");

        Assert.Equal(3, new[] { cells[0].Number("a"), cells[2].Number("a"), cells[4].Number("a") }.Distinct().Count());
    }

    [Fact]
    public void Run_AfterOtherPrograms_ObservesTheSame()
    {
        string[] program = ["a = [1, 'abc', {2: 300}]\nb = copy.deepcopy(a)", "c = a + b\nc.foo"];
        string Observed() => ObservationJson.ToJson(EmbeddedOracle.Instance.RunTexts(program, RunRequest.Default));

        var first = Observed();
        _ = EmbeddedOracle.Observe("a = 5\nx = [a]\nx.append(x)\ndel a", "copy = None");
        _ = EmbeddedOracle.Observe("1 / 0");

        Assert.Equal(first, Observed());
    }

    [Fact]
    public void Run_CyclicGarbage_IsGoneBeforeTheNextProgram()
    {
        const string count = "import gc\nn = sum(1 for x in gc.get_objects() if type(x) is list and len(x) == 12345)";
        _ = EmbeddedOracle.Observe("a = [None] * 12344\na.append(a)");

        Assert.Equal(0, EmbeddedOracle.Observe(count)[0].Int("n"));
    }

    [Fact]
    public void Run_WithoutQuestions_ChoosesThemFromItsOwnGraph()
    {
        var cell = EmbeddedOracle.Instance.RunTexts(["a = [1]\nb = [1.0]"], RunRequest.Default).Cells[0];

        Assert.Equal(EqualityQuestions.Choose(cell.Graph, RunLimits.Default.FurtherEqualityPairs), cell.Equalities.Select(equality => equality.Question));
        Assert.All(cell.Equalities, equality => Assert.NotNull(equality.Answer));
    }

    [Fact]
    public void Run_GivenQuestions_AreAnsweredInTheirOrder()
    {
        EqualityQuestion first = new(new("a", [0]), new("b", []));
        EqualityQuestion second = new(new("b", []), new("a", []));
        EqualityQuestion elsewhere = new(new("a", [7]), new("b", []));
        var request = RunRequest.Default with { Questions = [[first, elsewhere, second]] };

        var cell = EmbeddedOracle.Instance.RunTexts(["a = [1]\nb = True", "c = 2"], request).Cells;

        Assert.Equal([new(first, true), new(second, false)], cell[0].Equalities);
        Assert.Empty(cell[1].Equalities);
    }

    [Fact]
    public void Run_ComparisonOfTwoCycles_AnswersWithRecursionError()
    {
        EqualityQuestion question = new(new("a", []), new("b", []));
        var request = RunRequest.Default with { Questions = [[question], [question]] };

        var cells = EmbeddedOracle.Instance.RunTexts(["a = []\na.append(a)\nb = []\nb.append(b)", "b = a"], request).Cells;

        Assert.Equal([new(question, null, "RecursionError")], cells[0].Equalities);
        Assert.Equal([new(question, true)], cells[1].Equalities);
    }

    [Fact]
    public void Run_ParsedProgram_RunsEachCellAsOneUnit()
    {
        var program = ProgramText.Parse("import copy\n# %%\na = 1000\n# %%\nb = 1000\nc = copy.copy(b)\n");

        var cells = EmbeddedOracle.Instance.Run(program, RunRequest.Default).Cells;

        Assert.Equal(2, cells.Count);
        Assert.NotEqual(cells[1].Number("a"), cells[1].Number("b"));
        Assert.Equal(cells[1].Number("b"), cells[1].Number("c"));
    }

    [Fact]
    public void Run_FromSeveralThreads_KeepsProgramsApart()
    {
        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 4 }, index =>
        {
            var cells = EmbeddedOracle.Observe($"x = {index}", "x += 1000");
            Assert.Equal(index, cells[0].Int("x"));
            Assert.Equal(index + 1000, cells[1].Int("x"));
        });
    }

    [Fact]
    public void Profile_LiteralCharactersApart_AreThoseThatAProgramSees()
    {
        var apart = Enumerable.Range(0, 128)
            .Where(point => EmbeddedOracle.Observe($"a = '\\x{point:x2}'\nb = chr({point})")[0] is var cell && cell.Number("a") != cell.Number("b"))
            .Select(point => (char)point);

        Assert.Equal(EmbeddedOracle.Instance.Profile.LiteralCharactersApart, string.Concat(apart));
    }

    [Fact]
    public void Profile_Version_IsThatOfTheRunningInterpreter()
    {
        var cell = EmbeddedOracle.Observe("import sys\na, b, c = sys.version_info[:3]")[0];

        Assert.Equal(new PythonVersion(cell.Int("a"), cell.Int("b"), cell.Int("c")), EmbeddedOracle.Instance.Profile.Version);
    }

    /// <summary>The embedding must not eat into the recursion budget: the numbers are those of a script run by the python executable.</summary>
    [Fact]
    public void Run_RecursionBudget_IsThatOfAScript()
    {
        var version = EmbeddedOracle.Instance.Profile.Version;
        var deepest = version.IsAtLeast(3, 13) ? 9997 : version.IsAtLeast(3, 12) ? 1496 : 997;

        var cells = EmbeddedOracle.Observe(
            $"def nest(n):\n    x = []\n    for i in range(n): x = [x]\n    return x\na = nest({deepest})\nb = nest({deepest + 1})\nn = len(repr(a))",
            "repr(b)");

        Assert.Equal(2 * (deepest + 1), cells[0].Int("n"));
        Assert.Equal("RecursionError", cells[1].Error!.Type);
    }

    [Fact]
    public void Start_Environment_IsOursAlone()
    {
        var cell = EmbeddedOracle.Observe("import sys\na = sys.flags.hash_randomization\nb = sys.flags.no_user_site\nc = sys.getrecursionlimit()")[0];

        Assert.Equal((0, 1, 1000), (cell.Int("a"), cell.Int("b"), cell.Int("c")));
    }

    [Fact]
    public void Start_RunningInstallation_ReturnsAnOracleOnIt()
    {
        var again = CPythonImplementation.Start(EmbeddedOracle.Instance.Installation);

        Assert.Equal(EmbeddedOracle.Instance.Profile, again.Profile);
    }

    [Fact]
    public void Start_AnotherInstallation_IsRefused()
    {
        var other = EmbeddedOracle.Instance.Installation with { LibraryPath = "/elsewhere/libpython3.9.so.1.0" };

        var error = Assert.Throws<OracleException>(() => CPythonImplementation.Start(other));
        Assert.Contains("needs a process of its own", error.Message, StringComparison.Ordinal);
    }
}
