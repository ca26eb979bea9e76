using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Svg;

/// <summary>Writes a laid out picture as a group of SVG elements; the looks are in <c>picture.css</c>.</summary>
/// <remarks>Boxes carry the numbers of their objects (<c>data-object</c>), rows those of what they refer to (<c>data-target</c>), rows and their arrows the same mark (<c>data-row</c>), for pages that react to them.</remarks>
internal static class SvgPicture
{
    /// <summary>The namespace of SVG.</summary>
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private const double TipLength = 8;
    private const double TipHalf = 4.2;
    private const double PortRadius = 3.6;
    private const double Corner = 5;

    /// <summary>The group.</summary>
    /// <param name="layout">The picture.</param>
    /// <param name="isInteractive">Whether the references can be reached by keyboard and say where they lead.</param>
    public static XElement Of(PictureLayout layout, bool isInteractive = false) => Element(
        "g",
        new XAttribute("class", "picture"),
        layout.Boxes.Select((box, index) => Of(layout, box, index, isInteractive)),
        layout.Arrows.Select(arrow => Of(layout, arrow)));

    /// <summary>An element of SVG.</summary>
    public static XElement Element(string name, params object[] content) => new(Namespace + name, content);

    /// <summary>A number as SVG has it, in hundredths of a pixel.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private static XElement Of(PictureLayout layout, LayoutBox box, int index, bool isInteractive)
    {
        var bounds = box.Bounds;
        var group = Element("g", new XAttribute("class", ClassOf(box)));
        if (box.Object is { } drawn)
        {
            group.Add(new XAttribute("data-object", drawn.Number));
        }

        group.Add(
            Rectangle("body", bounds, Corner),
            Element("path", new XAttribute("class", "header"), new XAttribute("d", HeaderOutline(box))),
            box.Rows.Select((row, at) => Of(layout, row, $"{index}.{at}", isInteractive, isLast: at == box.Rows.Count - 1)),
            Rectangle("border", bounds, Corner),
            box.Texts.Select(Of));
        return group;
    }

    private static XElement Of(PictureLayout layout, LayoutRow row, string place, bool isInteractive, bool isLast)
    {
        var changed = row.Slot?.Change ?? SlotChange.None;
        var group = Element("g", new XAttribute("class", $"row{(changed == SlotChange.None ? string.Empty : $" {Lower(changed)}")}{(row.Slot?.IsMarked == true ? " marked" : string.Empty)}"));
        if (row.Slot is { } slot)
        {
            if (slot.Target is { } target)
            {
                group.Add(new XAttribute("data-target", target), new XAttribute("data-row", place));
            }

            if (isInteractive && slot.Target is { } number)
            {
                var title = layout.Picture.Objects.First(drawn => drawn.Number == number).Title;
                group.Add(new XAttribute("tabindex", 0), new XAttribute("role", "img"), new XAttribute("aria-label", $"{slot.Label} refers to {slot.Spelled}, {title}"));
            }
        }

        if (changed != SlotChange.None || row.Slot is { Target: not null } or { IsMarked: true })
        {
            // Also what the pointer meets.
            group.Add(Rectangle("ground", row.Bounds with { X = row.Bounds.X + 1, Width = row.Bounds.Width - 2, Height = row.Bounds.Height - (isLast ? 1.5 : 0) }, isLast ? Corner - 1 : 0));
        }

        group.Add(Line("rule", new(row.Bounds.X, row.Bounds.Y), new(row.Bounds.Right, row.Bounds.Y)));
        if (row.Divide > row.Bounds.X)
        {
            group.Add(Line("rule", new(row.Divide, row.Bounds.Y), new(row.Divide, row.Bounds.Bottom)));
        }

        group.Add(row.Texts.Select(Of));
        if (row.Port is { } port)
        {
            group.Add(Element("circle", new XAttribute("class", "port"), new XAttribute("cx", Number(port.X)), new XAttribute("cy", Number(port.Y)), new XAttribute("r", Number(PortRadius))));
        }

        return group;
    }

    private static XElement Of(PictureLayout layout, LayoutArrow arrow)
    {
        var (from, slot) = (layout.Boxes[arrow.From], layout.Boxes[arrow.From].Rows[arrow.Row].Slot!);
        var names = new List<string> { "arrow" };
        if (slot.Change != SlotChange.None && from.Object?.Change != ObjectChange.New)
        {
            names.Add(Lower(slot.Change));
        }

        if (slot.IsMarked)
        {
            names.Add("marked");
        }

        if (from.Object?.Change == ObjectChange.Unreachable)
        {
            names.Add("unreachable");
        }

        return Element(
            "g",
            new XAttribute("class", string.Join(' ', names)),
            new XAttribute("data-row", $"{arrow.From}.{arrow.Row}"),
            Element("path", new XAttribute("class", "line"), new XAttribute("d", PathOf(arrow))),
            Element("path", new XAttribute("class", "tip"), new XAttribute("d", TipOf(arrow))));
    }

    private static XElement Of(LayoutText text) => Element(
        "text",
        new XAttribute("class", Lower(text.Role)),
        new XAttribute("x", Number(text.Bounds.X)),
        new XAttribute("y", Number(text.Bounds.Middle + (text.Size * 0.35))),
        new XAttribute("font-size", Number(text.Size)),
        text.Text);

    private static XElement Rectangle(string name, Rectangle bounds, double corner) => Element(
        "rect",
        new XAttribute("class", name),
        new XAttribute("x", Number(bounds.X)),
        new XAttribute("y", Number(bounds.Y)),
        new XAttribute("width", Number(bounds.Width)),
        new XAttribute("height", Number(bounds.Height)),
        new XAttribute("rx", Number(corner)));

    private static XElement Line(string name, Point from, Point to) => Element(
        "line",
        new XAttribute("class", name),
        new XAttribute("x1", Number(from.X)),
        new XAttribute("y1", Number(from.Y)),
        new XAttribute("x2", Number(to.X)),
        new XAttribute("y2", Number(to.Y)));

    /// <summary>The header with round corners above, and below if nothing follows.</summary>
    private static string HeaderOutline(LayoutBox box)
    {
        var (header, below) = (box.Header, box.Rows.Count == 0 ? Corner : 0);
        return Invariant($"M{header.X} {header.Bottom - below}V{header.Y + Corner}a{Corner} {Corner} 0 0 1 {Corner} {-Corner}H{header.Right - Corner}a{Corner} {Corner} 0 0 1 {Corner} {Corner}V{header.Bottom - below}")
            + (below > 0 ? Invariant($"a{Corner} {Corner} 0 0 1 {-Corner} {Corner}H{header.X + Corner}a{Corner} {Corner} 0 0 1 {-Corner} {-Corner}") : string.Empty)
            + "z";
    }

    /// <summary>The line, which ends inside the tip.</summary>
    private static string PathOf(LayoutArrow arrow)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Spell(arrow.Path[0].From)}");
        for (var index = 0; index < arrow.Path.Count; index++)
        {
            var curve = arrow.Path[index];
            var end = index < arrow.Path.Count - 1 ? curve.To : curve.To with { X = curve.To.X + (arrow.PointsLeft ? TipLength - 2 : 2 - TipLength) };
            _ = curve.IsLine
                ? text.Append(CultureInfo.InvariantCulture, $"L{Spell(end)}")
                : text.Append(CultureInfo.InvariantCulture, $"C{Spell(curve.First)} {Spell(curve.Second)} {Spell(end)}");
        }

        return text.ToString();
    }

    private static string TipOf(LayoutArrow arrow)
    {
        var (tip, back) = (arrow.Path[^1].To, arrow.PointsLeft ? TipLength : -TipLength);
        return $"M{Spell(tip)}L{Spell(new(tip.X + back, tip.Y - TipHalf))}L{Spell(new(tip.X + back, tip.Y + TipHalf))}z";
    }

    private static string ClassOf(LayoutBox box) => box switch
    {
        { Frame: { } frame } => $"box frame {Lower(frame.Kind)}",
        { Object: { } drawn } => $"box object{(drawn.Change == ObjectChange.None ? string.Empty : $" {Lower(drawn.Change)}")}{(drawn.IsMarked ? " marked" : string.Empty)}",
        _ => "box",
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Spell(Point point) => $"{Number(point.X)} {Number(point.Y)}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
