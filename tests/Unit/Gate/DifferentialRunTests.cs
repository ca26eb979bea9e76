using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate;

public class DifferentialRunTests
{
    private static readonly Program AnyProgram = ProgramText.Parse("a = []\n");
    private static readonly ProgramObservation List = Program(Cell("a:0", "0 list"));
    private static readonly ProgramObservation Tuple = Program(Cell("a:0", "0 tuple"));

    [Fact]
    public void Check_LeftReachesALimit_RightNeverRuns()
    {
        var left = Scripted.Always(new([], new Stop(StopReason.LimitReached, "more than 10 objects")), "model");
        var right = Scripted.Always(List);
        var result = Run(left, right).Check(AnyProgram);
        Assert.Equal(new Inconclusive(InconclusiveReason.Limit, "model: more than 10 objects"), result.Verdict);
        Assert.Null(result.Right);
        Assert.Equal(0, right.Runs);
    }

    [Theory]
    [InlineData(StopReason.Unsupported, InconclusiveReason.Unsupported)]
    [InlineData(StopReason.Crashed, InconclusiveReason.Crash)]
    [InlineData(StopReason.TimedOut, InconclusiveReason.TimeOut)]
    [InlineData(StopReason.LimitReached, InconclusiveReason.Limit)]
    public void Check_RightStops_IsInconclusiveWithItsReason(StopReason reason, InconclusiveReason expected)
    {
        var result = Run(Scripted.Always(List), Scripted.Always(new([], new Stop(reason, "why")), "oracle")).Check(AnyProgram);
        Assert.Equal(new Inconclusive(expected, "oracle: why"), result.Verdict);
    }

    /// <summary>By whatever rules a run compares, also those that a ledger makes for an entry.</summary>
    [Theory]
    [InlineData(UnseenParts.DictOrder, true)]
    [InlineData(UnseenParts.None, false)]
    public void Check_WhatTheLeftSideDoesNotShow_IsLeftOut(UnseenParts unseen, bool agrees)
    {
        static ProgramObservation Dict(int first, int second) => new(
            [new(null, new([new("a", 0)], [new(0, "dict", null, [first, 3, second, 3]), new(1, "int", new IntValue(1), []), new(2, "int", new IntValue(2), []), new(3, "NoneType", null, [])]), [])]);
        var left = new Scripted((_, _) => Dict(1, 2)) { Capabilities = new() { Unseen = unseen } };

        var run = Run(left, Scripted.Always(Dict(2, 1)));

        Assert.Equal(agrees, run.Check(AnyProgram).Verdict is Agrees);
        Assert.Equal(agrees, run.AfterCells(ComparisonRules.Of(Level.Language)).Check(AnyProgram).Verdict is Agrees);
    }

    [Fact]
    public void Check_DifferenceBeforeAStop_Counts()
    {
        var result = Run(Scripted.Always(List), Scripted.Always(Tuple with { Stop = new(StopReason.Crashed, "died") })).Check(AnyProgram);
        Assert.Equal(DifferenceRule.Type, result.Divergence?.Difference.Rule);
    }

    [Fact]
    public void Check_LeftUnsupportedAfterAgreeingCells_IsInconclusive()
    {
        var result = Run(Scripted.Always(List with { Stop = new(StopReason.Unsupported, "no sets") }, "model"), Scripted.Always(List)).Check(AnyProgram);
        Assert.Equal(new Inconclusive(InconclusiveReason.Unsupported, "model: no sets"), result.Verdict);
    }

    [Fact]
    public void Check_LeftSupportsNoCell_RightNeverRuns()
    {
        var right = Scripted.Always(List);
        var result = Run(Scripted.Always(new([], new Stop(StopReason.Unsupported, "no lists")), "model"), right).Check(AnyProgram);
        Assert.Equal(new Inconclusive(InconclusiveReason.Unsupported, "model: no lists"), result.Verdict);
        Assert.Equal(0, right.Runs);
    }

    [Fact]
    public void Check_LeftIsUnsupportedInTheLastCell_RightRunsTheCellsBeforeWithTheirQuestions()
    {
        var program = ProgramText.Parse("# %%\na = []\n# %%\nb = 1\n");
        var left = Program(Asked(Cell("a:0", "0 list"), ("a", "a", true))) with { Stop = new(StopReason.Unsupported, "ints") };
        using var right = new TinyPython();
        RunRequest? seen = null;
        var watched = new Scripted((_, request) =>
        {
            seen = request;
            return List;
        });
        Run(Scripted.Always(left), watched).Check(program);
        Assert.Equal(new EqualityQuestion(new("a", []), new("a", [])), Assert.Single(Assert.Single(seen!.Questions!)));
        Assert.Single(Run(Scripted.Always(left), right).Check(program).Right!.Cells);
    }

    [Fact]
    public void Check_ImplementationThrows_NamesItAndTheProgram()
    {
        var broken = new Scripted((_, _) => throw new InvalidOperationException("no heap"), "model");
        var exception = Assert.Throws<ImplementationException>(() => Run(broken, Scripted.Always(List)).Check(AnyProgram));
        Assert.Equal("The implementation 'model' failed: no heap", exception.Message);
        Assert.Same(AnyProgram, exception.Program);
    }

    [Fact]
    public void Repeat_DivergenceThatVanishes_IsFlaky()
    {
        var right = new Scripted((run, _) => run == 1 ? Tuple : List);
        var run = Run(Scripted.Always(List), right);
        Assert.Equal(
            new Inconclusive(InconclusiveReason.Flaky, "'Type list/tuple' did not repeat in a second run"),
            run.Repeat(run.Check(AnyProgram).Divergence!));
    }

    [Fact]
    public void Confirm_FreshProcessSeesTheSame_StaysADivergence()
    {
        using var right = new TinyPython();
        using var fresh = new TinyPython();
        using var left = new TinyPython(Mistake.SliceShares);
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default, () => fresh);
        var divergence = run.Check(ProgramText.Parse("a = []\nb = a[:]\n")).Divergence;
        Assert.IsType<Diverges>(run.Confirm(divergence!));
        Assert.Equal((1, 1), (fresh.Runs, fresh.Disposed));
    }

    [Fact]
    public void Confirm_FreshProcessSeesOtherwise_IsFlaky()
    {
        var run = new DifferentialRun(
            Scripted.Always(List), Scripted.Always(Tuple, "oracle"), ComparisonRules.Of(Level.CPython), RunLimits.Default, () => Scripted.Always(List, "oracle"));
        Assert.Equal(
            new Inconclusive(InconclusiveReason.Flaky, "'Type list/tuple' did not repeat in a fresh oracle process"),
            run.Confirm(run.Check(AnyProgram).Divergence!));
    }

    [Fact]
    public void Locate_ConsequenceInOneCell_FindsTheCause()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        using var right = new TinyPython();
        var run = Run(left, right);
        var original = run.Check(ProgramText.Parse("a = [1]\nb = a[:]\nb.append(2)\nb = 5\nc = 6\n")).Divergence!;
        Assert.Equal("Length list", original.Signature.ToString());
        var located = run.Locate(original);
        Assert.Equal("IdentityMerged list", located.Signature.ToString());
        Assert.Equal(ProgramText.Parse("# %%\na = [1]\n# %%\nb = a[:]\n"), located.Program);
    }

    [Fact]
    public void Locate_BehindACellThatRaises_LeavesOutWhatWasNotExecuted()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        using var right = new TinyPython();
        var run = Run(left, right);
        var original = run.Check(ProgramText.Parse("# %%\na = [1]\nc = z\na = a[:]\n# %%\nb = a[:]\nb.append(2)\n")).Divergence!;
        Assert.Equal(ProgramText.Parse("# %%\na = [1]\n# %%\nc = z\n# %%\nb = a[:]\n"), run.Locate(original).Program);
    }

    [Fact]
    public void Locate_DivergenceOfOneUnitOnly_StaysAsItIs()
    {
        // Diverges only while both statements are in one cell.
        var left = new Scripted((_, request) => List);
        var right = new Scripted((run, _) => run == 1 ? Tuple : List);
        var run = Run(left, right);
        var original = run.Check(ProgramText.Parse("a = []\nb = []\n")).Divergence!;
        Assert.Same(original, run.Locate(original));
    }

    private static DifferentialRun Run(IImplementation left, IImplementation right) =>
        new(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
}
