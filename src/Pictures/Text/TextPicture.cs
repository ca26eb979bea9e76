using System.Text;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Text;

/// <summary>Draws a picture with characters: names on the left, boxes on the right, an arrow from each name to its box, and <c>→#2</c> where a slot refers to one.</summary>
/// <remarks>A mark <c>*</c> follows what refers to another object than before, <c>+</c> what was not there before.</remarks>
public static class TextPicture
{
    /// <summary>The narrowest picture, in characters.</summary>
    public const int Narrowest = 30;

    private const int ArrowWidth = 6;

    /// <summary>All pictures of a series, each under the text that was run.</summary>
    /// <param name="series">The series.</param>
    /// <param name="width">Largest width of a line, in characters; what is less than <see cref="Narrowest"/> counts as that.</param>
    /// <returns>Lines ending in a line feed.</returns>
    public static string Of(PictureSeries series, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(series);
        var text = new StringBuilder();
        foreach (var picture in series.Pictures)
        {
            _ = text.Append(text.Length == 0 ? string.Empty : "\n").Append(Heading(picture.Moment)).Append('\n');
            foreach (var line in series.Caption(picture).Split('\n'))
            {
                _ = text.Append(TextLines.Cut($"    {line}", width)).Append('\n');
            }

            _ = text.Append('\n').Append(Of(picture, width));
        }

        return series.Stop is { } stop ? text.Append('\n').Append(stop).Append('\n').ToString() : text.ToString();
    }

    /// <summary>One picture, and below it what changed.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Largest width of a line, in characters.</param>
    /// <returns>Lines ending in a line feed.</returns>
    public static string Of(Picture picture, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(picture);
        width = Math.Max(width, Narrowest);
        var text = new StringBuilder();
        foreach (var line in Drawn(picture, width))
        {
            _ = text.Append(line.TrimEnd()).Append('\n');
        }

        if (picture.Omitted > 0)
        {
            _ = text.Append(Invariant($"… and {picture.Omitted} more objects\n"));
        }

        _ = text.Append('\n');
        foreach (var sentence in picture.Explanation)
        {
            foreach (var line in TextLines.Wrap(sentence, width - 2).Select((line, index) => (index == 0 ? "- " : "  ") + line))
            {
                _ = text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Heading(Moment moment) => moment.Line is { } line
        ? Invariant($"== cell {moment.Cell + 1}, line {line + 1}")
        : Invariant($"== cell {moment.Cell + 1}");

    private static IEnumerable<string> Drawn(Picture picture, int width)
    {
        var boxes = picture.Objects.ToDictionary(drawn => drawn.Number);
        (string Label, PictureSlot Slot)[] names = [.. picture.Frames.SelectMany(frame => frame.Slots.Select(slot => (frame.Prefix + slot.Label + Mark(slot.Change), slot)))];
        var longest = names.Length == 0 ? 0 : names.Max(name => name.Label.Length);
        var margin = longest == 0 ? 0 : longest + ArrowWidth;
        var besides = margin <= width / 3 || margin + 20 <= width;
        var seen = new HashSet<int>();
        foreach (var (label, slot) in names)
        {
            if (slot.Target is not { } target)
            {
                yield return besides ? $"{label} {new string('─', longest - label.Length + 3)}▶ {TextLines.Cut(slot.Text!, width - margin)}" : TextLines.Cut($"{label} ─▶ {slot.Text}", width);
            }
            else if (seen.Add(target))
            {
                string[] same = [.. names.Where(name => name.Slot.Target == target).Select(name => name.Label)];
                foreach (var line in besides ? Joined(same, longest, BoxText.Of(boxes[target], width - margin)) : Stacked(same, boxes[target], width))
                {
                    yield return line;
                }
            }
        }

        foreach (var drawn in picture.Objects.Where(drawn => !seen.Contains(drawn.Number)))
        {
            foreach (var line in BoxText.Of(drawn, besides ? width - margin : width))
            {
                yield return besides ? new string(' ', margin) + line : line;
            }
        }

        if (names.Length == 0 && picture.Objects.Count == 0)
        {
            yield return "no names";
        }
    }

    /// <summary>Names whose lines join in one arrow to the box beside them.</summary>
    private static IEnumerable<string> Joined(string[] names, int longest, IReadOnlyList<string> box)
    {
        for (var index = 0; index < Math.Max(names.Length, box.Count); index++)
        {
            var left = new string(' ', longest + ArrowWidth);
            if (index < names.Length)
            {
                var line = $"{names[index]} {new string('─', longest - names[index].Length + 1)}";
                left = line + (index > 0 ? (index == names.Length - 1 ? "┘   " : "┤   ") : names.Length > 1 ? "┬─▶ " : "──▶ ");
            }

            yield return left + (index < box.Count ? box[index] : string.Empty);
        }
    }

    /// <summary>Where there is no room for names beside boxes, they stand above them.</summary>
    private static IEnumerable<string> Stacked(string[] names, PictureObject drawn, int width) =>
        names.Select((name, index) => TextLines.Cut($"{name} ─{(index == names.Length - 1 ? "▶" : "┐")}", width)).Concat(BoxText.Of(drawn, width));

    internal static string Mark(SlotChange change) => change switch
    {
        SlotChange.Added => "+",
        SlotChange.Moved => "*",
        _ => string.Empty,
    };

    private static string Invariant(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
