using System.Globalization;
using System.Text;
using Conform.Gate.Reporting;
using Conform.Mutants;

namespace Conform.Cli.Power;

/// <summary>The power of the suite as a Markdown document.</summary>
internal static class PowerDocument
{
    /// <summary>The document.</summary>
    /// <param name="result">The result.</param>
    /// <param name="commandLine">The command that finds the same again.</param>
    public static string Write(PowerResult result, string commandLine)
    {
        var text = new StringBuilder();
        Line(text, "# The power of the suite");
        Line(text);
        Line(text, "Generated; do not edit. The same figures come from");
        Line(text);
        Line(text, "```");
        Line(text, commandLine);
        Line(text, "```");
        Line(text);
        Line(text, $"Each mutant is a deliberately wrong model: the real one with one rule overridden ([mutants](mutants.md)). It meets generated programs until one shows the error. The judge is the real model of {result.Profile}, in the same process, not CPython itself: that makes these figures fast to get. That the judge is right is what `conform check` finds out against CPython, and the tests run the smallest program of each mutant in CPython, too.");
        Line(text);
        Line(text, PowerTable.Summary(result));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"A mutant that lives through {result.MostPrograms} programs of a seed has survived it. Seeds come from the hash of a commit, so that nobody chose them."));
        Line(text, "*Median* and *Max* count programs until the kill, over the seeds; *Statements* is the size of the smallest program that refutes the mutant, which is shown after the tables.");
        if (result.Shrinking is not null)
        {
            Line(text, "*Forms* counts the different programs that the killing programs shrink to, *Largest* the statements of the largest of them, *Evaluations* the programs that were run for that, in the median ([shrinking](shrinking.md)).");
        }

        foreach (var family in result.Mutants.GroupBy(power => power.Mutant.Family).OrderBy(group => group.Key))
        {
            WriteFamily(text, family);
        }

        WriteRefutations(text, result);
        return text.ToString();
    }

    private static void WriteFamily(StringBuilder text, IGrouping<MutantFamily, MutantPower> family)
    {
        var isShrunk = family.Any(power => power.Forms is not null);
        Line(text);
        Line(text, $"## {family.Key}");
        Line(text);
        string[] headings = ["Mutant", "Claim", .. PowerTable.Headings(isShrunk)];
        Line(text, $"| {string.Join(" | ", headings)} |");
        Line(text, $"| {string.Join(" | ", headings.Select((_, index) => index < 2 ? "---" : "---:"))} |");
        foreach (var power in family)
        {
            string[] cells = [$"`{power.Mutant.Name}`", MarkdownText.Escape(power.Mutant.Claim), .. PowerTable.Numbers(power, isShrunk)];
            Line(text, $"| {string.Join(" | ", cells)} |");
        }
    }

    private static void WriteRefutations(StringBuilder text, PowerResult result)
    {
        Line(text);
        Line(text, "## The smallest programs");
        foreach (var power in result.Mutants)
        {
            Line(text);
            Line(text, $"`{power.Mutant.Name}`");
            Line(text);
            Line(text, "```python");
            Line(text, power.Mutant.Refutation);
            Line(text, "```");
        }
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
