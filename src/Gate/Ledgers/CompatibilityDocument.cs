using System.Text;
using Conform.Gate.Reporting;
using Conform.Programs.Text;

namespace Conform.Gate.Ledgers;

/// <summary>Several ledgers as one Markdown document: which implementation has which difference, and the program that shows it.</summary>
/// <remarks>Entries of one id are one difference, which several implementations have. Depends on the ledgers only.</remarks>
public static class CompatibilityDocument
{
    /// <summary>The document.</summary>
    /// <param name="ledgers">The ledgers, in the order of the columns.</param>
    /// <param name="commandLine">The command that writes the same again.</param>
    public static string Write(IReadOnlyList<Ledger> ledgers, string commandLine)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        var text = new StringBuilder();
        Line(text, "# What differs where");
        Line(text);
        Line(text, "Generated from the ledgers; do not edit. The same comes from");
        Line(text);
        Line(text, "```");
        Line(text, commandLine);
        Line(text, "```");
        Line(text);
        Line(text, "Each difference was found by `conform check` against the CPython of the version that the implementation claims, or the nearest one that is supported ([implementations](implementations.md)), and has a");
        Line(text, "small program that can be pasted into it. What an entry says besides, such as why it is accepted, is in `ledgers/` ([ledger](ledger.md)).");
        Line(text);
        Line(text, $"| Implementation | Differences | {string.Join(" | ", Categories.Select(Plural))} |");
        Line(text, $"| --- | ---: | {string.Join(" | ", Categories.Select(_ => "---:"))} |");
        foreach (var ledger in ledgers)
        {
            var counts = Categories.Select(category => ledger.Entries.Count(entry => entry.Category == category));
            Line(text, $"| {ledger.Implementation} | {ledger.Entries.Count} | {string.Join(" | ", counts)} |");
        }

        WriteTable(text, ledgers);
        foreach (var ledger in ledgers)
        {
            WritePrograms(text, ledger);
        }

        return text.ToString();
    }

    private static LedgerCategory[] Categories { get; } = [LedgerCategory.Bug, LedgerCategory.Limitation, LedgerCategory.Freedom, LedgerCategory.Unreviewed];

    private static void WriteTable(StringBuilder text, IReadOnlyList<Ledger> ledgers)
    {
        Line(text);
        Line(text, "## In several of them");
        Line(text);
        Line(text, $"| Difference | {string.Join(" | ", ledgers.Select(ledger => ledger.Implementation))} |");
        Line(text, $"| --- | {string.Join(" | ", ledgers.Select(_ => ":---:"))} |");
        var shared = ledgers.SelectMany(ledger => ledger.Entries).GroupBy(entry => entry.Id, StringComparer.Ordinal).Where(group => group.Count() > 1);
        foreach (var group in shared.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var marks = ledgers.Select(ledger => ledger.Entries.Any(entry => entry.Id == group.Key) ? "differs" : string.Empty);
            Line(text, $"| {MarkdownText.Escape(group.First().Title)} | {string.Join(" | ", marks)} |");
        }
    }

    private static void WritePrograms(StringBuilder text, Ledger ledger)
    {
        Line(text);
        Line(text, $"## {ledger.Implementation}");
        foreach (var entry in ledger.Entries.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            Line(text);
            Line(text, $"{MarkdownText.Escape(entry.Title)} ({Spelled(entry.Category)})");
            Line(text);
            Line(text, "```python");
            text.Append(ProgramText.Render(entry.Program));
            Line(text, "```");
        }
    }

    private static string Spelled(LedgerCategory category) => category switch
    {
        LedgerCategory.Freedom => "left open by the language",
        LedgerCategory.Limitation => "limitation",
        LedgerCategory.Bug => "bug",
        _ => "not reviewed",
    };

    private static string Plural(LedgerCategory category) => category switch
    {
        LedgerCategory.Freedom => "Left open",
        LedgerCategory.Limitation => "Limitations",
        LedgerCategory.Bug => "Bugs",
        _ => "Not reviewed",
    };

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
