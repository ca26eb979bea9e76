using Conform.Adapters;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Oracle;

/// <summary>The oracle on each CPython of this machine, in a process of its own.</summary>
public sealed class EveryVersionTests
{
    public static TheoryData<string> Libraries { get; } = [.. new PythonLocator().FindAll().Select(installation => installation.LibraryPath)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Run_InAProcessOfItsOwn_ObservesTheClassicFacts(string library)
    {
        using var worker = new WorkerImplementation(TestWorker.Command("oracle", library));
        var installation = new PythonLocator().Find(library);
        Assert.Equal(installation.Version, worker.Profile.Version);

        var cells = Run(worker, "x = 257\na = [1, 'abc', [2, 3]]\nb = a\nc = copy.copy(a)\nd = copy.deepcopy(a)", "y = 257\nt = ([],)\nt[0] += [1]").Cells;

        Assert.NotEqual(cells[1].Number("x"), cells[1].Number("y"));
        Assert.Equal(cells[0].Number("a"), cells[0].Number("b"));
        Assert.Equal(cells[0].Node("a").Children, cells[0].Node("c").Children);
        Assert.NotEqual(cells[0].Number("a"), cells[0].Number("c"));
        Assert.Equal(cells[0].Node("a").Children.Without(2), cells[0].Node("d").Children.Without(2));
        Assert.NotEqual(cells[0].Node("a").Children[2], cells[0].Node("d").Children[2]);
        Assert.Equal("TypeError", cells[1].Error!.Type);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Run_DeepRecursionInC_EndsInRecursionErrorAndNotInACrash(string library)
    {
        using var worker = new WorkerImplementation(TestWorker.Command("oracle", library));
        const string cycles = "a = []\na.append(a)\nb = []\nb.append(b)\nc = {}\nc[0] = c\nd = {}\nd[0] = d\n";

        var cells = Run(worker, cycles + "a == b", "c == d", "a < b", "a in [b]", "e = (a,) == (b,)").Cells;

        Assert.All(cells, cell => Assert.Equal("RecursionError", cell.Error!.Type));
        Assert.All(cells[0].Equalities, equality => Assert.Equal(
            equality.Question.Left.Name != equality.Question.Right.Name && (equality.Question.Left.Name, equality.Question.Right.Name) is ("a", "b") or ("b", "a") or ("c", "d") or ("d", "c")
                ? "RecursionError"
                : null,
            equality.ErrorType));
        Assert.Null(Run(worker, "x = 1").Stop);
    }

    private static ProgramObservation Run(WorkerImplementation worker, params string[] cells)
    {
        var observation = worker.Run(ProgramText.Parse(string.Concat(cells.Select(cell => $"# %%\n{cell}\n"))), RunRequest.Default);
        Assert.Null(observation.Stop);
        return observation;
    }
}
