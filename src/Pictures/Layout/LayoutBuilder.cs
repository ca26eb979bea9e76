using Conform.Pictures.Structure;

namespace Conform.Pictures.Layout;

/// <summary>Lays out one picture: columns, order, heights, widths, then the arrows.</summary>
internal sealed class LayoutBuilder
{
    private const double NarrowestChannel = 40;
    private const double WidestChannel = 130;

    /// <summary>Width of a channel for each pixel that its steepest arrow climbs.</summary>
    private const double ChannelPerClimb = 0.25;

    private const double FirstBow = 20;
    private const double NextBow = 6;
    private const int Bows = 5;

    private readonly Picture picture;
    private readonly List<LayoutBox> shapes;
    private readonly List<Reference> references = [];
    private readonly ColumnItem[] items;
    private readonly List<ColumnItem>[] columns;
    private readonly List<ColumnLink>[] links;
    private readonly Dictionary<(int To, int Column, bool IsBack), ColumnItem> lanes = [];
    private readonly double[] lefts;
    private readonly double[] rights;

    public LayoutBuilder(Picture picture)
    {
        this.picture = picture;
        shapes = [.. picture.Frames.Select(BoxShape.Of), .. picture.Objects.Select(BoxShape.Of)];
        var boxes = picture.Objects.Index().ToDictionary(drawn => drawn.Item.Number, drawn => picture.Frames.Count + drawn.Index);
        for (var box = 0; box < shapes.Count; box++)
        {
            references.AddRange(shapes[box].Rows.Index().Where(row => row.Item.Port is not null).Select(row => new Reference(box, row.Index, boxes[row.Item.Slot!.Target!.Value])));
        }

        var targets = references.ToLookup(reference => reference.From, reference => reference.To);
        var assigned = ColumnAssignment.Of(picture.Frames.Count, [.. Enumerable.Range(0, shapes.Count).Select(box => targets[box].ToList())]);
        items = [.. shapes.Select((shape, box) => new ColumnItem(assigned[box], shape.Bounds.Height, box))];
        columns = [.. Enumerable.Range(0, assigned.Max() + 1).Select(column => items.Where(item => item.Column == column).ToList())];
        links = [.. columns.Select(_ => new List<ColumnLink>())];
        (lefts, rights) = (new double[columns.Length], new double[columns.Length]);
    }

    public PictureLayout Build()
    {
        references.ForEach(Link);
        ColumnOrder.Arrange(columns, links);
        ColumnPlacement.Place(columns, links);
        var width = Widen();
        var boxes = shapes.Select((shape, box) => BoxShape.At(shape, lefts[items[box].Column], items[box].Y)).ToList();
        var arrows = references.Select(reference => Draw(reference, boxes)).ToList();
        return new(picture, boxes, arrows, width, columns.SelectMany(column => column).Max(item => item.Y + item.Height));
    }

    /// <summary>Makes the lanes of an arrow and its pieces between columns. Arrows to the same box share their lanes, so that they join on the way.</summary>
    private void Link(Reference reference)
    {
        var (from, to) = (items[reference.From], items[reference.To]);
        var entry = shapes[reference.To].Header.Middle;
        if (to.Column > from.Column)
        {
            var (left, y) = (from, shapes[reference.From].Rows[reference.Row].Bounds.Middle);
            for (var column = from.Column + 1; column < to.Column; column++)
            {
                var lane = Lane(reference.To, column, isBack: false);
                links[column - 1].Add(new(left, y, lane, 0));
                (left, y) = (lane, 0);
            }

            links[to.Column - 1].Add(new(left, y, to, entry));
            return;
        }

        // To the left: out at the right edge, back in the lanes, and in at the target's right edge.
        ColumnItem? right = null;
        for (var column = from.Column; column > to.Column; column--)
        {
            var lane = Lane(reference.To, column, isBack: true);
            if (right is not null)
            {
                links[column].Add(new(lane, 0, right, 0));
            }

            right = lane;
        }

        if (right is not null)
        {
            links[to.Column].Add(new(to, entry, right, 0));
        }
    }

    private ColumnItem Lane(int to, int column, bool isBack)
    {
        if (!lanes.TryGetValue((to, column, isBack), out var lane))
        {
            lane = new(column, 0, null);
            lanes.Add((to, column, isBack), lane);
            columns[column].Add(lane);
        }

        return lane;
    }

    /// <summary>Sets the edges of the columns.</summary>
    /// <returns>The width of the picture.</returns>
    private double Widen()
    {
        var bows = references.Where(reference => items[reference.To].Column <= items[reference.From].Column).Select(reference => items[reference.From].Column).ToHashSet();
        for (var column = 0; column < columns.Length; column++)
        {
            rights[column] = lefts[column] + columns[column].Max(item => item.Box is { } box ? shapes[box].Bounds.Width : 0);
            if (column + 1 < columns.Length)
            {
                var climb = links[column].Max(link => (double?)Math.Abs(link.Left.Y + link.LeftY - link.Right.Y - link.RightY)) ?? 0;
                lefts[column + 1] = Math.Ceiling(rights[column] + Math.Clamp(climb * ChannelPerClimb, NarrowestChannel, WidestChannel));
            }
        }

        return rights[^1] + (bows.Contains(columns.Length - 1) ? FirstBow + (NextBow * Bows) : 0);
    }

    private LayoutArrow Draw(Reference reference, List<LayoutBox> boxes)
    {
        var (from, to) = (items[reference.From].Column, items[reference.To].Column);
        var port = boxes[reference.From].Rows[reference.Row].Port!.Value;
        var target = boxes[reference.To];
        var path = new List<Curve>();
        void LineTo(Point end)
        {
            var start = path.Count == 0 ? port : path[^1].To;
            if (start != end)
            {
                path.Add(Curve.Line(start, end));
            }
        }

        LineTo(new(rights[from], port.Y));
        if (to > from)
        {
            for (var column = from + 1; column < to; column++)
            {
                var lane = lanes[(reference.To, column, false)].Y;
                path.Add(Curve.Swing(path[^1].To, new(lefts[column], lane)));
                LineTo(new(rights[column], lane));
            }

            path.Add(Curve.Swing(path[^1].To, new(target.Bounds.X, target.Header.Middle)));
            return new(reference.From, reference.Row, reference.To, path, PointsLeft: false);
        }

        // A bow stays within its channel, however narrow that is.
        var reach = Math.Min(FirstBow + (NextBow * (reference.Row % Bows)), NarrowestChannel - 4);
        for (var column = from; column > to; column--)
        {
            var lane = new Point(rights[column], lanes[(reference.To, column, true)].Y);
            path.Add(column == from ? Curve.Bow(path[^1].To, lane, reach) : Curve.Swing(path[^1].To, lane));
            LineTo(new(lefts[column], lane.Y));
        }

        var end = new Point(rights[to], target.Header.Middle);
        path.Add(from == to ? Curve.Bow(path[^1].To, end, reach) : Curve.Swing(path[^1].To, end));
        LineTo(new(target.Bounds.Right, target.Header.Middle));
        return new(reference.From, reference.Row, reference.To, path, PointsLeft: true);
    }

    /// <summary>A slot that refers to a box.</summary>
    private sealed record Reference(int From, int Row, int To);
}
