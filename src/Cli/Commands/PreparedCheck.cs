using System.CommandLine;
using Conform.Cli.Campaigns;
using Conform.Cli.Gating;
using Conform.Cli.Implementations;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Cli.Commands;

/// <summary>Everything that a check of one CPython needs, read from its command line.</summary>
/// <param name="Run">The two sides.</param>
/// <param name="Level">How strictly they are compared.</param>
/// <param name="Settings">What generated programs look like.</param>
/// <param name="Source">The programs.</param>
/// <param name="Session">The ledger and the baseline.</param>
/// <param name="Bounds">When the campaign stops.</param>
/// <param name="Seed">The seed; null if files are checked.</param>
internal sealed record PreparedCheck(
    DifferentialRun Run, Level Level, GenerationSettings Settings, ProgramSource Source, GateSession Session, CampaignSettings Bounds, ulong? Seed)
{
    /// <summary>The command line.</summary>
    public required ParseResult Parsed { get; init; }

    /// <summary>The CPython, and how it is named and started again.</summary>
    public required ChosenOracle Oracle { get; init; }

    /// <summary>When both sides observe.</summary>
    public required ObservationPoints Points { get; init; }

    /// <summary>The command line that makes the same campaign, its seed named.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The line that says what is checked.</summary>
    /// <param name="right">What the right side is called.</param>
    public string Heading(string right) => $"{Run.Left.Name} against {right}, level {Level.ToString().ToLowerInvariant()}, {Source.Description}";

    /// <summary>Runs programs of the campaign in batches.</summary>
    public BatchRunner Runner() => new(Run, Source.At, Bounds, TimeProvider.System);

    /// <summary>Tells distinct divergences from repeated ones.</summary>
    public FindingCollector Collector() => new(Run, Bounds, TimeProvider.System);

    /// <summary>What the journal of a shard begins with.</summary>
    public JournalHeader Identity(Shard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return CampaignIdentity.Of(this, shard);
    }
}

/// <summary>What was recorded beside the verdicts.</summary>
/// <param name="Operands">On what operations were executed; null if it was not recorded.</param>
/// <param name="TellsOperands">Whether people are told of it, too.</param>
/// <param name="Copies">Which lines of <c>copy.py</c> ran; null if that was not recorded.</param>
internal sealed record Coverages(OperandCoverage? Operands, bool TellsOperands, CopyCoverageText? Copies)
{
    /// <summary>Nothing was recorded.</summary>
    public static Coverages None { get; } = new(null, false, null);
}
