namespace Conform.Gate.Power;

/// <summary>What became of one wrong implementation at one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Programs">Number of programs run until it was killed, the killing one included; null if it survived.</param>
public sealed record KillOutcome(ulong Seed, long? Programs);
