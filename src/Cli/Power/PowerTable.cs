using System.Globalization;
using Spectre.Console;

namespace Conform.Cli.Power;

/// <summary>The power of the suite for people.</summary>
/// <param name="console">Where to write.</param>
internal sealed class PowerTable(IAnsiConsole console)
{
    /// <summary>Writes the table and the summary.</summary>
    public void Write(PowerResult result)
    {
        var isShrunk = result.Mutants.Any(mutant => mutant.Forms is not null);
        var table = new Table().AddColumns("Mutant", "Family");
        foreach (var heading in Headings(isShrunk))
        {
            _ = table.AddColumn(heading, column => column.RightAligned());
        }

        foreach (var power in result.Mutants)
        {
            string[] cells = [power.Mutant.Name, $"{power.Mutant.Family}", .. Numbers(power, isShrunk)];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        console.Write(table);
        console.WriteLine(Summary(result));
    }

    /// <summary>The result in a few sentences.</summary>
    public static string Summary(PowerResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.KilledAtEachSeed} of {result.Mutants.Count} mutants were killed at each of {result.Seeds} seeds from {result.FirstSeed}; the median of their medians is {Text(result.MedianOfMedians)} programs, the most was {Text(result.Max)}.{(result.Shrinking is { } shrinking ? $" {shrinking}" : string.Empty)}{Proof(result.Proven)}");

    private static string Proof(IReadOnlyList<MutantPower> proven)
    {
        if (proven.Count == 0)
        {
            return string.Empty;
        }

        var wrong = proven.Where(power => power.Proof!.Found is not null).Select(power => power.Mutant.Name).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $" For {proven.Count} mutants all programs with fewer steps than the smallest one were tried, {proven.Sum(power => power.Proof!.Programs)} in all: {(wrong.Count == 0 ? "none refutes its mutant" : $"some refute {string.Join(", ", wrong)}")}.");
    }

    /// <summary>The headings of the numbers.</summary>
    public static IEnumerable<string> Headings(bool isShrunk) => isShrunk ? ["Median", "Max", "Survived", "Statements", "Largest", "Forms", "Evaluations"] : ["Median", "Max", "Survived", "Statements"];

    /// <summary>The numbers of a mutant, under <see cref="Headings"/>.</summary>
    public static IEnumerable<string> Numbers(MutantPower power, bool isShrunk)
    {
        yield return Text(power.Kills.Median);
        yield return Text(power.Kills.Max);
        yield return Text(power.Kills.Survived);
        yield return Text(power.SmallestStatements);
        if (isShrunk)
        {
            yield return Text(power.LargestForm);
            yield return Text(power.DistinctForms);
            yield return Text(power.MedianEvaluations);
        }
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
