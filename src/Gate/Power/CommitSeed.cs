using System.Globalization;
using System.Reflection;

namespace Conform.Gate.Power;

/// <summary>A seed that nobody chose: it follows from the commit that an assembly was built from.</summary>
public static class CommitSeed
{
    private const int Digits = 8;

    /// <summary>The first eight digits of the hash as a number, or 1 if the build did not know the commit.</summary>
    public static ulong Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return OfVersion(assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty);
    }

    /// <summary>The seed of a version such as <c>1.0.0+6e721693…</c>.</summary>
    public static ulong OfVersion(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var hash = version[(version.IndexOf('+', StringComparison.Ordinal) + 1)..];
        return hash.Length > Digits && hash.Length < version.Length && ulong.TryParse(hash[..Digits], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var seed) ? seed : 1;
    }
}
