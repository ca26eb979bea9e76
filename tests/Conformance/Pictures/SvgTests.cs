using System.Xml.Linq;
using Conform.Pictures.Structure;
using Conform.Pictures.Svg;
using Conform.Programs.Text;

namespace Conform.Conformance.Pictures;

/// <summary>The SVG files: well-formed, self-contained, and with a text equivalent.</summary>
public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Seeds { get; } = [.. SeedPrograms.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Strip_OfASeed_HoldsEverythingThatItNeeds(string seed)
    {
        var series = DrawnRuns.OnTheModel(SeedPrograms.Read(seed));
        var text = SvgStrip.Of(series, seed);
        var document = XDocument.Parse(text).Root!;

        Assert.Equal("img", document.Attribute("role")!.Value);
        Assert.Equal(["title", "description"], document.Attribute("aria-labelledby")!.Value.Split(' '));
        var told = document.Element(Svg + "desc")!.Value;
        Assert.All(series.Pictures.SelectMany(picture => picture.Explanation), sentence => Assert.Contains(sentence, told, StringComparison.Ordinal));
        Assert.All(series.Pictures.SelectMany(picture => picture.Objects), drawn => Assert.Contains($"{drawn.Name}, {drawn.Title}", told, StringComparison.Ordinal));
        Assert.Equal(series.Pictures.Count, document.Descendants(Svg + "g").Count(group => group.Attribute("class")?.Value == "picture"));
        Assert.Contains("prefers-color-scheme: dark", text, StringComparison.Ordinal);
        Assert.DoesNotContain(document.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "image" or "use" or "foreignObject");
        Assert.DoesNotContain("http", text.Replace(Svg.NamespaceName, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(text, SvgStrip.Of(DrawnRuns.OnTheModel(SeedPrograms.Read(seed)), seed));
    }

    [Fact]
    public void Strip_OfMarkupInAProgram_ShowsItAsText()
    {
        const string Text = "</text><script>alert(1)</script>";
        var svg = SvgStrip.Of(DrawnRuns.OnTheModel(ProgramText.Parse($"a = ['{Text[..20]}', '{Text[20..]}']")), "<&>");
        var document = XDocument.Parse(svg).Root!;

        Assert.Equal("Names and objects of <&>", document.Element(Svg + "title")!.Value);
        Assert.Empty(document.Descendants(Svg + "script"));
        Assert.Contains(document.Descendants(Svg + "text"), text => text.Value == $"'{Text[20..]}'");
    }

    /// <summary>A list that is too long is cut, and says so.</summary>
    [Fact]
    public void Picture_OfTooMuch_SaysWhatIsLeftOut()
    {
        var picture = DrawnRuns.OnTheModel(ProgramText.Parse("a = [0] * 260\nb = [[[]] for i in range(200)]\nc = [[[]] for i in range(200)]\nd = [[[]] for i in range(200)]")).Pictures[^1];

        Assert.Equal(10, picture.Objects[0].OmittedSlots);
        Assert.Equal(1000, picture.Objects.Count);

        // 804 objects stand before the items of d, which take two boxes each; of these lists 98 are drawn.
        Assert.Equal(200 - 98, picture.Omitted);
        Assert.Contains(picture.Objects.SelectMany(drawn => drawn.Slots), slot => slot is { Target: null, Text: "…" });
    }
}
