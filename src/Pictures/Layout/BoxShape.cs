using System.Globalization;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Layout;

/// <summary>The shape of one box, with its upper left corner at the origin.</summary>
internal static class BoxShape
{
    /// <summary>Height of a row, in pixels.</summary>
    public const double RowHeight = 24;

    private const double HeaderHeight = 24;
    private const double AddressHeight = 16;
    private const double Padding = 9;
    private const double NarrowestValue = 34;
    private const double Gap = 12;

    /// <summary>The box of a frame.</summary>
    public static LayoutBox Of(PictureFrame frame)
    {
        var rows = frame.Slots.Count == 0 ? [new RowText(null, string.Empty, "none", TextRole.Note)] : frame.Slots.Select(slot => Row(slot, TextRole.Name)).ToList();
        return Shape(frame, null, [(frame.Title, TextRole.Title)], null, rows);
    }

    /// <summary>The box of an object.</summary>
    public static LayoutBox Of(PictureObject drawn)
    {
        List<RowText> rows = [.. drawn.Slots.Select(slot => Row(slot, TextRole.Label))];
        if (drawn.Value is { } value)
        {
            rows.Insert(0, new(null, string.Empty, value, TextRole.Value));
        }

        if (drawn.OmittedSlots > 0)
        {
            rows.Add(new(null, string.Empty, string.Create(CultureInfo.InvariantCulture, $"… {drawn.OmittedSlots} more"), TextRole.Note));
        }
        else if (rows.Count == 0 && drawn.IsContainer)
        {
            rows.Add(new(null, string.Empty, "empty", TextRole.Note));
        }

        List<(string, TextRole)> header = [(drawn.Title, TextRole.Title)];
        if (ChangeOf(drawn.Change) is { } change)
        {
            header.Add((change, TextRole.Change));
        }

        header.Add((drawn.Name, TextRole.Note));
        return Shape(null, drawn, header, drawn.Address, rows);
    }

    /// <summary>The same box at another place.</summary>
    public static LayoutBox At(LayoutBox box, double x, double y)
    {
        Rectangle Move(Rectangle rectangle) => rectangle with { X = rectangle.X + x, Y = rectangle.Y + y };
        List<LayoutText> MoveAll(IReadOnlyList<LayoutText> texts) => [.. texts.Select(text => text with { Bounds = Move(text.Bounds) })];
        return box with
        {
            Bounds = Move(box.Bounds),
            Header = Move(box.Header),
            Texts = MoveAll(box.Texts),
            Rows =
            [
                .. box.Rows.Select(row => row with
                {
                    Bounds = Move(row.Bounds),
                    Divide = row.Divide + x,
                    Texts = MoveAll(row.Texts),
                    Port = row.Port is { } port ? new Point(port.X + x, port.Y + y) : null,
                }),
            ],
        };
    }

    private static LayoutBox Shape(PictureFrame? frame, PictureObject? drawn, List<(string Text, TextRole Role)> header, string? address, List<RowText> rows)
    {
        var labels = rows.Max(row => (double?)(row.Label.Length == 0 ? 0 : TextMetrics.WidthOf(row.Label, SizeOf(row.Role)) + (2 * Padding))) ?? 0;
        var values = rows.Max(row => (double?)Math.Max(row.Text is null ? 0 : TextMetrics.WidthOf(row.Text, SizeOf(row.ValueRole)) + (2 * Padding), NarrowestValue)) ?? 0;
        var titles = header.Sum(text => TextMetrics.WidthOf(text.Text, TextMetrics.Small)) + ((header.Count - 1) * Gap) + (2 * Padding);
        var addressWidth = address is null ? 0 : TextMetrics.WidthOf(address, TextMetrics.Small) + (2 * Padding);
        var width = Math.Ceiling(Math.Max(Math.Max(labels + values, titles), addressWidth));
        var top = HeaderHeight + (address is null ? 0 : AddressHeight);
        List<LayoutText> texts = [.. HeaderTexts(header, width)];
        if (address is not null)
        {
            texts.Add(Text(address, TextRole.Note, Padding, HeaderHeight - 4, AddressHeight));
        }

        return new(
            frame,
            drawn,
            new(0, 0, width, top + (rows.Count * RowHeight)),
            new(0, 0, width, top),
            texts,
            [.. rows.Select((row, index) => RowAt(row, new(0, top + (index * RowHeight), width, RowHeight), labels))]);
    }

    /// <summary>The title at the left, the others at the right.</summary>
    private static IEnumerable<LayoutText> HeaderTexts(List<(string Text, TextRole Role)> header, double width)
    {
        yield return Text(header[0].Text, header[0].Role, Padding, 0, HeaderHeight);
        var right = width - Padding;
        foreach (var (text, role) in header.Skip(1).Reverse())
        {
            right -= TextMetrics.WidthOf(text, TextMetrics.Small);
            yield return Text(text, role, right, 0, HeaderHeight);
            right -= Gap;
        }
    }

    private static LayoutRow RowAt(RowText row, Rectangle bounds, double labels)
    {
        var divide = row.Slot is null ? bounds.X : bounds.X + labels;
        var texts = new List<LayoutText>();
        if (row.Label.Length > 0)
        {
            texts.Add(Text(row.Label, row.Role, bounds.X + Padding, bounds.Y, RowHeight));
        }

        if (row.Text is { } value)
        {
            texts.Add(Text(value, row.ValueRole, divide + Padding, bounds.Y, RowHeight));
        }

        return new(row.Slot, bounds, divide, texts, row.Text is null ? new Point(divide + ((bounds.Right - divide) / 2), bounds.Middle) : null);
    }

    private static LayoutText Text(string text, TextRole role, double x, double y, double height) =>
        new(text, role, new(x, y, TextMetrics.WidthOf(text, SizeOf(role)), height), SizeOf(role));

    private static double SizeOf(TextRole role) => role is TextRole.Name or TextRole.Value ? TextMetrics.Value : TextMetrics.Small;

    private static RowText Row(PictureSlot slot, TextRole role) => new(slot, slot.Label, slot.Target is null ? slot.Text : null, role);

    private static string? ChangeOf(ObjectChange change) => change switch
    {
        ObjectChange.New => "new",
        ObjectChange.Mutated => "changed",
        ObjectChange.Unreachable => "unreachable",
        _ => null,
    };

    /// <summary>What stands in a row; without text it holds a port.</summary>
    private sealed record RowText(PictureSlot? Slot, string Label, string? Text, TextRole Role)
    {
        public TextRole ValueRole => Slot is null ? Role : TextRole.Value;
    }
}
