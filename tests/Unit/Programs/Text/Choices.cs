using Conform.Programs;

namespace Conform.Tests.Unit.Programs.Text;

/// <summary>A repeatable sequence of choices: SplitMix64 from a seed.</summary>
internal sealed class Choices(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>One of <paramref name="items"/>.</summary>
    public T Of<T>(params T[] items) => items[Below(items.Length)];

    /// <summary>True once in <paramref name="times"/> times.</summary>
    public bool OnceIn(int times) => Below(times) == 0;

    /// <summary>A list of <paramref name="least"/> to <paramref name="most"/> items.</summary>
    public ValueList<T> Many<T>(int least, int most, Func<T> item) => Enumerable.Range(0, least + Below(most - least + 1)).Select(_ => item()).ToValueList();

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
