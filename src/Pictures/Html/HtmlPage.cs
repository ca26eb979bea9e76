using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Conform.Pictures.Layout;
using Conform.Pictures.Structure;
using Conform.Pictures.Svg;

namespace Conform.Pictures.Html;

/// <summary>Writes runs of one program as one page in which one steps through the pictures.</summary>
/// <remarks>The page holds everything that it needs and makes no request; its pictures are laid out when it is written. Depends on the series only.</remarks>
public static class HtmlPage
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page.</summary>
    /// <param name="title">What it is about, such as a file name.</param>
    /// <param name="sides">The runs, one at least, of the same program; the first is shown first.</param>
    /// <returns>HTML with LF line ends.</returns>
    public static string Of(string title, IReadOnlyList<ShownSide> sides)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentOutOfRangeException.ThrowIfZero(sides.Count);
        var pictures = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var data = new JsonObject
        {
            ["source"] = new JsonArray([.. sides[0].Cells.Source.Select(text => JsonValue.Create(text))]),
            ["sides"] = new JsonArray([.. sides.Select(side => new JsonObject
            {
                ["name"] = side.Name,
                ["stop"] = side.Cells.Stop,
                ["cells"] = Steps(side.Cells, pictures),
                ["statements"] = Steps(side.Statements, pictures),
            })]),
        };
        data["pictures"] = new JsonArray([.. pictures.Keys.Select(text => JsonValue.Create(text))]);
        return PageTemplate.Fill("page.html", new Dictionary<string, string>
        {
            ["title"] = PageTemplate.Escape($"Names and objects of {title}"),
            ["style"] = Resources.Read("page.css") + Resources.Read("picture.css"),
            ["script"] = Resources.Read("page.js"),
            ["data"] = InScript(data),
        });
    }

    /// <summary>A picture as an element of a page.</summary>
    /// <param name="layout">The picture.</param>
    /// <param name="isInteractive">Whether its references can be reached by keyboard.</param>
    internal static XElement Svg(PictureLayout layout, bool isInteractive)
    {
        var margin = 2;
        var (width, height) = (SvgPicture.Number(Math.Ceiling(layout.Width) + (2 * margin)), SvgPicture.Number(Math.Ceiling(layout.Height) + (2 * margin)));
        return SvgPicture.Element(
            "svg",
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"{-margin} {-margin} {width} {height}")),
            SvgPicture.Of(layout, isInteractive));
    }

    /// <summary>JSON that does not end the element of a page that holds it. Outside of strings JSON has none of these characters.</summary>
    private static string InScript(JsonObject data) => data.ToJsonString(Plain).Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!--", "\\u003c!--", StringComparison.Ordinal);

    /// <summary>The steps of a series; equal pictures are kept once, among <paramref name="pictures"/>.</summary>
    private static JsonArray Steps(PictureSeries series, OrderedDictionary<string, int> pictures)
    {
        var visits = new Dictionary<Moment, int>();
        return new([.. series.Pictures.Select(picture =>
        {
            // A line of a loop is met more than once.
            var visit = visits[picture.Moment] = visits.GetValueOrDefault(picture.Moment) + 1;
            var drawn = Svg(PictureLayout.Of(picture), isInteractive: true).ToString(SaveOptions.DisableFormatting);
            _ = pictures.TryAdd(drawn, pictures.Count);
            return new JsonObject
            {
                ["cell"] = picture.Moment.Cell,
                ["line"] = picture.Moment.Line,
                ["visit"] = visit,
                ["explanation"] = new JsonArray([.. picture.Explanation.Select(sentence => JsonValue.Create(sentence))]),
                ["description"] = PictureDescription.Of(picture),
                ["picture"] = pictures[drawn],
            };
        })]);
    }
}

/// <summary>One run as a page shows it.</summary>
/// <param name="Name">Who ran the program.</param>
/// <param name="Cells">The pictures after cells.</param>
/// <param name="Statements">Those of every moment.</param>
public sealed record ShownSide(string Name, PictureSeries Cells, PictureSeries Statements);
