using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Text;
using Conform.Cli.Commands;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;
using Conform.Gate.Ledgers;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Cli.Campaigns;

/// <summary>Says of a campaign what makes it this one: journals of different campaigns are never joined.</summary>
/// <remarks>How many programs are run, how long, and when enough is found is no part of it: a campaign can go on beyond its first bounds.</remarks>
internal static class CampaignIdentity
{
    /// <summary>What the journal of a shard of <paramref name="check"/> begins with.</summary>
    public static JournalHeader Of(PreparedCheck check, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(shard);
        var (run, settings) = (check.Run, check.Settings);
        return new(
            JournalHeader.CurrentFormat,
            typeof(CampaignIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
            Hash(OperationTable.Rows.Select(row => row.Name)),
            $"{run.Left.Name} ({run.Left.Profile})",
            $"{run.Right.Name} ({run.Right.Profile})",
            $"level {check.Level}, observed after {check.Points}",
            check.Seed is null
                ? $"files {Hash(Enumerable.Range(0, (int)check.Source.Count!.Value).Select(index => ProgramText.Render(check.Source.At(index))))}"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{check.Source.Description}, {settings.Statements} statements, cells {settings.Cells}, {settings.Mode}, Python {settings.Version}, features {(ulong)settings.Features:x}, operations {Hash(settings.Operations)}, only {Hash(settings.Only)}"),
            check.Session.Ledger is { } ledger ? Hash([LedgerJson.Write(ledger)]) : string.Empty,
            check.Arguments,
            shard.Number,
            shard.Count);
    }

    private static string Hash(IEnumerable<string> texts)
    {
        var hash = new XxHash64();
        foreach (var text in texts)
        {
            hash.Append(Encoding.UTF8.GetBytes(text));
            hash.Append([0]);
        }

        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
    }
}
