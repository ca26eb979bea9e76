using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Structure;
using Conform.Pictures.Text;

namespace Conform.Pictures.Svg;

/// <summary>Writes a series as one SVG document: the pictures below each other, each under what was run and above what changed.</summary>
/// <remarks>Light and dark, as the reader's system says. Every picture has a text equivalent. Depends on the series only.</remarks>
public static class SvgStrip
{
    private const double Margin = 22;
    private const double NarrowestWidth = 420;
    private const double CodeLine = 19;
    private const double SentenceLine = 18;
    private const double SentenceSize = 12.5;

    /// <summary>Largest width of a character of the sentences' fonts on average over a line, as a share of the size.</summary>
    private const double SentenceAdvance = 0.55;

    private const int LongestCode = 96;

    /// <summary>The document.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">What it is about, such as a file name.</param>
    /// <returns>XML with LF line ends, a line end at the end.</returns>
    public static string Of(PictureSeries series, string title)
    {
        ArgumentNullException.ThrowIfNull(series);
        var layouts = series.Pictures.Select(PictureLayout.Of).ToList();
        var code = series.Pictures.Select(picture => series.Caption(picture).Split('\n').Select(line => TextLines.Cut(line, LongestCode)).ToArray()).ToList();
        var widest = layouts.Select(layout => layout.Width).Concat(code.SelectMany(lines => lines.Select(line => TextMetrics.WidthOf(line, TextMetrics.Value) + 14))).Prepend(NarrowestWidth).Max();
        var (panels, y) = (new List<XElement>(), Margin);
        for (var index = 0; index < layouts.Count; index++)
        {
            var panel = Panel(layouts[index], code[index], widest, y, isFirst: index == 0);
            panels.Add(panel.Group);
            y = panel.Bottom;
        }

        if (series.Stop is { } stop)
        {
            panels.Add(Text("sentence", Margin, y + SentenceLine, stop));
            y += SentenceLine + Margin;
        }

        return Write(Document(title, series, panels, Math.Ceiling(widest + (2 * Margin)), Math.Ceiling(y)));
    }

    private static (XElement Group, double Bottom) Panel(PictureLayout layout, string[] code, double width, double top, bool isFirst)
    {
        var group = SvgPicture.Element("g");
        var y = top;
        if (!isFirst)
        {
            group.Add(SvgPicture.Element("line", new XAttribute("class", "divider"), Attribute("x1", Margin), Attribute("y1", y), Attribute("x2", Margin + width), Attribute("y2", y)));
            y += Margin;
        }

        group.Add(Text("cell", Margin, y + 9, HeadingOf(layout.Picture.Moment)));
        y += 17;
        group.Add(SvgPicture.Element("rect", new XAttribute("class", "margin"), Attribute("x", Margin), Attribute("y", y), Attribute("width", 3), Attribute("height", (code.Length * CodeLine) - 2), Attribute("rx", 1.5)));
        foreach (var line in code)
        {
            group.Add(Text("code", Margin + 14, y + 13, line));
            y += CodeLine;
        }

        y += 12;
        var picture = SvgPicture.Of(layout);
        picture.Add(new XAttribute("transform", string.Create(CultureInfo.InvariantCulture, $"translate({Margin} {y})")));
        group.Add(picture);
        y += layout.Height + 8;
        foreach (var line in layout.Picture.Explanation.SelectMany(sentence => TextLines.Wrap(sentence, (int)(width / (SentenceSize * SentenceAdvance)))))
        {
            y += SentenceLine;
            group.Add(Text("sentence", Margin, y, line));
        }

        return (group, y + Margin - 4);
    }

    private static string HeadingOf(Moment moment) => moment.Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"cell {moment.Cell + 1}, line {line + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"cell {moment.Cell + 1}");

    private static XElement Document(string title, PictureSeries series, IEnumerable<XElement> panels, double width, double height)
    {
        var told = series.Pictures.Select(picture => $"After {HeadingOf(picture.Moment)}: {PictureDescription.Of(picture)}");
        return SvgPicture.Element(
            "svg",
            Attribute("width", width),
            Attribute("height", height),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title description"),
            SvgPicture.Element("title", new XAttribute("id", "title"), $"Names and objects of {title}"),
            SvgPicture.Element("desc", new XAttribute("id", "description"), string.Join('\n', told)),
            SvgPicture.Element("style", $"\n{Resources.Read("strip.css")}{Resources.Read("picture.css")}"),
            SvgPicture.Element("rect", new XAttribute("class", "paper"), Attribute("width", width), Attribute("height", height), Attribute("rx", 8)),
            panels);
    }

    private static string Write(XElement document)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            document.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XElement Text(string name, double x, double y, string text) => SvgPicture.Element("text", new XAttribute("class", name), Attribute("x", x), Attribute("y", y), text);

    private static XAttribute Attribute(string name, double value) => new(name, SvgPicture.Number(value));
}
