using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Gate.Ledgers;
using Conform.Gate.Ratchet;
using Conform.Programs;

namespace Conform.Gate.Reporting.Formats;

/// <summary>Everything that a check found; the formats differ in form only.</summary>
/// <param name="Left">The implementation under test.</param>
/// <param name="Right">The oracle.</param>
/// <param name="Level">How strictly was compared.</param>
/// <param name="Source">Where the programs came from: <c>seed 1</c>.</param>
/// <param name="Result">The campaign.</param>
/// <param name="Divergences">One report for each distinct divergence that is not known, with its count.</param>
public sealed record GateReport(ReportedSide Left, ReportedSide Right, Level Level, string Source, CampaignResult Result, IReadOnlyList<DivergenceReport> Divergences)
{
    /// <summary>The ledger, or null.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>What the programs of the ledger do today, or null without a ledger.</summary>
    public LedgerReplay? Replay { get; init; }

    /// <summary>What became of the corpus, or null without a baseline.</summary>
    public RatchetResult? Ratchet { get; init; }

    /// <summary>The same as the one JSON object that <c>--json</c> prints.</summary>
    public JsonObject Json { get; init; } = [];

    /// <summary>What was checked, in one line: <c>pypy against CPython 3.9.18, level language</c>.</summary>
    public string Heading => $"{Left.Name} against {Right.Profile}, level {Level.ToString().ToLowerInvariant()}";

    /// <summary>The counts, in one sentence.</summary>
    public string Counts => string.Create(
        CultureInfo.InvariantCulture,
        $"{Result.Statistics.Programs} programs ({Source}): {Result.Statistics.Agree} agree, {Result.Statistics.Diverge} diverge, {Result.Statistics.Known} differ as known, {Result.Statistics.Inconclusive.Values.Sum()} inconclusive.");
}
