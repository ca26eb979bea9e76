using Conform.Pictures.Layout;

namespace Conform.Conformance.Pictures;

/// <summary>What is wrong with a layout, measured on its numbers and not on pixels.</summary>
internal static class LayoutFaults
{
    private const double SmallestText = 11;
    private const int Samples = 32;

    /// <summary>One sentence for each fault; none of a layout that keeps the rules.</summary>
    public static IReadOnlyList<string> Of(PictureLayout layout) => [.. Overlaps(layout), .. Texts(layout), .. Outside(layout), .. Arrows(layout)];

    private static IEnumerable<string> Overlaps(PictureLayout layout)
    {
        for (var one = 0; one < layout.Boxes.Count; one++)
        {
            for (var other = one + 1; other < layout.Boxes.Count; other++)
            {
                if (layout.Boxes[one].Bounds.Overlaps(layout.Boxes[other].Bounds))
                {
                    yield return $"boxes {one} and {other} overlap";
                }
            }
        }
    }

    private static IEnumerable<string> Texts(PictureLayout layout)
    {
        foreach (var box in layout.Boxes)
        {
            (Rectangle Room, LayoutText Text)[] texts = [.. box.Texts.Select(text => (box.Header, text)), .. box.Rows.SelectMany(row => row.Texts.Select(text => (row.Bounds, text)))];
            foreach (var (room, text) in texts)
            {
                if (text.Size < SmallestText || text.Bounds.Height < text.Size)
                {
                    yield return $"'{text.Text}' is too small";
                }

                if (!room.Contains(text.Bounds) || !box.Bounds.Contains(text.Bounds))
                {
                    yield return $"'{text.Text}' leaves its box";
                }

                if (texts.Any(other => !ReferenceEquals(other.Text, text) && other.Text.Bounds.Overlaps(text.Bounds)))
                {
                    yield return $"'{text.Text}' stands on other text";
                }
            }
        }
    }

    private static IEnumerable<string> Outside(PictureLayout layout)
    {
        var paper = new Rectangle(0, 0, layout.Width, layout.Height);
        return layout.Boxes.Where(box => !paper.Contains(box.Bounds)).Select((_, index) => $"box {index} leaves the picture")
            .Concat(layout.Arrows.Where(arrow => Points(arrow).Any(point => point.X < 0 || point.X > layout.Width || point.Y < 0 || point.Y > layout.Height)).Select((_, index) => $"arrow {index} leaves the picture"));
    }

    private static IEnumerable<string> Arrows(PictureLayout layout)
    {
        var slots = layout.Boxes.Sum(box => box.Rows.Count(row => row.Slot?.Target is not null));
        if (slots != layout.Arrows.Count)
        {
            yield return $"{slots} references and {layout.Arrows.Count} arrows";
        }

        foreach (var arrow in layout.Arrows)
        {
            var (from, to) = (layout.Boxes[arrow.From], layout.Boxes[arrow.To]);
            var row = from.Rows[arrow.Row];
            var name = $"the arrow from box {arrow.From}, row {arrow.Row}, to box {arrow.To}";
            if (to.Object?.Number != row.Slot?.Target)
            {
                yield return $"{name} leads to another object";
            }

            if (arrow.Path[0].From != row.Port || arrow.Path.Zip(arrow.Path.Skip(1)).Any(pair => pair.First.To != pair.Second.From))
            {
                yield return $"{name} has a gap";
            }

            var tip = arrow.Path[^1].To;
            if (tip.X != (arrow.PointsLeft ? to.Bounds.Right : to.Bounds.X) || tip.Y <= to.Bounds.Y || tip.Y >= to.Bounds.Bottom)
            {
                yield return $"{name} does not end at its box";
            }

            var points = Points(arrow).ToList();
            var (left, top) = (points.Min(point => point.X), points.Min(point => point.Y));
            var extent = new Rectangle(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
            var crossed = layout.Boxes.Where(box => box != from && box != to && MayMeet(extent, box.Bounds) && points.Any(box.Bounds.Contains)).ToList();
            if (crossed.Count > 0)
            {
                yield return $"{name} runs through {crossed.Count} other boxes";
            }

            if (points.Any(point => (from.Bounds.Contains(point) && !row.Bounds.Contains(point)) || (to != from && to.Bounds.Contains(point))))
            {
                yield return $"{name} runs through its own ends";
            }
        }
    }

    /// <summary>Unlike <see cref="Rectangle.Overlaps"/> also of an arrow that is one level line.</summary>
    private static bool MayMeet(Rectangle extent, Rectangle box) => extent.X <= box.Right && box.X <= extent.Right && extent.Y <= box.Bottom && box.Y <= extent.Bottom;

    private static IEnumerable<Point> Points(LayoutArrow arrow) => arrow.Path.SelectMany(curve => Enumerable.Range(0, Samples + 1).Select(step => curve.At((double)step / Samples)));
}
