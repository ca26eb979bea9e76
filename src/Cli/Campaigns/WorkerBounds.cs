namespace Conform.Cli.Campaigns;

/// <summary>What a worker process of a campaign may use.</summary>
/// <param name="ProgramTime">Wall-clock time that an implementation may take for one program.</param>
/// <param name="Memory">Largest resident set, in bytes.</param>
internal sealed record WorkerBounds(TimeSpan ProgramTime, long Memory)
{
    /// <summary>Wall-clock bound of one run of a program on one side. An implementation that is a process of its own may be started again within it, and bounds itself before.</summary>
    public TimeSpan RunTime => (2 * ProgramTime) + TimeSpan.FromSeconds(10);

    /// <summary>Wall-clock bound of the start of a worker.</summary>
    public TimeSpan StartTime { get; init; } = TimeSpan.FromMinutes(2);
}
