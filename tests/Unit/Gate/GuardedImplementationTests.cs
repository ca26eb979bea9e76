using Conform.Gate;
using Conform.Model;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;
using Conform.Programs.Text;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate;

public class GuardedImplementationTests
{
    private static readonly Program Any = ProgramText.Parse("a = 1\n");

    [Fact]
    public void Run_WhereTheGuardStops_NeverReachesTheImplementation()
    {
        var guard = Scripted.Always(new([], new Stop(StopReason.LimitReached, "too many")));
        var inner = Scripted.Always(Observed.Program(Cell("a:0", "0 int =1")));

        var observed = new GuardedImplementation(guard, inner).Run(Any, RunRequest.Default);

        Assert.Equal(new Stop(StopReason.LimitReached, "too many"), observed.Stop);
        Assert.Equal(0, inner.Runs);
    }

    [Fact]
    public void Run_WhereTheProgramKeepsAnAddress_NeverReachesTheImplementation()
    {
        var address = Cell("a:0", "0 int =1");
        var guard = Scripted.Always(Observed.Program(address with { Graph = address.Graph with { Nodes = [address.Graph.Nodes[0] with { Value = null, IsTextUnknown = true }] } }));
        var inner = Scripted.Always(Observed.Program(Cell("a:0", "0 int =1")));

        var observed = new GuardedImplementation(guard, inner).Run(Any, RunRequest.Default);

        Assert.Equal(StopReason.Unsupported, observed.Stop?.Reason);
        Assert.Equal(0, inner.Runs);
    }

    [Theory]
    [InlineData("list display", 0)]
    [InlineData("int literal", 1)]
    public void Run_WhereTheProgramExecutesWhatTheImplementationDoesNotList_NeverReachesIt(string executed, int runs)
    {
        var counts = new OperationCounts();
        counts.Count(OperationTable.Find(executed), raises: false);
        var guard = Scripted.Always(Observed.Program(Cell("a:0", "0 int =1")) with { Operations = counts });
        var inner = Scripted.Always(Observed.Program(Cell("a:0", "0 int =1")));

        var observed = new GuardedImplementation(guard, new Listing(inner)).Run(Any, RunRequest.Default);

        Assert.Equal(runs, inner.Runs);
        Assert.Equal(runs == 0 ? new Stop(StopReason.Unsupported, $"the program executes '{executed}'") : null, observed.Stop);
    }

    [Fact]
    public void Run_WhereALaterCellExecutesWhatTheImplementationDoesNotList_GivesItTheCellsBefore()
    {
        var program = ProgramText.Parse("1\n# %%\n2\n# %%\n3\n# %%\n[]\n# %%\n''\n");
        var guard = new ModelImplementation(Profile.Of(PythonVersion.Newest));

        var observed = new GuardedImplementation(guard, new Listing(guard)).Run(program, RunRequest.Default);

        Assert.Equal((3, new Stop(StopReason.Unsupported, "the program executes 'list display'")), (observed.Cells.Count, observed.Stop));
    }

    [Fact]
    public void Run_WhereTheImplementationCountsNothing_TakesTheCountsOfTheGuard()
    {
        var counts = new OperationCounts();
        var guard = Scripted.Always(Observed.Program(Cell("a:0", "0 int =1")) with { Operations = counts });

        var observed = new GuardedImplementation(guard, Scripted.Always(Observed.Program(Cell("a:0", "0 int =1")))).Run(Any, RunRequest.Default);

        Assert.Same(counts, observed.Operations);
    }

    [Fact]
    public void Run_AsksWhatTheGuardAnswered_AndGivesTheImplementationsAnswer()
    {
        var guard = Scripted.Always(Observed.Program(Asked(Cell("a:0 b:0", "0 int =1"), ("a", "b", true))));
        IReadOnlyList<IReadOnlyList<EqualityQuestion>>? asked = null;
        var inner = new Scripted((_, request) =>
        {
            asked = request.Questions;
            return Observed.Program(Cell("a:0", "0 int =2"));
        });

        var observed = new GuardedImplementation(guard, inner).Run(Any, RunRequest.Default);

        Assert.Equal(new EqualityQuestion(new("a", []), new("b", [])), Assert.Single(Assert.Single(asked!)));
        Assert.Equal(Cell("a:0", "0 int =2").Graph.Nodes, observed.Cells[0].Graph.Nodes);
    }

    [Theory]
    [InlineData("<A_object_at_0x7f00aa11bb22>", true, true)]
    [InlineData("0x1f", true, false)]
    [InlineData("0x80000000", false, false)]
    public void Run_TextThatShowsAnAddress_IsNotComparedWhereTheGuardDoesNotKnowIt(string text, bool isUnknownToGuard, bool isUnknown)
    {
        var cell = Cell("a:0", $"0 str ='{text}'");
        var foreseen = cell with { Graph = cell.Graph with { Nodes = [cell.Graph.Nodes[0] with { IsTextUnknown = isUnknownToGuard }] } };
        var observed = new GuardedImplementation(Scripted.Always(Observed.Program(foreseen)), Scripted.Always(Observed.Program(cell))).Run(Any, RunRequest.Default);

        Assert.Equal(isUnknown, observed.Cells[0].Graph.Nodes[0].IsTextUnknown);
    }

    /// <summary>An implementation that has int literals alone.</summary>
    private sealed class Listing(IImplementation inner) : IImplementation
    {
        public string Name => inner.Name;

        public Profile Profile => inner.Profile;

        public Features Features => inner.Features;

        public Capabilities Capabilities { get; } = new() { Operations = ["int literal", "expression"] };

        public ProgramObservation Run(Program program, RunRequest request) => inner.Run(program, request);
    }
}
