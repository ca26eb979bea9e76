using System.Globalization;
using Conform.Gate;
using Spectre.Console;

namespace Conform.Cli;

/// <summary>Says on standard error what a campaign is doing: one line on a terminal, rewritten as it goes on; nothing where nobody looks.</summary>
internal sealed class CampaignProgress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly IAnsiConsole console = Terminal.Errors;
    private readonly CampaignSettings bounds;
    private readonly bool isSilent;
    private readonly bool isLive;
    private TimeSpan shown;
    private bool isDrawn;

    private CampaignProgress(bool isSilent, CampaignSettings bounds)
    {
        (this.isSilent, this.bounds) = (isSilent, bounds);
        isLive = !isSilent && console.Profile.Capabilities is { Ansi: true, Interactive: true };
    }

    /// <summary>Progress of a campaign within <paramref name="bounds"/>; with <paramref name="isSilent"/> nothing is written.</summary>
    public static CampaignProgress Start(bool isSilent, CampaignSettings bounds) => new(isSilent, bounds);

    /// <summary>Writes one line about what is about to be done.</summary>
    public void Announce(string line)
    {
        if (!isSilent)
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }

    /// <summary>Redraws the line if the last time is long enough ago.</summary>
    public void Report(RunStatistics statistics)
    {
        if (isLive && statistics.Elapsed - shown >= Interval)
        {
            shown = statistics.Elapsed;
            isDrawn = true;
            var share = bounds.Programs is { } all && all > 0 ? (double)statistics.Programs / all
                : bounds.Duration is { } time ? statistics.Elapsed / time : 0;
            var width = Math.Clamp(console.Profile.Width - 50, 5, 30);
            var filled = (int)(Math.Clamp(share, 0, 1) * width);
            var line = string.Create(CultureInfo.InvariantCulture, $"{new string('#', filled)}{new string('.', width - filled)} {statistics.Programs} programs, {statistics.Diverge} diverge");
            console.Profile.Out.Writer.Write("\r" + (line.Length < console.Profile.Width ? line : line[..Math.Max(0, console.Profile.Width - 1)]));
        }
    }

    /// <summary>Removes the line.</summary>
    public void Finish()
    {
        if (isDrawn)
        {
            console.Profile.Out.Writer.Write("\r\u001b[2K");
            isDrawn = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Finish();
}
