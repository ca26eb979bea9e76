using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Gate;
using Conform.Gate.Ledgers;
using Conform.Gate.Ratchet;
using Conform.Programs;

namespace Conform.Cli.Gating;

/// <summary>What a check knows beforehand, a ledger and a baseline, and what it makes of them.</summary>
/// <param name="run">The two sides.</param>
/// <param name="level">How strictly they are compared.</param>
/// <param name="ask">What the user asked for.</param>
internal sealed class GateSession(DifferentialRun run, Level level, GateRequest ask)
{
    /// <summary>Number of new differences after which a run that writes them down stops.</summary>
    private const int MostNewEntries = 200;

    private readonly LedgerJudge? judge = ask.Ledger is { } path ? LedgerFile.Open(path, run, level, ask.UpdatesLedger) : null;
    private readonly Baseline? before = ask.Baseline is { } file ? ReadOrNew(file, ask.Retags) : null;
    private readonly CorpusFolder? corpus = ask.Baseline is null ? null : CorpusFolder.Open(ask.Corpus);
    private LedgerReplay? replay;
    private RatchetResult? ratchet;
    private IReadOnlyList<string> changes = [];
    private CampaignResult? result;

    /// <summary>Whether the run fails for what the ledger or the baseline says.</summary>
    public bool Fails => !ask.UpdatesLedger && replay is { IsTrue: false } || !ask.Retags && ratchet is { Lost.Count: > 0 };

    /// <summary>Whether new divergences are written down, and fail nothing.</summary>
    public bool Accepts => ask.UpdatesLedger;

    /// <summary>The ledger before the run; null if there is none.</summary>
    public Ledger? Ledger => judge?.Ledger;

    /// <summary>What the programs of the ledger do today; null without a ledger.</summary>
    public LedgerReplay? Replay => replay;

    /// <summary>What became of the corpus; null without a baseline.</summary>
    public RatchetResult? Ratchet => ratchet;

    /// <summary>The bounds of the campaign with the known differences.</summary>
    public CampaignSettings Within(CampaignSettings bounds) => judge is null ? bounds : bounds with
    {
        Ledger = judge,
        MostFindings = ask.UpdatesLedger ? Math.Max(MostNewEntries, bounds.MostFindings) : bounds.MostFindings,
    };

    /// <summary>Replays the ledger and the corpus after the campaign, and writes the files that are to be written anew.</summary>
    /// <exception cref="WrongUseException">A file cannot be written, or a program of the corpus is none.</exception>
    public void End(CampaignResult ended)
    {
        result = ended;
        replay = judge?.Replay();
        if (before is not null && corpus is not null)
        {
            var now = corpus.Judge(run, level);
            ratchet = before.Compare(now);
            if (ask.Retags)
            {
                DocumentFile.Write(ask.Baseline!, now.Write());
            }
        }

        if (ask.UpdatesLedger && judge is not null)
        {
            (var updated, changes) = LedgerUpdate.Of(judge, replay!, ended.Findings);
            if (changes.Count > 0)
            {
                DocumentFile.Write(ask.Ledger!, LedgerJson.Write(updated));
            }
        }
    }

    /// <summary>Writes for people what came of it.</summary>
    public void Write(TextWriter output)
    {
        if (judge is not null && replay is not null && result is not null)
        {
            var statistics = result.Statistics;
            output.WriteLine(Invariant(
                $"Ledger: {statistics.Known} programs differ as {result.Known.Count} of {judge.ApplicableCount} entries say; {statistics.MaskedShare:P1} of the statements are masked behind a known difference."));
            foreach (var (id, count) in result.Known.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            {
                output.WriteLine(Invariant($"  {count,7}  {id}: {judge.Ledger.Entries.First(entry => entry.Id == id).Title}"));
            }

            foreach (var line in Faults(replay))
            {
                output.WriteLine(line);
            }
        }

        foreach (var change in changes)
        {
            output.WriteLine($"Ledger '{ask.Ledger}', {change}");
        }

        if (ask.UpdatesLedger && changes.Count == 0)
        {
            output.WriteLine($"Ledger '{ask.Ledger}': nothing to change.");
        }

        if (ratchet is not null)
        {
            Write(output, ratchet);
        }
    }

    /// <summary>Adds fields to the object that <c>--json</c> prints: <c>known</c> and <c>maskedShare</c>; with a ledger <c>ledger</c>, with a baseline <c>ratchet</c>.</summary>
    public void AddTo(JsonObject report)
    {
        report["known"] = result?.Statistics.Known ?? 0;
        report["maskedShare"] = Math.Round(result?.Statistics.MaskedShare ?? 0, 4);
        if (judge is not null && replay is not null && result is not null)
        {
            report["ledger"] = new JsonObject
            {
                ["entries"] = judge.Ledger.Entries.Count,
                ["checked"] = replay.Checked,
                ["known"] = new JsonObject(result.Known.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
                ["stale"] = Json(replay.Stale),
                ["returned"] = Json(replay.Returned),
                ["open"] = Json(replay.Open),
                ["changes"] = new JsonArray([.. changes.Select(change => (JsonNode?)change)]),
            };
        }

        if (ratchet is not null)
        {
            report["ratchet"] = new JsonObject
            {
                ["programs"] = ratchet.Programs,
                ["lost"] = Json(ratchet.Lost),
                ["won"] = Json(ratchet.Won),
                ["added"] = Json(ratchet.Added),
            };
        }
    }

    private static IEnumerable<string> Faults(LedgerReplay replay) =>
    [
        .. replay.Stale.Select(fault => $"Stale: {fault.Entry.Id}: {fault.Now}. Delete the entry, or run with '--update-ledger'."),
        .. replay.Returned.Select(fault => $"Returned: {fault.Entry.Id}, which is marked as stale: {fault.Now}. It is a regression, or the mark is wrong."),
        .. replay.Open.Select(fault => $"Not known whether still true: {fault.Entry.Id}: {fault.Now}."),
    ];

    private void Write(TextWriter output, RatchetResult found)
    {
        output.WriteLine(Invariant($"Baseline '{ask.Baseline}': {found.Programs} programs, {found.Lost.Count} no longer agree, {found.Won.Count} agree now, {found.Added.Count} are not in it."));
        foreach (var change in found.Lost)
        {
            output.WriteLine($"  no longer agrees: {change.Path} ({(change.Now is { } now ? Baseline.Spell(now) : "is gone")})");
        }

        foreach (var change in found.Won)
        {
            output.WriteLine($"  agrees now: {change.Path}");
        }

        if (ask.Retags)
        {
            output.WriteLine($"Baseline '{ask.Baseline}' was written anew.");
        }
    }

    private static Baseline ReadOrNew(string path, bool mayBeMissing)
    {
        if (!File.Exists(path))
        {
            return mayBeMissing ? new(string.Empty, new Dictionary<string, BaselineVerdict>()) : throw new WrongUseException($"There is no baseline '{path}'; '--retag' makes one.");
        }

        try
        {
            return Baseline.Read(File.ReadAllText(path));
        }
        catch (FormatException error)
        {
            throw new WrongUseException($"'{path}' is no baseline. {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"'{path}' cannot be read: {error.Message}", error);
        }
    }

    private static JsonArray Json(IReadOnlyList<LedgerFault> faults) => new([.. faults.Select(fault => new JsonObject { ["id"] = fault.Entry.Id, ["now"] = fault.Now })]);

    private static JsonArray Json(IReadOnlyList<RatchetChange> changes) => new(
    [
        .. changes.Select(change => new JsonObject
        {
            ["program"] = change.Path,
            ["before"] = change.Before is { } before ? Baseline.Spell(before) : null,
            ["now"] = change.Now is { } now ? Baseline.Spell(now) : null,
        }),
    ]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the user asked the gate for.</summary>
/// <param name="Ledger">The file with the known differences, or null.</param>
/// <param name="UpdatesLedger">Whether that file is to be brought up to date.</param>
/// <param name="Baseline">The file with what the corpus said, or null.</param>
/// <param name="Retags">Whether that file is to be written anew.</param>
/// <param name="Corpus">The folder of the programs that the baseline is about.</param>
internal sealed record GateRequest(string? Ledger, bool UpdatesLedger, string? Baseline, bool Retags, string Corpus);
