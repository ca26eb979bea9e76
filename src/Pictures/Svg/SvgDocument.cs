using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Text;

namespace Conform.Pictures.Svg;

/// <summary>What the SVG documents have in common: paper, code, sentences, a title and a text equivalent.</summary>
internal static class SvgDocument
{
    private const double CodeLine = 19;
    private const double CodeIndent = 14;
    private const double SentenceLine = 18;
    private const double SentenceSize = 12.5;
    private const int LongestCode = 96;

    /// <summary>Width of a character of the sentences' fonts on average over a line, as a share of the size.</summary>
    private const double SentenceAdvance = 0.55;

    /// <summary>The lines of a text as they are drawn; long ones are cut.</summary>
    public static string[] CodeLines(string text) => [.. text.Split('\n').Select(line => TextLines.Cut(line, LongestCode))];

    /// <summary>Width of drawn code, in pixels.</summary>
    public static double WidthOf(string[] code) => code.Max(line => TextMetrics.WidthOf(line, TextMetrics.Value)) + CodeIndent;

    /// <summary>Adds code with a bar at its left.</summary>
    /// <returns>Where what follows begins.</returns>
    public static double AddCode(XElement group, string[] code, double x, double y)
    {
        group.Add(SvgPicture.Element("rect", new XAttribute("class", "margin"), Attribute("x", x), Attribute("y", y), Attribute("width", 3), Attribute("height", (code.Length * CodeLine) - 2), Attribute("rx", 1.5)));
        foreach (var line in code)
        {
            group.Add(Text("code", x + CodeIndent, y + 13, line));
            y += CodeLine;
        }

        return y + 12;
    }

    /// <summary>Adds sentences, wrapped.</summary>
    /// <returns>The base line of the last one.</returns>
    public static double AddSentences(XElement group, IEnumerable<string> sentences, double x, double y, double width)
    {
        foreach (var line in sentences.SelectMany(sentence => TextLines.Wrap(sentence, (int)(width / (SentenceSize * SentenceAdvance)))))
        {
            y += SentenceLine;
            group.Add(Text("sentence", x, y, line));
        }

        return y;
    }

    /// <summary>An element moved to a place.</summary>
    public static XElement At(XElement element, double x, double y)
    {
        element.Add(new XAttribute("transform", $"translate({SvgPicture.Number(x)} {SvgPicture.Number(y)})"));
        return element;
    }

    /// <summary>A thin line.</summary>
    public static XElement Divider(double fromX, double fromY, double toX, double toY) =>
        SvgPicture.Element("line", new XAttribute("class", "divider"), Attribute("x1", fromX), Attribute("y1", fromY), Attribute("x2", toX), Attribute("y2", toY));

    /// <summary>One line of text.</summary>
    public static XElement Text(string name, double x, double y, string text) => SvgPicture.Element("text", new XAttribute("class", name), Attribute("x", x), Attribute("y", y), text);

    /// <summary>The document.</summary>
    /// <param name="title">The title.</param>
    /// <param name="told">The text equivalent.</param>
    /// <param name="content">What is drawn on the paper.</param>
    /// <param name="width">The width, in pixels.</param>
    /// <param name="height">The height, in pixels.</param>
    /// <returns>XML with LF line ends, a line end at the end.</returns>
    public static string Write(string title, string told, IEnumerable<XElement> content, double width, double height)
    {
        (width, height) = (Math.Ceiling(width), Math.Ceiling(height));
        var document = SvgPicture.Element(
            "svg",
            Attribute("width", width),
            Attribute("height", height),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title description"),
            SvgPicture.Element("title", new XAttribute("id", "title"), title),
            SvgPicture.Element("desc", new XAttribute("id", "description"), told),
            SvgPicture.Element("style", $"\n{Resources.Read("strip.css")}{Resources.Read("picture.css")}"),
            SvgPicture.Element("rect", new XAttribute("class", "paper"), Attribute("width", width), Attribute("height", height), Attribute("rx", 8)),
            content);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            document.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XAttribute Attribute(string name, double value) => new(name, SvgPicture.Number(value));
}
