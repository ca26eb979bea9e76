using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;

namespace Conform.Programs.Generating;

/// <summary>The programs that belong to a seed, by index.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ProgramSequence
{
    /// <summary>FsCheck's size; the generator does not use it.</summary>
    private const int Size = 50;

    private static readonly ConcurrentDictionary<GenerationSettings, Gen<Program>> Generators = new();

    /// <summary>The program at <paramref name="index"/> of the sequence of <paramref name="seed"/>.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="index">0 or more.</param>
    /// <param name="settings">What programs look like.</param>
    /// <remarks>Depends on the three arguments and the version of the generator alone: not on the platform, on other indexes or on what was
    /// drawn before. FsCheck's random state is made of seed and index by the mixing function of SplitMix64, applied to the index first,
    /// so that neither neighbouring seeds nor neighbouring indexes share programs.</remarks>
    public static Program At(ulong seed, long index, GenerationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Gen<Program> programs = Generators.GetOrAdd(settings, ProgramGenerator.Programs);
        var state = Choices.Mix(seed ^ Choices.Mix(unchecked((ulong)index + 1)));
        var random = new Rnd(state, Choices.Mix(state) | 1);
        return programs.Sample(1, random, Size)[0];
    }
}
