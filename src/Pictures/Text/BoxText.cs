using System.Globalization;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Text;

/// <summary>Draws one box with characters: number and type, then its slots side by side, labels above what they refer to.</summary>
internal static class BoxText
{
    /// <summary>The lines of a box.</summary>
    /// <param name="drawn">The object.</param>
    /// <param name="width">Largest width, in characters; slots that do not fit go on below.</param>
    public static IReadOnlyList<string> Of(PictureObject drawn, int width)
    {
        var lines = new List<string> { TextLines.Cut(Heading(drawn), width) };
        List<(string Label, string Value)> cells = [.. drawn.Slots.Select(slot => Cell(slot, width - 4))];
        if (drawn.OmittedSlots > 0)
        {
            cells.Add(("…", string.Create(CultureInfo.InvariantCulture, $"{drawn.OmittedSlots} more")));
        }

        var first = 0;
        while (first < cells.Count)
        {
            var (last, used) = (first, 1);
            while (last < cells.Count && (last == first || used + WidthOf(cells[last]) + 3 <= width))
            {
                used += WidthOf(cells[last++]) + 3;
            }

            lines.AddRange(Band(cells[first..last]));
            first = last;
        }

        return lines;
    }

    private static string Heading(PictureObject drawn)
    {
        var state = drawn.Change switch
        {
            ObjectChange.New => " (new)",
            ObjectChange.Mutated => " (changed)",
            ObjectChange.Unreachable => " (unreachable)",
            _ => string.Empty,
        };
        var value = drawn.Value is { } text ? $" {text}" : drawn.Slots.Count == 0 && drawn.OmittedSlots == 0 && drawn.IsContainer ? ", empty" : string.Empty;
        return $"{drawn.Name} {drawn.Title}{value}{(drawn.Address is { } address ? $" at {address}" : string.Empty)}{state}";
    }

    private static (string Label, string Value) Cell(PictureSlot slot, int width) =>
        (TextLines.Cut(slot.Label + TextPicture.Mark(slot.Change), width), TextLines.Cut(slot.Target is null ? slot.Spelled : $"→{slot.Spelled}", width));

    private static int WidthOf((string Label, string Value) cell) => Math.Max(cell.Label.Length, cell.Value.Length);

    private static IEnumerable<string> Band(List<(string Label, string Value)> cells)
    {
        string Line(char left, char middle, char right, Func<(string Label, string Value), string> fill) => left + string.Join(middle, cells.Select(fill)) + right;
        yield return Line('┌', '┬', '┐', cell => new string('─', WidthOf(cell) + 2));
        if (cells.Any(cell => cell.Label.Length > 0))
        {
            yield return Line('│', '│', '│', cell => $" {cell.Label.PadRight(WidthOf(cell))} ");
        }

        yield return Line('│', '│', '│', cell => $" {cell.Value.PadRight(WidthOf(cell))} ");
        yield return Line('└', '┴', '┘', cell => new string('─', WidthOf(cell) + 2));
    }
}
