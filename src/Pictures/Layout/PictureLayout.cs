using Conform.Pictures.Structure;

namespace Conform.Pictures.Layout;

/// <summary>Where everything of a picture stands.</summary>
/// <param name="Picture">What is drawn.</param>
/// <param name="Boxes">The frames, then the objects, in the picture's order.</param>
/// <param name="Arrows">One for each slot that refers to a box.</param>
/// <param name="Width">The width, in pixels.</param>
/// <param name="Height">The height, in pixels.</param>
/// <remarks>
/// Columns of boxes, frames in the first, each object to the right of what refers to it as far as cycles allow. Between two columns is a channel without boxes; arrows
/// cross columns in lanes, which keep their distance to boxes as boxes do among themselves. So no arrow can run through a box. Depends on the picture only.
/// </remarks>
public sealed record PictureLayout(Picture Picture, IReadOnlyList<LayoutBox> Boxes, IReadOnlyList<LayoutArrow> Arrows, double Width, double Height)
{
    /// <summary>Lays out <paramref name="picture"/>.</summary>
    public static PictureLayout Of(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return new LayoutBuilder(picture).Build();
    }
}

/// <summary>A frame or an object with its place.</summary>
/// <param name="Frame">The frame, or null.</param>
/// <param name="Object">The object, or null.</param>
/// <param name="Bounds">Where it stands.</param>
/// <param name="Header">The part with the title.</param>
/// <param name="Texts">All text outside the rows.</param>
/// <param name="Rows">Its rows from above; a row without a slot is a value or a note.</param>
public sealed record LayoutBox(PictureFrame? Frame, PictureObject? Object, Rectangle Bounds, Rectangle Header, IReadOnlyList<LayoutText> Texts, IReadOnlyList<LayoutRow> Rows);

/// <summary>A slot with its place.</summary>
/// <param name="Slot">The slot; null of a value or a note.</param>
/// <param name="Bounds">Where it stands.</param>
/// <param name="Divide">Where label and value meet; the left edge if there is no label.</param>
/// <param name="Texts">Label and value.</param>
/// <param name="Port">Where its arrow starts, or null.</param>
public sealed record LayoutRow(PictureSlot? Slot, Rectangle Bounds, double Divide, IReadOnlyList<LayoutText> Texts, Point? Port);

/// <summary>A piece of text with its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Role">What it is.</param>
/// <param name="Bounds">The room that it takes at most.</param>
/// <param name="Size">The size of the font, in pixels.</param>
public sealed record LayoutText(string Text, TextRole Role, Rectangle Bounds, double Size);

/// <summary>What a piece of text is; it decides its looks.</summary>
public enum TextRole
{
    /// <summary>The type of an object or the title of a frame.</summary>
    Title,

    /// <summary>The number of an object, its address, what is left out.</summary>
    Note,

    /// <summary>What changed: <c>new</c>, <c>changed</c>, <c>unreachable</c>.</summary>
    Change,

    /// <summary>A name.</summary>
    Name,

    /// <summary>The label of a slot.</summary>
    Label,

    /// <summary>A value.</summary>
    Value,
}

/// <summary>The arrow of a slot.</summary>
/// <param name="From">Index of the box that holds the slot.</param>
/// <param name="Row">Index of the slot's row.</param>
/// <param name="To">Index of the box that it refers to.</param>
/// <param name="Path">The line, from the port to the tip, without gaps.</param>
/// <param name="PointsLeft">Whether the tip points to the left; it points to the right otherwise.</param>
public sealed record LayoutArrow(int From, int Row, int To, IReadOnlyList<Curve> Path, bool PointsLeft);
