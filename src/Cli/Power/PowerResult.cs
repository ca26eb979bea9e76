using Conform.Programs;

namespace Conform.Cli.Power;

/// <summary>The power of the suite: how all measured mutants fared.</summary>
/// <param name="Profile">The CPython that they and their judge claim to behave like.</param>
/// <param name="FirstSeed">The first seed; the others follow it.</param>
/// <param name="Seeds">Number of seeds, 1 or more.</param>
/// <param name="MostPrograms">Number of programs of a seed after which a mutant has survived it.</param>
/// <param name="Mutants">The mutants, in the order of their names.</param>
internal sealed record PowerResult(Profile Profile, ulong FirstSeed, int Seeds, long MostPrograms, IReadOnlyList<MutantPower> Mutants)
{
    /// <summary>Number of mutants that were killed at each seed.</summary>
    public int KilledAtEachSeed => Mutants.Count(mutant => mutant.Kills.Survived == 0);

    /// <summary>The median over the mutants of their medians, a survivor counting as more than any number; null if that is a survivor.</summary>
    public long? MedianOfMedians => Mutants.Select(mutant => mutant.Kills.Median ?? long.MaxValue).Order().ElementAtOrDefault((Mutants.Count - 1) / 2) is var median and not long.MaxValue ? median : null;

    /// <summary>The most programs that any mutant took at any seed; null if one survived.</summary>
    public long? Max => Mutants.Max(mutant => mutant.Kills.Max ?? long.MaxValue) is var most and not long.MaxValue ? most : null;

    /// <summary>What trying all smaller programs found, for the mutants for which they were tried.</summary>
    public IReadOnlyList<MutantPower> Proven => [.. Mutants.Where(mutant => mutant.Proof is not null)];

    /// <summary>How shrinking fared; null if nothing was shrunk.</summary>
    public ShrinkPower? Shrinking => Mutants.Any(mutant => mutant.Forms is { Count: > 0 }) ? new([.. Mutants.Where(mutant => mutant.Forms is { Count: > 0 })]) : null;
}
