using System.Text.Json.Nodes;
using Conform.Gate.Reporting;
using Conform.Programs.Text;

namespace Conform.Gate.Versions;

/// <summary>What a survey found as one JSON object.</summary>
/// <remarks>Fields: <c>older</c>, <c>newer</c>, <c>programs</c>, <c>agree</c>, <c>diverge</c>, <c>inconclusive</c> (number by reason), <c>seconds</c>,
/// <c>sources</c>, <c>differences</c>, <c>mispredicted</c> and <c>mispredictions</c>.</remarks>
public static class VersionJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(VersionSurveyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var statistics = result.Statistics;
        return new()
        {
            ["older"] = result.Older.Version.ToString(),
            ["newer"] = result.Newer.Version.ToString(),
            ["programs"] = statistics.Programs,
            ["agree"] = statistics.Agree,
            ["diverge"] = statistics.Diverge,
            ["inconclusive"] = new JsonObject(statistics.Inconclusive.Select(pair => KeyValuePair.Create(JsonReport.Name(pair.Key), (JsonNode?)pair.Value))),
            ["seconds"] = Math.Round(statistics.Elapsed.TotalSeconds, 3),
            ["sources"] = new JsonArray([.. result.Sources.Select(source => new JsonObject { ["name"] = source.Name, ["programs"] = source.Count })]),
            ["differences"] = new JsonArray([.. result.Differences.Select(Of)]),
            ["mispredicted"] = result.MispredictionCount,
            ["mispredictions"] = new JsonArray(
            [
                .. result.Mispredictions.Select(wrong => new JsonObject
                {
                    ["program"] = ProgramText.Render(wrong.Program),
                    ["versions"] = wrong.Versions?.Difference.ToString(),
                    ["models"] = wrong.Models?.Difference.ToString(),
                }),
            ]),
        };
    }

    private static JsonObject Of(VersionDifference difference) => new()
    {
        ["title"] = VersionDifferenceText.Title(difference),
        ["signature"] = difference.Cause.Signature.ToString(),
        ["cause"] = new JsonArray(difference.Cause.Left, difference.Cause.Right),
        ["count"] = difference.Count,
        ["program"] = ProgramText.Render(difference.Smallest.Program),
        ["path"] = difference.Smallest.Difference.Path,
        ["older"] = VersionDifferenceText.Side(difference.Smallest, isOlder: true),
        ["newer"] = VersionDifferenceText.Side(difference.Smallest, isOlder: false),
        ["predicted"] = difference.IsPredicted,
        ["forms"] = new JsonArray([.. difference.Forms.Select(Of)]),
        ["first"] = new JsonObject { ["source"] = difference.Source, ["index"] = difference.Index },
    };
}
