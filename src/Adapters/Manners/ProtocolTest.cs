using Conform.Adapters.Manners;

namespace Conform.Adapters;

/// <summary>Checks the manners of an executable that speaks the line protocol: what <c>docs/protocol.md</c> asks of one, whatever it models.</summary>
public static class ProtocolTest
{
    /// <summary>How long the executable may take for each answer and for its end, where nothing else is said.</summary>
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Runs all checks, one after the other.</summary>
    /// <param name="command">Starts the executable; after a check that failed it is started anew.</param>
    /// <param name="patience">How long it may take for each answer.</param>
    /// <returns>A result for each check, as it is known. Never throws for what the executable does.</returns>
    public static IEnumerable<MannersResult> Run(WorkerCommand command, TimeSpan patience)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var peer = new ProtocolPeer(command, patience);
        MannersCheck? missed = null;
        foreach (var check in MannersCheck.All)
        {
            var result = missed is null ? Run(check, peer) : new(check.Name, check.Claim, MannersOutcome.NotJudged, $"It does not pass '{missed.Name}'.");
            missed ??= check.IsNeeded && result.Outcome != MannersOutcome.Passed ? check : null;
            yield return result;
        }
    }

    private static MannersResult Run(MannersCheck check, ProtocolPeer peer)
    {
        try
        {
            check.Run(peer);
            return new(check.Name, check.Claim, MannersOutcome.Passed, null);
        }
        catch (MannersException failure)
        {
            if (failure.Outcome == MannersOutcome.Failed)
            {
                peer.Dispose();
            }

            return new(check.Name, check.Claim, failure.Outcome, failure.Message);
        }
        catch (WorkerFailure failure)
        {
            peer.Dispose();
            return new(check.Name, check.Claim, MannersOutcome.Failed, $"{char.ToUpperInvariant(failure.Message[0])}{failure.Message[1..].TrimEnd('.')}.");
        }
    }
}
