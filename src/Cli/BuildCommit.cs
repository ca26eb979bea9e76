using System.Globalization;
using System.Reflection;

namespace Conform.Cli;

/// <summary>The commit that this program was built from, as far as the build knew it.</summary>
internal static class BuildCommit
{
    private const int SeedDigits = 8;

    /// <summary>The hash of the commit in hexadecimal digits; empty if the build did not know it.</summary>
    public static string Hash { get; } = HashOf(typeof(BuildCommit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>A seed that nobody chose: the first eight digits of the hash; 1 without a hash.</summary>
    public static ulong Seed { get; } = Hash.Length < SeedDigits ? 1 : ulong.Parse(Hash[..SeedDigits], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string HashOf(string? version) => version?.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? version[(plus + 1)..] : string.Empty;
}
