using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Gate;
using Conform.Gate.Reporting;
using Conform.Gate.Reporting.Formats;

namespace Conform.Cli.Commands;

/// <summary>The options that say what becomes of the result of a campaign.</summary>
internal sealed class OutcomeOptions
{
    /// <summary>The share of inconclusive programs that the model may have.</summary>
    private const double MostInconclusive = 0.01;

    /// <summary>The share that an implementation may have that lacks a part of the language: programs are generated without it as far as that is foreseen.</summary>
    private const double MostInconclusiveOfOthers = 0.1;

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object on standard output." };

    private readonly Option<string> save = new("--save")
    {
        Description = "Folder for the programs that diverge, written only if there are any.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "conform-divergences",
    };

    private readonly Option<double?> allowed = new("--allow-inconclusive")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture, $"Largest share of inconclusive programs, 0 to 1 (default {MostInconclusive}, and {MostInconclusiveOfOthers} of an implementation that may lack features)."),
        HelpName = "SHARE",
    };

    private readonly ReportOption wanted = new();

    /// <summary>The names of the options.</summary>
    public IReadOnlyList<string> Names => [json.Name, save.Name, allowed.Name, wanted.Reports.Name];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(json);
        command.Options.Add(save);
        command.Options.Add(allowed);
        command.Options.Add(wanted.Reports);
    }

    /// <summary>Refuses values that mean nothing.</summary>
    /// <exception cref="WrongUseException">The command line has one.</exception>
    public void Validate(ParseResult parsed)
    {
        WrongUseException.Unless(parsed.GetValue(allowed) is null or (>= 0 and <= 1), "'--allow-inconclusive' takes a share from 0 to 1.");
        _ = wanted.Read(parsed);
    }

    /// <summary>Whether standard output is one JSON object.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>The folder for programs.</summary>
    public string SaveOf(ParseResult parsed) => parsed.GetRequiredValue(save);

    /// <summary>The reports that are asked for.</summary>
    public IReadOnlyList<(IReportFormat Format, string Path)> ReportsOf(ParseResult parsed) => wanted.Read(parsed);

    /// <summary>Ends the gate, saves what diverges, and writes what is asked for.</summary>
    /// <param name="check">What was checked.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="coverages">What was recorded beside.</param>
    /// <param name="replayLine">The command that replays a program file.</param>
    /// <returns>The exit code.</returns>
    public int Finish(PreparedCheck check, CampaignResult result, Coverages coverages, Func<string, string> replayLine)
    {
        var (parsed, session) = (check.Parsed, check.Session);
        var (asJson, written) = (IsJson(parsed), ReportsOf(parsed));
        session.End(result);
        var reports = Saved(check, result, replayLine);
        var unsurvived = check.Seed is null ? new Dictionary<long, string>() : Unsurvived(check, result);
        var document = new JsonObject();
        if (asJson || written.Any(file => file.Format is JsonFormat))
        {
            var version = check.Run.Right.Profile.Version;
            document = JsonReport.Of(result, reports, version, check.Settings.Features);
            document["seed"] = check.Seed;
            document["cases"] = check.Source.Count;
            document["coverage"] = coverages.Operands is { } operands ? CoverageReport.Json(operands, version, check.Settings.Features) : null;
            document["left"] = check.Run.Left.Name;
            document["right"] = check.Run.Right.Name;
            session.AddTo(document);
            if (coverages.Copies is { } copies)
            {
                document["copyCoverage"] = copies.Json();
            }
        }

        if (asJson)
        {
            Console.Out.WriteLine(JsonReport.Text(document));
        }
        else
        {
            new CampaignSummary(Terminal.Output).Write(result, reports, index => unsurvived.GetValueOrDefault(index) ?? check.Source.NameOf(index));
            if (coverages is { Operands: { } operands, TellsOperands: true })
            {
                Console.Out.WriteLine(CoverageReport.Sentence(operands, check.Run.Right.Profile.Version, check.Settings.Features));
            }

            coverages.Copies?.Write(Console.Out);
            session.Write(Console.Out);
        }

        // With --json standard output holds one object and nothing else.
        ReportOption.Write(
            written,
            new(ReportedSide.Of(check.Run.Left), ReportedSide.Of(check.Run.Right), check.Level, check.Source.Description, result, reports) { Ledger = session.Ledger, Replay = session.Replay, Ratchet = session.Ratchet, Json = document },
            asJson ? Console.Error : Console.Out);

        return session.Fails || (result.Statistics.Diverge > 0 && !session.Accepts) ? ExitCode.Diverges
            : result.Statistics.InconclusiveShare > (parsed.GetValue(allowed) ?? (check.Run.Left is GuardedImplementation ? MostInconclusiveOfOthers : MostInconclusive)) ? ExitCode.Inconclusive
            : ExitCode.Agrees;
    }

    /// <summary>The files of the generated programs that killed a side or kept it busy too long, by their index.</summary>
    private Dictionary<long, string> Unsurvived(PreparedCheck check, CampaignResult result)
    {
        var folder = new DivergenceFolder(SaveOf(check.Parsed));
        return result.Inconclusive
            .Where(example => example.Verdict.Reason is InconclusiveReason.Crash or InconclusiveReason.TimeOut)
            .ToDictionary(example => example.Index, example => folder.Save(example.Verdict.Reason, example.Index, check.Source.At(example.Index)));
    }

    private List<DivergenceReport> Saved(PreparedCheck check, CampaignResult result, Func<string, string> replayLine)
    {
        var folder = new DivergenceFolder(SaveOf(check.Parsed));
        return
        [
            .. result.Findings.Select(finding =>
            {
                var path = folder.PathOf(finding.Signature);
                var report = DivergenceReport.Of(finding, check.Run, check.Level, replayLine(path)) with { File = path };
                folder.Save(path, report);
                return report;
            }),
        ];
    }
}
