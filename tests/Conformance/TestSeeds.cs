using System.Globalization;

namespace Conform.Conformance;

/// <summary>The seeds of the slow tier: always the same, unless <c>CONFORM_SEED</c> names the first one, as the scheduled workflow does.</summary>
public static class TestSeeds
{
    /// <summary>The first seed; others follow it.</summary>
    public static ulong First { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("CONFORM_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 101;
}
