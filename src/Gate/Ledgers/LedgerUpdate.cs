using System.Globalization;
using Conform.Gate.Causes;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Shrinking;

namespace Conform.Gate.Ledgers;

/// <summary>Writes down what a run found that the ledger does not know: new differences, new forms of known ones, and entries that are no longer true.</summary>
public static class LedgerUpdate
{
    private const int LongestId = 60;

    /// <summary>The ledger as it is after the run, and one line for each change.</summary>
    /// <param name="judge">The ledger as it was, and the two sides.</param>
    /// <param name="replay">What its programs do today.</param>
    /// <param name="findings">What diverged and is not in it.</param>
    public static (Ledger Ledger, IReadOnlyList<string> Changes) Of(LedgerJudge judge, LedgerReplay replay, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(replay);
        ArgumentNullException.ThrowIfNull(findings);
        var changes = new List<string>();
        var entries = judge.Ledger.Entries.ToList();
        foreach (var fault in replay.Stale)
        {
            entries[entries.IndexOf(fault.Entry)] = fault.Entry with { Stale = fault.Now };
            changes.Add($"marked as stale: {fault.Entry.Id}: {fault.Now}");
        }

        foreach (var fault in replay.Returned)
        {
            entries[entries.IndexOf(fault.Entry)] = fault.Entry with { Stale = null };
            changes.Add($"no longer marked as stale: {fault.Entry.Id}: {fault.Now}");
        }

        // A general difference before its forms: they have more operations.
        foreach (var finding in findings.OrderBy(finding => LedgerPattern.Of(judge.Locate(finding.Shrunk)).Operations.Count).ThenBy(finding => finding.Shrunk.Program, Simplicity.Order))
        {
            Add(judge, finding, entries, changes);
        }

        return (judge.Ledger with { Entries = entries }, changes);
    }

    private static void Add(LedgerJudge judge, Finding finding, List<LedgerEntry> entries, List<string> changes)
    {
        var located = judge.Locate(finding.Shrunk);
        if (entries.Exists(entry => entry.Stale is null && entry.Matches(located)))
        {
            return;
        }

        if (entries.FindIndex(entry => entry.Stale is null && entry.MayHaveForm(located)) is var place && place >= 0)
        {
            entries[place] = entries[place].WithForm(located);
            changes.Add($"widened: {entries[place].Id}: also '{DifferenceCause.Of(located).Signature}', as in {DivergenceTitle.Of(located)}");
            return;
        }

        var added = NewEntry(judge, located, finding, entries);
        entries.Add(added);
        changes.Add($"added: {added.Id}: {added.Title}");
    }

    private static LedgerEntry NewEntry(LedgerJudge judge, Divergence located, Finding finding, List<LedgerEntry> entries)
    {
        var pattern = LedgerPattern.Of(located);
        return new(
            Id(located, pattern, entries),
            DivergenceTitle.Of(located),
            LedgerCategory.Unreviewed,
            "Not reviewed yet.",
            [pattern],
            finding.Shrunk.Program)
        {
            Level = judge.Shows(located, pattern, Level.Language) ? Level.Language : judge.Level,
        };
    }

    /// <summary>The rule, the kind and the operations in words, with a number if that is taken.</summary>
    private static string Id(Divergence located, LedgerPattern pattern, List<LedgerEntry> entries)
    {
        var name = FileNames.InWords($"{DifferenceCause.Of(located).Signature} {string.Join(' ', pattern.Operations)} {string.Join(' ', pattern.Types)}");
        name = (name.Length <= LongestId ? name : name[..LongestId]).Trim('-');
        var candidate = name;
        for (var number = 2; entries.Exists(entry => entry.Id == candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return candidate;
    }
}
