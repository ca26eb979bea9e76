using System.Text;
using Conform.Gate.Comparing;
using Conform.Gate.Ratchet;
using Conform.Gate.Reporting;
using Conform.Gate.Reporting.Formats;
using Conform.Programs.Text;
using Microsoft.CodeAnalysis.Sarif;

namespace Conform.Cli.Reports;

/// <summary>SARIF 2.1.0, for code scanning: a result for each divergence, each entry of the ledger that is no longer true, each program of the corpus that no longer agrees.</summary>
/// <remarks>Here and not beside the other formats, so that the libraries do not depend on Sarif.Sdk. Fingerprints depend on what differs only, so that a result is known again.</remarks>
public sealed class SarifFormat : IReportFormat
{
    private const string StaleEntry = "StaleLedgerEntry";
    private const string ReturnedEntry = "ReturnedLedgerEntry";
    private const string Corpus = "CorpusProgram";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public string Extension => ".sarif";

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<Result> results =
        [
            .. report.Divergences.Select(Of),
            .. report.Replay?.Stale.Select(fault => Of(StaleEntry, $"The entry '{fault.Entry.Id}' of the ledger is stale: {fault.Now}.", fault.Entry.Id)) ?? [],
            .. report.Replay?.Returned.Select(fault => Of(ReturnedEntry, $"The entry '{fault.Entry.Id}' of the ledger is marked as stale, but {fault.Now}.", fault.Entry.Id)) ?? [],
            .. report.Ratchet?.Lost.Select(change => Of(Corpus, $"The program '{change.Path}' of the corpus agreed, and now {(change.Now is { } now ? Baseline.Spell(now) : "is gone")}.", change.Path)) ?? [],
        ];
        var log = new SarifLog
        {
            Runs =
            [
                new()
                {
                    Tool = new() { Driver = new() { Name = "conform", FullName = $"conform: {report.Heading}", Rules = [.. results.Select(result => result.RuleId).Distinct(StringComparer.Ordinal).Select(Rule)] } },
                    Invocations = [new() { ExecutionSuccessful = true }],
                    Results = results,
                    ColumnKind = ColumnKind.UnicodeCodePoints,
                },
            ],
        };
        using var memory = new MemoryStream();
        log.Save(memory);
        return [new(path, Encoding.UTF8.GetString(memory.ToArray()).TrimStart('\uFEFF') + "\n")];
    }

    private static Result Of(DivergenceReport report)
    {
        var divergence = report.Divergence;
        var result = Of(
            divergence.Difference.Rule.ToString(),
            $"{report.Left.Name} differs from {report.Right.Profile}. {DivergenceTitle.Of(divergence)}. Again: {report.Replay}",
            $"{divergence.Signature} {ProgramText.Render(divergence.Program)}");
        result.OccurrenceCount = (int)Math.Min(report.Count, int.MaxValue);
        result.SetProperty("signature", divergence.Signature.ToString());
        result.SetProperty("program", ProgramText.Render(divergence.Program));
        if (report.File is { } file)
        {
            result.Locations =
            [
                new()
                {
                    PhysicalLocation = new()
                    {
                        ArtifactLocation = new() { Uri = new(file.Replace('\\', '/'), UriKind.RelativeOrAbsolute) },
                        Region = new() { StartLine = 1, EndLine = ProgramText.Render(divergence.Program).TrimEnd('\n').Split('\n').Length },
                    },
                },
            ];
        }

        return result;
    }

    private static Result Of(string rule, string message, string fingerprint) => new()
    {
        RuleId = rule,
        Level = FailureLevel.Error,
        Message = new() { Text = message },
        PartialFingerprints = new Dictionary<string, string> { ["divergence/v1"] = fingerprint },
    };

    private static ReportingDescriptor Rule(string id) => new()
    {
        Id = id,
        ShortDescription = new()
        {
            Text = id switch
            {
                StaleEntry => "Every entry of the ledger is still true.",
                ReturnedEntry => "What was found to be gone stays away.",
                Corpus => "A program of the corpus that agreed goes on agreeing.",
                _ => RuleText.Sentence(Enum.Parse<DifferenceRule>(id)),
            },
        },
    };
}
