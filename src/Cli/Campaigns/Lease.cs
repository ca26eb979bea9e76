using Conform.Gate.Journaling;

namespace Conform.Cli.Campaigns;

/// <summary>Programs that a worker process is asked to run: the positions of a shard from <paramref name="From"/> to <paramref name="To"/>, which is excluded.</summary>
/// <param name="From">The first position, 0 or more.</param>
/// <param name="To">The position after the last one, greater.</param>
internal sealed record Lease(long From, long To)
{
    /// <summary>How often the worker ended while it ran the one program of this lease; 0 for any other lease.</summary>
    public int Deaths { get; init; }
}

/// <summary>The first line that a worker of a campaign writes.</summary>
/// <param name="Leases">The version of the conversation: leases in, batches out, one JSON object a line.</param>
/// <param name="Left">The name of the left side.</param>
/// <param name="Right">The name and profile of the right side.</param>
internal sealed record LeaseGreeting(int Leases, string Left, string Right)
{
    /// <summary>The version that this tool speaks.</summary>
    public const int Version = 1;

    /// <summary>Reads a greeting.</summary>
    /// <exception cref="FormatException">It is none of this version.</exception>
    public static LeaseGreeting Parse(string line)
    {
        var greeting = RecordJson.Read<LeaseGreeting>(System.Text.Encoding.UTF8.GetBytes(line));
        return greeting.Leases == Version
            ? greeting
            : throw new FormatException(FormattableString.Invariant($"The worker speaks version {greeting.Leases} of leases, not {Version}."));
    }
}
