using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Svg;

/// <summary>Writes two pictures of one program side by side as an SVG document.</summary>
public static class SvgComparison
{
    private const double Margin = 22;
    private const double Between = 56;
    private const double NarrowestSide = 250;

    /// <summary>The document.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="program">The text of the program.</param>
    /// <param name="left">What stands above the left picture, and the picture.</param>
    /// <param name="right">The same at the right.</param>
    /// <returns>XML with LF line ends, a line end at the end.</returns>
    public static string Of(string title, string program, (string Heading, Picture Picture) left, (string Heading, Picture Picture) right)
    {
        ArgumentNullException.ThrowIfNull(program);
        var code = SvgDocument.CodeLines(program);
        var group = SvgPicture.Element("g");
        var top = SvgDocument.AddCode(group, code, Margin, Margin) + 8;
        var (one, other) = (PictureLayout.Of(left.Picture), PictureLayout.Of(right.Picture));
        var middle = Margin + Math.Max(one.Width, NarrowestSide) + (Between / 2);
        var bottom = Math.Max(AddSide(group, left.Heading, one, Margin, top), AddSide(group, right.Heading, other, middle + (Between / 2), top));
        group.Add(SvgDocument.Divider(middle, top, middle, bottom));
        return SvgDocument.Write(
            title,
            $"{left.Heading}: {PictureDescription.Of(left.Picture)}\n{right.Heading}: {PictureDescription.Of(right.Picture)}",
            [group],
            Math.Max(middle + (Between / 2) + Math.Max(other.Width, NarrowestSide), Margin + SvgDocument.WidthOf(code)) + Margin,
            bottom + Margin);
    }

    /// <returns>The base line of the last sentence.</returns>
    private static double AddSide(XElement group, string heading, PictureLayout layout, double x, double y)
    {
        group.Add(SvgDocument.Text("cell", x, y + 10, heading), SvgDocument.At(SvgPicture.Of(layout), x, y + 22));
        return SvgDocument.AddSentences(group, layout.Picture.Explanation, x, y + 22 + layout.Height + 8, Math.Max(layout.Width, NarrowestSide));
    }
}
