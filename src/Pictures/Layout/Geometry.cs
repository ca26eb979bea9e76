namespace Conform.Pictures.Layout;

/// <summary>A place in a picture, in pixels from the upper left corner.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle, in pixels.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width, 0 or more.</param>
/// <param name="Height">The height, 0 or more.</param>
public readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Half way down.</summary>
    public double Middle => Y + (Height / 2);

    /// <summary>Whether <paramref name="point"/> lies inside, edges not included.</summary>
    public bool Contains(Point point) => point.X > X && point.X < Right && point.Y > Y && point.Y < Bottom;

    /// <summary>Whether <paramref name="other"/> lies inside, edges included.</summary>
    public bool Contains(Rectangle other) => other.X >= X && other.Right <= Right && other.Y >= Y && other.Bottom <= Bottom;

    /// <summary>Whether both have more than an edge in common.</summary>
    public bool Overlaps(Rectangle other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>A piece of an arrow: a cubic Bézier curve; a straight line has its control points on itself.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="First">The first control point.</param>
/// <param name="Second">The second control point.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct Curve(Point From, Point First, Point Second, Point To)
{
    /// <summary>Whether it is a straight line.</summary>
    public bool IsLine => From == First && Second == To;

    /// <summary>A straight line.</summary>
    public static Curve Line(Point from, Point to) => new(from, from, to, to);

    /// <summary>A curve that starts and ends level.</summary>
    public static Curve Swing(Point from, Point to)
    {
        var middle = (from.X + to.X) / 2;
        return new(from, new(middle, from.Y), new(middle, to.Y), to);
    }

    /// <summary>A curve to the right and back, by <paramref name="reach"/> pixels.</summary>
    public static Curve Bow(Point from, Point to, double reach)
    {
        // A cubic curve reaches three quarters of the way to its control points.
        var control = Math.Max(from.X, to.X) + (reach * 4 / 3);
        return new(from, new(control, from.Y), new(control, to.Y), to);
    }

    /// <summary>The point at <paramref name="share"/> of the way, 0 to 1.</summary>
    public Point At(double share)
    {
        var rest = 1 - share;
        var (a, b, c, d) = (rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share);
        return new((a * From.X) + (b * First.X) + (c * Second.X) + (d * To.X), (a * From.Y) + (b * First.Y) + (c * Second.Y) + (d * To.Y));
    }
}
