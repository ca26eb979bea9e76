namespace Conform.Programs.Generating;

/// <summary>A sequence of random choices, determined by its seed alone.</summary>
/// <remarks>SplitMix64, the generator behind FsCheck's own <c>Rnd</c>: FsCheck draws the seed, and the many small draws of one program are made here
/// without the cost of a combinator each. The same on every platform. Mutable; not thread-safe.</remarks>
internal sealed class Choices(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>Mixes the bits of <paramref name="value"/>: a bijection in which every input bit reaches every output bit.</summary>
    internal static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; <paramref name="bound"/> is 1 or more.</summary>
    internal int Below(int bound)
    {
        state = unchecked(state + Gamma);
        return (int)(((Mix(state) >> 32) * (ulong)bound) >> 32);
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both inclusive.</summary>
    internal int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    internal bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of <paramref name="options"/>, each as likely as the others.</summary>
    internal T Pick<T>(params ReadOnlySpan<T> options) => options[Below(options.Length)];

    /// <summary>One of <paramref name="options"/>, each as likely as the others.</summary>
    internal T From<T>(List<T> options) => options[Below(options.Count)];
}
