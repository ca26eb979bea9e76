using System.Globalization;
using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Svg;

/// <summary>Writes a series as one SVG document: the pictures below each other, each under what was run and above what changed.</summary>
/// <remarks>Light and dark, as the reader's system says. Every picture has a text equivalent. Depends on the series only.</remarks>
public static class SvgStrip
{
    private const double Margin = 22;
    private const double NarrowestWidth = 420;

    /// <summary>The document.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">What it is about, such as a file name.</param>
    /// <returns>XML with LF line ends, a line end at the end.</returns>
    public static string Of(PictureSeries series, string title)
    {
        ArgumentNullException.ThrowIfNull(series);
        var layouts = series.Pictures.Select(PictureLayout.Of).ToList();
        var code = series.Pictures.Select(picture => SvgDocument.CodeLines(series.Caption(picture))).ToList();
        var widest = layouts.Select(layout => layout.Width).Concat(code.Select(SvgDocument.WidthOf)).Prepend(NarrowestWidth).Max();
        var (panels, y) = (new List<XElement>(), Margin);
        for (var index = 0; index < layouts.Count; index++)
        {
            var panel = Panel(layouts[index], code[index], widest, y, isFirst: index == 0);
            panels.Add(panel.Group);
            y = panel.Bottom;
        }

        if (series.Stop is { } stop)
        {
            panels.Add(SvgDocument.Text("sentence", Margin, y + 18, stop));
            y += 18 + Margin;
        }

        var told = series.Pictures.Select(picture => $"After {HeadingOf(picture.Moment)}: {PictureDescription.Of(picture)}");
        return SvgDocument.Write($"Names and objects of {title}", string.Join('\n', told), panels, widest + (2 * Margin), y);
    }

    private static (XElement Group, double Bottom) Panel(PictureLayout layout, string[] code, double width, double top, bool isFirst)
    {
        var group = SvgPicture.Element("g");
        var y = top;
        if (!isFirst)
        {
            group.Add(SvgDocument.Divider(Margin, y, Margin + width, y));
            y += Margin;
        }

        group.Add(SvgDocument.Text("cell", Margin, y + 9, HeadingOf(layout.Picture.Moment)));
        y = SvgDocument.AddCode(group, code, Margin, y + 17);
        group.Add(SvgDocument.At(SvgPicture.Of(layout), Margin, y));
        y = SvgDocument.AddSentences(group, layout.Picture.Explanation, Margin, y + layout.Height + 8, width);
        return (group, y + Margin - 4);
    }

    private static string HeadingOf(Moment moment) => moment.Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"cell {moment.Cell + 1}, line {line + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"cell {moment.Cell + 1}");
}
