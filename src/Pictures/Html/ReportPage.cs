using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Structure;

namespace Conform.Pictures.Html;

/// <summary>Writes a report as one page: facts, then each difference as two pictures side by side.</summary>
/// <remarks>The page holds everything that it needs, runs no script and makes no request.</remarks>
public static class ReportPage
{
    /// <summary>The page.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="facts">What is said above the differences.</param>
    /// <param name="differences">The differences, in order.</param>
    /// <returns>HTML with LF line ends.</returns>
    public static string Of(string title, IReadOnlyList<ReportFact> facts, IReadOnlyList<ReportedDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(differences);
        IEnumerable<XElement> body = [List(facts), .. differences.Select(Section)];
        return PageTemplate.Fill("report.html", new Dictionary<string, string>
        {
            ["title"] = PageTemplate.Escape(title),
            ["style"] = Resources.Read("page.css") + Resources.Read("report.css") + Resources.Read("picture.css"),
            ["body"] = string.Join('\n', body.Select(part => part.ToString(SaveOptions.DisableFormatting))),
        });
    }

    private static XElement Section(ReportedDifference difference) => new(
        "section",
        new XElement("h2", difference.Title),
        new XElement("pre", difference.Program.TrimEnd('\n')),
        new XElement("div", new XAttribute("class", "sides"), Side(difference.Left), Side(difference.Right)),
        List(difference.Facts));

    private static XElement Side(ReportedPicture side)
    {
        var element = new XElement("div", new XAttribute("class", "side"), new XElement("h3", side.Name), new XElement("p", side.Says));
        if (side.Picture is { } picture)
        {
            // A scrolled picture can be reached by keyboard.
            element.Add(
                new XElement(
                    "div",
                    new XAttribute("class", "drawn"),
                    new XAttribute("tabindex", 0),
                    new XAttribute("role", "img"),
                    new XAttribute("aria-label", PictureDescription.Of(picture)),
                    HtmlPage.Svg(PictureLayout.Of(picture), isInteractive: false)),
                new XElement("ul", new XAttribute("class", "told"), picture.Explanation.Select(sentence => new XElement("li", sentence))));
        }

        return element;
    }

    private static XElement List(IReadOnlyList<ReportFact> facts) => new(
        "dl",
        facts.Select(fact => (XElement[])[new("dt", fact.Label), new("dd", fact.IsCode ? new XElement("code", fact.Text) : fact.Text)]));
}

/// <summary>A line of a report.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">What is said.</param>
/// <param name="IsCode">Whether it is a command or source text.</param>
public sealed record ReportFact(string Label, string Text, bool IsCode = false);

/// <summary>One difference between two runs of a program.</summary>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Program">The text of the program.</param>
/// <param name="Left">The left run at the moment of the difference.</param>
/// <param name="Right">The right run.</param>
/// <param name="Facts">What else is said.</param>
public sealed record ReportedDifference(string Title, string Program, ReportedPicture Left, ReportedPicture Right, IReadOnlyList<ReportFact> Facts);

/// <summary>One of two runs.</summary>
/// <param name="Name">Who ran the program.</param>
/// <param name="Says">What it has where the other has something else.</param>
/// <param name="Picture">The picture, or null if nothing was observed.</param>
public sealed record ReportedPicture(string Name, string Says, Picture? Picture);
