using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Ledgers;

public class LedgerJudgeTests
{
    private static readonly LedgerEntry Crash = new(
        "crash", "Dies at del", LedgerCategory.Limitation, "Small.", [new(["Outcome crashed/completed"], ["Delete"], ["list"])], ProgramText.Parse("a = []\ndel a\n"));

    private static readonly LedgerEntry SliceShares = new(
        "slice-shares", "A slice is shared", LedgerCategory.Limitation, "Small.", [new(["IdentityMerged list"], ["SliceExpression"], ["list"])], ProgramText.Parse("a = []\nb = a[:]\n"));

    [Fact]
    public void Run_WithTheDifferenceInTheLedger_CountsItAndMasksWhatFollows()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var result = Campaign(left, [SliceShares], "x = [1]\ny = x[:]\nz = 1\nw = 2\n", "a = 1\nb = 2\n").Run();
        var statistics = result.Statistics;

        Assert.Equal((2, 1, 0, 1), (statistics.Programs, statistics.Agree, statistics.Diverge, statistics.Known));
        Assert.Equal((6, 2), (statistics.StatementsWritten, statistics.StatementsMasked));
        Assert.Equal(2.0 / 6, statistics.MaskedShare);
        Assert.Equal(1, result.Known["slice-shares"]);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Run_WithAnEmptyLedger_FindsAndShrinks()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var finding = Assert.Single(Campaign(left, [], "x = [1]\ny = x[:]\n", "u = [[5]]\nw = u[:]\n").Run().Findings);

        Assert.Equal((0, 2), (finding.Index, finding.Count));
        Assert.Equal("import copy\n# %%\na = []\nb = a[:]\n", ProgramText.Render(finding.Shrunk.Program));
    }

    [Fact]
    public void Run_ANewDifference_IsNotShrunkIntoAKnownOne()
    {
        // Two mistakes: shrinking '+=' freely would end at any of them.
        using var left = new TwoMistakes();
        var result = Campaign(left, [SliceShares], "a = [1]\nb = a\na += [2]\nc = a[:]\n").Run();
        var finding = Assert.Single(result.Findings);

        Assert.Equal((1, 0), (result.Statistics.Diverge, result.Statistics.Known));
        Assert.Equal(["Add ="], LedgerPattern.Of(new LedgerJudge(new("tiny", []), Run(left), Level.CPython).Locate(finding.Shrunk)).Operations.Where(name => name.EndsWith('=')));
        Assert.DoesNotContain("[:]", ProgramText.Render(finding.Shrunk.Program), StringComparison.Ordinal);
    }

    [Fact]
    public void GoalFor_AKnownDivergence_AllowsNothingOfIt()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var judge = new LedgerJudge(new("tiny", [SliceShares]), Run(left), Level.CPython);
        var known = Run(left).Check(ProgramText.Parse("a = [1]\nb = a[:]\n")).Divergence!;

        Assert.False(judge.GoalFor(judge.Locate(known)).Allows(known));
        Assert.True(new LedgerJudge(new("tiny", []), Run(left), Level.CPython).GoalFor(judge.Locate(known)).Allows(known));
    }

    [Fact]
    public void Replay_OfEntries_SaysWhichAreNoLongerTrue()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var replay = Replay(
            left,
            SliceShares,
            SliceShares with { Id = "agrees", Program = ProgramText.Parse("a = []\nb = a\n") },
            SliceShares with { Id = "otherwise", Patterns = [SliceShares.Patterns[0] with { Signatures = ["Length list"] }] },
            SliceShares with { Id = "one-of-two", Patterns = [SliceShares.Patterns[0] with { Signatures = ["Length list"] }, SliceShares.Patterns[0]] },
            SliceShares with { Id = "returned", Stale = "its program agrees" },
            SliceShares with { Id = "still-gone", Stale = "its program agrees", Program = ProgramText.Parse("a = []\n") },
            SliceShares with { Id = "not-tiny", Program = ProgramText.Parse("a = {1}\n") });

        Assert.Equal(7, replay.Checked);
        Assert.Equal(["agrees", "otherwise"], replay.Stale.Select(fault => fault.Entry.Id));
        Assert.Equal(["its program agrees", "its program diverges as 'IdentityMerged list, operations SliceExpression, Subscript, types list'"], replay.Stale.Select(fault => fault.Now));
        Assert.Equal(["returned"], replay.Returned.Select(fault => fault.Entry.Id));
        Assert.Equal(["not-tiny"], replay.Open.Select(fault => fault.Entry.Id));
        Assert.False(replay.IsTrue);
    }

    [Fact]
    public void Replay_OfEntriesForOtherVersionsOrLevels_LeavesThemOut()
    {
        Assert.True(VersionRange.TryParse("3.12-", out var later) & VersionRange.TryParse("3.11", out var mine));
        using var left = new TinyPython();
        var replay = Replay(
            left,
            SliceShares with { Id = "python", Pythons = [later!] },
            SliceShares with { Id = "implementation", Implementations = [later!] },
            SliceShares with { Id = "level", Level = Level.Exact },
            SliceShares with { Id = "mine", Pythons = [mine!], Implementations = [mine!], Level = Level.CPython });

        Assert.Equal((1, "mine"), (replay.Checked, Assert.Single(replay.Stale).Entry.Id));
    }

    [Theory]
    [InlineData("micropython", "micropython 1.27.0", true)]
    [InlineData("micropython", "micropython-1.27", true)]
    [InlineData("micropython", "micropython", true)]
    [InlineData("micropython", "pypy 7.3.11", false)]
    [InlineData("tiny", "tinyer", false)]
    public void IsFor_TheSameNameWithOrWithoutAVersion(string ledger, string implementation, bool expected) => Assert.Equal(expected, LedgerJudge.IsFor(ledger, implementation));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_ProgramThatTheImplementationDoesNotSurvive_IsKnownByItsStatement(bool isObserved)
    {
        using var left = new DiesAtDelete(isObserved);
        string[] texts = ["a = [1]\nb = a\ndel a\nc = b\n", "a = [1]\n", "a = 1\ndel a\n"];
        var unknown = Campaign(left, [], texts).Run();
        Assert.Equal(2, unknown.Statistics.Inconclusive[InconclusiveReason.Crash]);

        var result = Campaign(left, [Crash], texts).Run();

        // Of the second death nothing says that a list takes part.
        Assert.Equal((1, 1), (result.Statistics.Known, result.Statistics.Inconclusive[InconclusiveReason.Crash]));
        Assert.Equal((1, 1), (result.Known["crash"], result.Statistics.StatementsMasked));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replay_OfACrash_IsTrueUntilTheImplementationSurvives(bool isObserved)
    {
        using var dies = new DiesAtDelete(isObserved);
        Assert.True(new LedgerJudge(new("tiny", [Crash]), Run(dies), Level.CPython).Replay() is { IsTrue: true, Open.Count: 0 });
        using var lives = new TinyPython();
        Assert.Equal("its program agrees", Assert.Single(Replay(lives, Crash).Stale).Now);
    }

    private static LedgerReplay Replay(TinyPython left, params LedgerEntry[] entries) => new LedgerJudge(new("tiny", entries), Run(left), Level.CPython).Replay();

    private static DifferentialRun Run(IImplementation left) => new(left, new TinyPython(), ComparisonRules.Of(Level.CPython), RunLimits.Default);

    private static Campaign Campaign(IImplementation left, LedgerEntry[] entries, params string[] texts)
    {
        var run = Run(left);
        return new(run, index => ProgramText.Parse(texts[index]), new() { Programs = texts.Length, Ledger = new(new("tiny", entries), run, Level.CPython), Shrinking = ShrinkBudget.Default }, TimeProvider.System);
    }

    /// <summary>Its process dies at the first <c>del</c>.</summary>
    /// <param name="isObserved">Whether it dies when it compares, after the objects behind the names were observed.</param>
    private sealed class DiesAtDelete(bool isObserved) : IImplementation, IDisposable
    {
        private readonly TinyPython lives = new();

        public string Name => "tiny";

        public Profile Profile => lives.Profile;

        public Features Features => lives.Features;

        public void Dispose() => lives.Dispose();

        public Conform.Programs.Observing.ProgramObservation Run(Program program, RunRequest request)
        {
            var survived = program.Cells.TakeWhile(cell => !cell.Body.Any(statement => statement is Conform.Programs.Syntax.Delete)).Count();
            var observed = lives.Run(program with { Cells = program.Cells.Take(isObserved ? survived + 1 : survived).ToValueList() }, request);
            return survived == program.Cells.Count ? observed : observed with { Stop = new(Conform.Programs.Observing.StopReason.Crashed, "exit code 139") };
        }
    }

    /// <summary>Shares slices where a program takes one, and rebinds at <c>+=</c> otherwise.</summary>
    private sealed class TwoMistakes : IImplementation, IDisposable
    {
        private readonly TinyPython rebinds = new(Mistake.AugmentedRebinds);
        private readonly TinyPython shares = new(Mistake.SliceShares);

        public string Name => "tiny";

        public Profile Profile => rebinds.Profile;

        public Features Features => rebinds.Features;

        public void Dispose()
        {
            rebinds.Dispose();
            shares.Dispose();
        }

        public Conform.Programs.Observing.ProgramObservation Run(Program program, RunRequest request)
        {
            var text = ProgramText.Render(program);
            return (text.Contains("+=", StringComparison.Ordinal) || !text.Contains("[:]", StringComparison.Ordinal) ? rebinds : shares).Run(program, request);
        }
    }
}
