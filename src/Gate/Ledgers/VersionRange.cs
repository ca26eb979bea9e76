using Conform.Programs;

namespace Conform.Gate.Ledgers;

/// <summary>A range of versions as a ledger writes it: <c>3.11</c> (with every micro version), <c>3.9-3.11</c>, <c>1.27-</c> (and later), <c>-3.12</c> (up to).</summary>
/// <remarks>Both ends belong to it, and an end without a micro or minor number means all of them. Compared by value.</remarks>
public sealed record VersionRange
{
    private readonly int[]? first;
    private readonly int[]? last;

    private VersionRange(string text, int[]? first, int[]? last) => (Text, this.first, this.last) = (text, first, last);

    /// <summary>The range as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a range.</summary>
    /// <returns>False if <paramref name="text"/> is none.</returns>
    public static bool TryParse(string text, out VersionRange? range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ends = text.Split('-');
        range = null;
        if (ends.Length > 2 || ends.All(end => end.Length == 0) || !ends.All(end => end.Length == 0 || Numbers(end) is not null))
        {
            return false;
        }

        range = new(text, Numbers(ends[0]), Numbers(ends[^1]));
        return true;
    }

    /// <summary>Whether <paramref name="version"/> lies in the range.</summary>
    public bool Holds(PythonVersion version) => (first is null || Compare(version, first) >= 0) && (last is null || Compare(version, last) <= 0);

    /// <inheritdoc/>
    public bool Equals(VersionRange? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int Compare(PythonVersion version, int[] end) =>
        new[] { version.Major, version.Minor, version.Micro }.Zip(end, (number, bound) => number.CompareTo(bound)).FirstOrDefault(order => order != 0);

    private static int[]? Numbers(string text)
    {
        var parts = text.Split('.');
        return parts.Length <= 3 && parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit))
            ? [.. parts.Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))]
            : null;
    }
}
