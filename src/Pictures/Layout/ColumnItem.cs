namespace Conform.Pictures.Layout;

/// <summary>What takes room in a column: a box, or a lane in which arrows cross the column.</summary>
/// <param name="column">The column, from 0.</param>
/// <param name="height">The height, in pixels; 0 of a lane.</param>
/// <param name="box">Index of the box, or null of a lane.</param>
internal sealed class ColumnItem(int column, double height, int? box)
{
    public int Column { get; } = column;

    public double Height { get; } = height;

    public int? Box { get; } = box;

    /// <summary>Its place in the column, counted from above.</summary>
    public int Rank { get; set; }

    /// <summary>The upper edge, in pixels.</summary>
    public double Y { get; set; }

    /// <summary>Room that it needs below it before <paramref name="next"/>, in pixels.</summary>
    public double GapTo(ColumnItem next) => (Box, next.Box) switch
    {
        ({ }, { }) => 22,
        (null, null) => 9,
        _ => 14,
    };
}

/// <summary>A piece of an arrow between two neighbouring columns.</summary>
/// <param name="Left">The item in the left column.</param>
/// <param name="LeftY">How far below its upper edge the piece meets it, in pixels.</param>
/// <param name="Right">The item in the right column.</param>
/// <param name="RightY">How far below its upper edge the piece meets it, in pixels.</param>
internal sealed record ColumnLink(ColumnItem Left, double LeftY, ColumnItem Right, double RightY);
