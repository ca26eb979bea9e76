using System.Globalization;

namespace Conform.Programs;

/// <summary>A full Python version number, such as 3.11.2.</summary>
/// <param name="Major">Major version, 0 or more.</param>
/// <param name="Minor">Minor version, 0 or more.</param>
/// <param name="Micro">Micro version, 0 or more.</param>
/// <remarks>Ordered by major, minor, micro. The oracle embeds <see cref="Oldest"/> to <see cref="Newest"/> by major and minor; the model knows <see cref="Oldest"/> to
/// <see cref="NewestModelled"/>, of which the last ones run out of process.</remarks>
public readonly record struct PythonVersion(int Major, int Minor, int Micro = 0) : IComparable<PythonVersion>
{
    /// <summary>The oldest supported version, 3.8.</summary>
    public static PythonVersion Oldest => new(3, 8);

    /// <summary>The newest version that can be embedded, 3.13, with any micro version.</summary>
    public static PythonVersion Newest => new(3, 13);

    /// <summary>The newest version that the model knows, 3.15, with any micro version.</summary>
    public static PythonVersion NewestModelled => new(3, 15);

    /// <summary>Whether it can be embedded: major and minor version lie between <see cref="Oldest"/> and <see cref="Newest"/>, inclusive.</summary>
    public bool IsSupported => IsBetween(Oldest, Newest);

    /// <summary>Whether the model knows it: major and minor version lie between <see cref="Oldest"/> and <see cref="NewestModelled"/>, inclusive.</summary>
    public bool IsModelled => IsBetween(Oldest, NewestModelled);

    /// <summary>Whether this version is <paramref name="major"/>.<paramref name="minor"/> or newer.</summary>
    public bool IsAtLeast(int major, int minor) => (Major, Minor).CompareTo((major, minor)) >= 0;

    /// <summary>Reads <c>3</c>, <c>3.11</c> or <c>3.11.2</c>; anything after the third number (<c>3.15.0rc1</c>) is ignored.</summary>
    /// <returns>False if <paramref name="text"/> does not start with a number.</returns>
    public static bool TryParse(string text, out PythonVersion version)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> numbers = [0, 0, 0];
        var position = 0;
        for (var part = 0; part < 3; part++)
        {
            var start = position;
            while (position < text.Length && char.IsAsciiDigit(text[position]) && position - start < 4)
            {
                position++;
            }

            if (position == start)
            {
                version = default;
                return false;
            }

            numbers[part] = int.Parse(text.AsSpan(start, position - start), CultureInfo.InvariantCulture);
            if (position == text.Length || text[position] != '.')
            {
                break;
            }

            position++;
        }

        version = new(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    private bool IsBetween(PythonVersion first, PythonVersion last) => IsAtLeast(first.Major, first.Minor) && (Major, Minor).CompareTo((last.Major, last.Minor)) <= 0;

    /// <inheritdoc/>
    public int CompareTo(PythonVersion other) => (Major, Minor, Micro).CompareTo((other.Major, other.Minor, other.Micro));

    /// <summary>Whether <paramref name="left"/> is older than <paramref name="right"/>.</summary>
    public static bool operator <(PythonVersion left, PythonVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is newer than <paramref name="right"/>.</summary>
    public static bool operator >(PythonVersion left, PythonVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not newer than <paramref name="right"/>.</summary>
    public static bool operator <=(PythonVersion left, PythonVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not older than <paramref name="right"/>.</summary>
    public static bool operator >=(PythonVersion left, PythonVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The version as <c>3.11.2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Micro}");
}
