using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conform.Bench.Ratios;

/// <summary>The medians over the rounds, as a table and as JSON.</summary>
internal sealed class RatioTable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly PipelineStages stages;
    private readonly IReadOnlyList<StageRound> rounds;
    private readonly double bare;
    private readonly (string Key, string Title, double Ratio, double? Bytes)[] rows;

    /// <summary>Makes the table of some rounds, one at least.</summary>
    public RatioTable(PipelineStages stages, IReadOnlyList<StageRound> rounds)
    {
        this.stages = stages;
        this.rounds = rounds;
        bare = Median.Of(rounds.Select(round => round.Bare.Microseconds));
        rows =
        [
            Row("bare", "compile + exec in CPython", round => round.Bare),
            Row("generation", "generation", round => round.Generation),
            Row("text", "text", round => round.Text),
            Row("model", "model, unobserved", round => round.Model),
            Row("observedModel", "model, observed", round => round.ObservedModel),
            Row("oracle", "oracle, whole run", round => round.Oracle),
            ("walk", "  of that walking the graphs", Median.Of(rounds.Select(round => round.Walk)), null),
            ("probes", "  of that equality probes", Median.Of(rounds.Select(round => round.Probes)), null),
            Row("comparison", "comparison", round => round.Comparison),
            Row("pipeline", "pipeline, generated before", round => round.Pipeline),
            Row("pipelineWithGeneration", "pipeline with generation", round => round.WithGeneration),
        ];
    }

    /// <summary>One line a stage: its ratio to the bare loop, what that makes for a program and for a statement, and what .NET allocates for a program.</summary>
    public string Text(string oracle) => string.Join(
        Environment.NewLine,
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{stages.Programs} programs, {stages.Statements} statements, {oracle}, {Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "core" : "cores")}, medians of {rounds.Count} rounds"),
            $"{"",-30}{"ratio",8}{"us a program",14}{"us a statement",16}{"KB a program",14}",
            .. rows.Select(row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Title,-30}{row.Ratio,8:F3}{Microseconds(row.Ratio, stages.Programs),14:F1}{Microseconds(row.Ratio, stages.Statements),16:F2}{row.Bytes / 1024,14:F1}").TrimEnd()),
        ]);

    /// <summary>One JSON object.</summary>
    public string Json(string oracle) => new JsonObject
    {
        ["oracle"] = oracle,
        ["programs"] = stages.Programs,
        ["statements"] = stages.Statements,
        ["cores"] = Environment.ProcessorCount,
        ["rounds"] = rounds.Count,
        ["stages"] = new JsonObject(rows.Select(row => KeyValuePair.Create<string, JsonNode?>(row.Key, new JsonObject
        {
            ["ratio"] = Math.Round(row.Ratio, 4),
            ["microsecondsPerProgram"] = Math.Round(Microseconds(row.Ratio, stages.Programs), 2),
            ["microsecondsPerStatement"] = Math.Round(Microseconds(row.Ratio, stages.Statements), 3),
            ["bytesPerProgram"] = row.Bytes is { } bytes ? Math.Round(bytes) : null,
        }))),
    }.ToJsonString(Indented);

    private (string Key, string Title, double Ratio, double? Bytes) Row(string key, string title, Func<StageRound, StageCost> cost) => (
        key,
        title,
        Median.Of(rounds.Select(round => cost(round).Microseconds / round.Bare.Microseconds)),
        Median.Of(rounds.Select(round => (double)cost(round).Bytes)) / stages.Programs);

    private double Microseconds(double ratio, int count) => bare * ratio / count;
}
