using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Gate.Reporting;

/// <summary>The result of a campaign as one JSON object.</summary>
/// <remarks>Fields: <c>programs</c>, <c>agree</c>, <c>diverge</c>, <c>inconclusive</c> (number by reason), <c>seconds</c>, <c>operations</c> (completed and
/// raised executions by name), <c>divergences</c>, <c>distribution</c>, <c>stopped</c>, <c>examples</c> (inconclusive programs) and <c>inconclusiveCauses</c> (reason, detail and number of programs, the most first).</remarks>
public static class JsonReport
{
    /// <summary>Smallest number of completed executions of each operation in a sound campaign.</summary>
    public const int FewestCompleted = 50;

    /// <summary>Smallest number of raising executions of each operation that can raise in a sound campaign.</summary>
    public const int FewestRaised = 10;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The object as text, indented, without a line end at the end.</summary>
    /// <param name="result">The campaign.</param>
    /// <param name="divergences">One report for each finding, in order.</param>
    public static string Text(CampaignResult result, IReadOnlyList<DivergenceReport> divergences) => Text(Of(result, divergences));

    /// <summary>A report as text, indented, without a line end at the end.</summary>
    public static string Text(JsonObject report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.ToJsonString(Layout);
    }

    /// <summary>The object.</summary>
    /// <param name="result">The campaign.</param>
    /// <param name="divergences">One report for each finding, in order.</param>
    /// <param name="version">The Python that the programs were generated for: operations that it does not have yet are not missed; null for all.</param>
    /// <param name="features">What the implementations can run: operations that need more are not missed.</param>
    public static JsonObject Of(
        CampaignResult result, IReadOnlyList<DivergenceReport> divergences, PythonVersion? version = null, Features features = Features.All)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(divergences);
        var statistics = result.Statistics;
        return new()
        {
            ["programs"] = statistics.Programs,
            ["agree"] = statistics.Agree,
            ["diverge"] = statistics.Diverge,
            ["inconclusive"] = new JsonObject(statistics.Inconclusive.Select(pair => KeyValuePair.Create(Name(pair.Key), (JsonNode?)pair.Value))),
            ["seconds"] = Math.Round(statistics.Elapsed.TotalSeconds, 3),
            ["operations"] = new JsonObject(OperationTable.Rows.Select(row => KeyValuePair.Create(
                row.Name, (JsonNode?)(statistics.OperationsCompleted[row.Index] + statistics.OperationsRaised[row.Index])))),
            ["divergences"] = new JsonArray([.. divergences.Select(Of)]),
            ["distribution"] = Distribution(statistics, version ?? PythonVersion.Newest, features),
            ["stopped"] = result.Reason switch
            {
                CampaignStopReason.Finished => "finished",
                CampaignStopReason.TimeUp => "time",
                CampaignStopReason.EnoughFindings => "divergences",
                _ => "cancelled",
            },
            ["examples"] = new JsonArray(
            [
                .. result.Inconclusive.Select(example => new JsonObject
                {
                    ["index"] = example.Index,
                    ["reason"] = Name(example.Verdict.Reason),
                    ["detail"] = example.Verdict.Detail,
                }),
            ]),
            ["inconclusiveCauses"] = new JsonArray(
            [
                .. MostFirst(result.InconclusiveCauses).Select(cause => new JsonObject
                {
                    ["reason"] = Name(cause.Key.Reason),
                    ["detail"] = cause.Key.Detail,
                    ["programs"] = cause.Value,
                }),
            ]),
        };
    }

    /// <summary>One divergence: the same fields as the text report.</summary>
    public static JsonObject Of(DivergenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (divergence, difference) = (report.Divergence, report.Divergence.Difference);
        return new()
        {
            ["signature"] = divergence.Signature.ToString(),
            ["count"] = report.Count,
            ["slip"] = report.IsVariant,
            ["formOf"] = report.FormOf,
            ["profiles"] = new JsonObject
            {
                ["left"] = $"{report.Left.Name} ({report.Left.Profile})",
                ["right"] = $"{report.Right.Name} ({report.Right.Profile})",
            },
            ["rule"] = difference.Rule.ToString(),
            ["program"] = ProgramText.Render(divergence.Program),
            ["statements"] = divergence.Program.StatementCount,
            ["difference"] = new JsonObject
            {
                ["cell"] = difference.Cell + 1,
                ["statement"] = difference.Statement + 1,
                ["path"] = difference.Path,
                ["left"] = difference.Left,
                ["right"] = difference.Right,
            },
            ["model"] = ObservationText.Of(divergence.Left),
            ["oracle"] = ObservationText.Of(divergence.Right),
            ["shrunk"] = Of(report.Shrinking),
            ["replay"] = report.Replay,
            ["original"] = report.Original is { } original ? ProgramText.Render(original.Program) : null,
        };
    }

    private static JsonObject? Of(ShrinkResult? shrinking) => shrinking is null ? null : new()
    {
        ["from"] = shrinking.Start.StatementCount,
        ["to"] = shrinking.Program.StatementCount,
        ["runs"] = shrinking.Runs,
        ["candidates"] = shrinking.Candidates,
        ["stopped"] = shrinking.Reason.ToString(),
        ["passes"] = new JsonObject(shrinking.Passes.Select(pass => KeyValuePair.Create(
            pass.Name, (JsonNode?)new JsonObject { ["tries"] = pass.Tries, ["successes"] = pass.Successes }))),
    };

    private static JsonObject Distribution(RunStatistics statistics, PythonVersion version, Features features)
    {
        var known = OperationTable.Rows.Where(row => row.IsIn(features, version)).ToList();
        var completing = known.Where(row => row.CanComplete).ToList();
        var raising = known.Where(row => row.CanRaise).ToList();
        static JsonArray Names(IEnumerable<Operation> rows) => new([.. rows.Select(row => (JsonNode?)row.Name)]);
        return new()
        {
            ["fewestCompleted"] = completing.Select(row => statistics.OperationsCompleted[row.Index]).DefaultIfEmpty(0).Min(),
            ["fewestRaised"] = raising.Select(row => statistics.OperationsRaised[row.Index]).DefaultIfEmpty(0).Min(),
            ["seldomCompleted"] = Names(completing.Where(row => statistics.OperationsCompleted[row.Index] < FewestCompleted)),
            ["seldomRaised"] = Names(raising.Where(row => statistics.OperationsRaised[row.Index] < FewestRaised)),
            ["completed"] = new JsonObject(OperationTable.Rows.Select(row => KeyValuePair.Create(row.Name, (JsonNode?)statistics.OperationsCompleted[row.Index]))),
            ["raised"] = new JsonObject(OperationTable.Rows.Select(row => KeyValuePair.Create(row.Name, (JsonNode?)statistics.OperationsRaised[row.Index]))),
            ["statements"] = statistics.StatementsCompleted + statistics.StatementsRaised,
            ["raisingShare"] = Math.Round(statistics.RaisingShare, 4),
            ["aliasShare"] = Math.Round(statistics.AliasShare, 4),
            ["cycleShare"] = Math.Round(statistics.CycleShare, 4),
            ["deepShare"] = Math.Round(statistics.DeepShare, 4),
            ["inconclusiveShare"] = Math.Round(statistics.InconclusiveShare, 4),
            ["unknownTexts"] = statistics.UnknownTexts,
            ["unresolvedTies"] = statistics.UnresolvedTies,
        };
    }

    /// <summary>Verdicts in the order of reports: those of the most programs first.</summary>
    public static IEnumerable<KeyValuePair<Inconclusive, long>> MostFirst(IReadOnlyDictionary<Inconclusive, long> causes) =>
        causes.OrderByDescending(cause => cause.Value).ThenBy(cause => cause.Key.Reason).ThenBy(cause => cause.Key.Detail, StringComparer.Ordinal);

    /// <summary>The name of a reason in reports: <c>limit</c>, <c>unsupported</c>, <c>crash</c>, <c>timeout</c>, <c>flaky</c>.</summary>
    public static string Name(InconclusiveReason reason) => reason switch
    {
        InconclusiveReason.Limit => "limit",
        InconclusiveReason.Unsupported => "unsupported",
        InconclusiveReason.Crash => "crash",
        InconclusiveReason.TimeOut => "timeout",
        InconclusiveReason.Flaky => "flaky",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
