using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Ledgers;

public class LedgerUpdateTests
{
    /// <summary>As small as shrinking makes them.</summary>
    private static readonly string[] Texts = ["a = b = []\na += ''\n", "a = []\n[a][0] += 'a'\n"];

    [Fact]
    public void Of_NewDifferences_AddsTheGeneralOneAndWidensItByItsForms()
    {
        var (ledger, changes) = Update([]);
        var entry = Assert.Single(ledger.Entries);

        Assert.Equal(["IdentitySplit list", "Length list"], entry.Patterns[0].Signatures);
        Assert.Equal(["Add ="], entry.Patterns[0].Operations);
        Assert.Equal(("identity-split-list-add-list", LedgerCategory.Unreviewed, Level.Language), (entry.Id, entry.Category, entry.Level));
        Assert.StartsWith("`a += ''`, a", entry.Title, StringComparison.Ordinal);
        Assert.Collection(
            changes,
            change => Assert.StartsWith("added: identity-split-list-add-list: ", change, StringComparison.Ordinal),
            change => Assert.StartsWith("widened: identity-split-list-add-list: also 'Length list', as in `", change, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AnUpdatedLedger_ChangesNothingMore()
    {
        var (ledger, _) = Update([]);
        var (again, changes) = Update(ledger.Entries);

        Assert.Empty(changes);
        Assert.Equal(ledger.Entries, again.Entries);
    }

    [Fact]
    public void Of_AStaleEntry_MarksIt()
    {
        var (ledger, _) = Update([]);
        var made = ledger.Entries[0] with { Id = "made-up", Program = ProgramText.Parse("a = 1\n") };
        var (marked, changes) = Update([.. ledger.Entries, made]);

        Assert.Equal(["marked as stale: made-up: its program agrees"], changes);
        Assert.Equal("its program agrees", marked.Entries[1].Stale);
        Assert.Empty(Update(marked.Entries).Changes);
    }

    private static (Ledger Ledger, IReadOnlyList<string> Changes) Update(IReadOnlyList<LedgerEntry> entries)
    {
        var profile = Profile.Of(PythonVersion.Newest);
        var run = new DifferentialRun(MutantCatalogue.Find("list-augmented-add-rebinds")!.Implement(profile), new ModelImplementation(profile), ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var judge = new LedgerJudge(new("mutant", entries), run, Level.CPython);
        var findings = Texts.Select(ProgramText.Parse).Select((program, index) => new Finding(
                index,
                run.Check(program).Divergence!,
                run.Check(program).Divergence!,
                new(program, program, ShrinkStopReason.Finished, 1, 1, [], [])))
            .Where(finding => judge.Explain(judge.Locate(finding.Shrunk)) is null)
            .ToList();
        return LedgerUpdate.Of(judge, judge.Replay(), findings);
    }
}
