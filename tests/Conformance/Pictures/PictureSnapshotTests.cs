using System.Text.Encodings.Web;
using System.Text.Json;
using Conform.Conformance.Snapshots;
using Conform.Pictures.Structure;
using Conform.Pictures.Text;
using Conform.Programs.Observing;

namespace Conform.Conformance.Pictures;

/// <summary>The pictures of the classic examples: as text, and what is drawn as data.</summary>
public sealed class PictureSnapshotTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Seeds { get; } = [.. SeedPrograms.Names];

    internal static IEnumerable<string> Snapshots => SeedPrograms.Names.SelectMany(seed => (string[])[NameOf(nameof(Text), seed), NameOf(nameof(Structure), seed)]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Text(string seed) => Snapshot.Matches(TextPicture.Of(DrawnRuns.InCPython(SeedPrograms.Read(seed))), NameOf(nameof(Text), seed));

    /// <summary>One line for each picture.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Structure(string seed) => Snapshot.Matches(LinesOf(DrawnRuns.InCPython(SeedPrograms.Read(seed), ObservationPoints.Statements)), NameOf(nameof(Structure), seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Model_OnASeed_IsDrawnAsCPythonIs(string seed)
    {
        var program = SeedPrograms.Read(seed);

        Assert.Equal(
            LinesOf(DrawnRuns.InCPython(program, ObservationPoints.Statements, AtomStyle.Objects)),
            LinesOf(DrawnRuns.OnTheModel(program, ObservationPoints.Statements, AtomStyle.Objects)));
    }

    /// <summary>No line is wider than asked for, and the width changes no sentence.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Text_AtAnyWidth_FitsIntoIt(string seed)
    {
        var series = DrawnRuns.InCPython(SeedPrograms.Read(seed), ObservationPoints.Statements);
        foreach (var width in (int[])[TextPicture.Narrowest, 40, 60, 80, 120])
        {
            Assert.All(TextPicture.Of(series, width).Split('\n'), line => Assert.True(line.Length <= width, $"{width}: {line}"));
        }
    }

    private static string NameOf(string kind, string seed) => $"{nameof(PictureSnapshotTests)}.{kind}_{seed}";

    private static string LinesOf(PictureSeries series) =>
        string.Concat(PictureJson.Of(series)["pictures"]!.AsArray().Select(picture => picture!.ToJsonString(Plain) + "\n"));
}
