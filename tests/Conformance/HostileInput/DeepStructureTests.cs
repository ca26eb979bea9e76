using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.HostileInput;

/// <summary>Structures nested 100,000 deep, and cyclic ones, in every operation: the same as in CPython, or a limit of the model; never a dead process, and no time that grows with the square of
/// the depth, which would be hours.</summary>
public sealed class DeepStructureTests
{
    private const int Depth = 100_000;

    private const string Deepen = "for j in range(5):\n    for i in [0] * 20000:\n        ";

    /// <summary>What the operations are done to, as <c>a</c>.</summary>
    public static TheoryData<string, string> Structures { get; } = new()
    {
        { "list", $"a = []\n{Deepen}a = [a]\n" },
        { "tuple", $"a = ()\n{Deepen}a = (a,)\n" },
        { "dict", $"a = {{}}\n{Deepen}a = {{0: a}}\n" },
        { "cyclic list", "a = [1]\na.append(a)\na.append([a, (a,)])\n" },
        { "cyclic tuple", "b = []\na = (b, b)\nb.append(a)\n" },
        { "cyclic dict", "a = {}\na[0] = a\n" },
        { "two cycles", "a = []\nb = [a]\na.append(b)\n" },
    };

    private static readonly string[] Operations =
    [
        "x = a == a", "x = a == [a]", "x = [a] == [a]", "x = [a, 1] == [a, 2]", "x = a != a", "x = a < a", "x = [a] < [a]", "x = a is a", "x = a in [a]", "x = a in a", "x = [a].index(a)", "x = [a].count(a)", "x = [a]\nx.remove(a)",
        "x = [a].index([a])", "x = repr(a)", "x = str(a)", "x = [repr(a)]", "x = '%s' % (a,)", "x = '%r' % [a]", "x = '%s' % a", "x = copy.copy(a)", "x = copy.deepcopy(a)", "x = copy.deepcopy([a, a])", "x = hash(a)", "x = hash((a,))", "x = {a}",
        "x = {a: 1}", "x = {1: a}", "x = {1: a} == {1: a}", "x = sorted([a, a])", "x = max(a, a)", "x = [a, a]\nx.sort()", "x = [a] + [a]", "x = [a] * 3", "x = [a, a][::2]", "x = [a]\nx[0:1] = [a, a]", "x = [a]\nx += [a]", "x = [*a]", "x = list(a)",
        "x = tuple(a)", "x = set([a])", "x = dict([(1, a)])", "x, y = a, a", "x = len(a)", "x = bool(a)", "x = not a", "x = isinstance(a, (list, tuple))", "x = iter([a])", "x = [y for y in [a]]", "x = lambda: a", "del a", "a = None", "a = [a]\na[0] = a",
        "raise ValueError(a)", "raise KeyError(a)", "assert not a, a", "try:\n    raise ValueError(a)\nexcept ValueError as e:\n    x = str(e)", "class A:\n    pass\nx = A()\nx.a = a", "def f(b=a):\n    return b\nx = f()",
    ];

    [Theory]
    [MemberData(nameof(Structures))]
    public void Check_OfEachOperation_AgreesOrReachesALimit(string name, string structure)
    {
        var run = new DifferentialRun(SharedOracle.Model, SharedOracle.Instance, ComparisonRules.Of(Level.CPython), RunLimits.Default);

        foreach (var operation in Operations)
        {
            var verdict = run.Check(ProgramText.Parse($"{structure}# %%\n{operation}\n")).Verdict;

            Assert.True(verdict is Agrees or Inconclusive { Reason: InconclusiveReason.Limit }, $"{name}: {operation}: {verdict}");
        }
    }

    /// <summary>The table tests something: a structure is as deep as it says, and most operations on the cyclic ones come to an end.</summary>
    [Fact]
    public void Run_OfTheDeepList_ObservesEveryLevel()
    {
        var observation = SharedOracle.Model.Run(ProgramText.Parse($"a = []\n{Deepen}a = [a]\n"), RunRequest.Default);

        Assert.Null(observation.Stop);
        Assert.InRange(observation.Cells[0].Graph.Nodes.Count, Depth, 2 * Depth);
    }

    /// <summary>Two graphs that differ at the bottom: the comparison finds it, and writes where without writing every step.</summary>
    [Fact]
    public void Compare_OfGraphsThatDifferAtTheBottom_TellsAShortPath()
    {
        var left = SharedOracle.Model.Run(ProgramText.Parse($"a = [1]\n{Deepen}a = [a]\n"), RunRequest.Default);
        var right = SharedOracle.Model.Run(ProgramText.Parse($"a = [2]\n{Deepen}a = [a]\n"), RunRequest.Default);

        var difference = ObservationComparer.For(Level.CPython).Compare(left, right).Difference;

        Assert.Equal(DifferenceRule.Value, difference!.Rule);
        Assert.StartsWith("a[0][0]", difference.Path, StringComparison.Ordinal);
        Assert.Contains("steps", difference.Path, StringComparison.Ordinal);
        Assert.InRange(difference.Path.Length, 1, 200);
    }

    /// <summary>What is recorded of the operands of a program that builds a deep structure step by step is bounded, too.</summary>
    [Fact]
    public void Record_OfTheDeepList_Ends()
    {
        var coverage = new Programs.Operations.OperandCoverage();

        var observation = SharedOracle.Model.Record(ProgramText.Parse($"a = []\n{Deepen}a = [a]\n"), RunRequest.Default, coverage);

        Assert.Null(observation.Stop);
    }
}
