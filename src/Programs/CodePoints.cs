using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Conform.Programs;

/// <summary>A Python string value: a sequence of code points, each 0 to 0x10FFFF, surrogates included.</summary>
/// <remarks>Never a C# string: in Python <c>'\ud83d\ude00'</c> has length 2 and differs from <c>'\U0001f600'</c>. Compared by value.
/// The default value is the empty string. Immutable and thread-safe.
/// Source: Python Language Reference, 3.2 "The standard type hierarchy", Strings.</remarks>
public readonly struct CodePoints : IEquatable<CodePoints>, IComparable<CodePoints>
{
    private readonly ImmutableArray<int> points;

    /// <summary>Wraps <paramref name="points"/>; nothing is copied.</summary>
    public CodePoints(ImmutableArray<int> points) => this.points = points;

    /// <summary>The code points, in order; empty for the empty string.</summary>
    public ImmutableArray<int> Points => points.IsDefault ? [] : points;

    /// <summary>Number of code points, 0 or more: Python's <c>len</c>.</summary>
    public int Length => points.IsDefault ? 0 : points.Length;

    /// <summary>The code point at <paramref name="index"/>, 0 to <see cref="Length"/> - 1.</summary>
    public int this[int index] => points.AsSpan()[index];

    /// <summary>The code points of a C# string; a valid surrogate pair becomes one code point, a lone surrogate stays.</summary>
    public static CodePoints Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            var points = new int[text.Length];
            for (var i = 0; i < points.Length; i++)
            {
                points[i] = text[i];
            }

            return new(ImmutableCollectionsMarshal.AsImmutableArray(points));
        }

        var builder = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder.Add(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }
            else
            {
                builder.Add(text[i]);
            }
        }

        return new(builder.DrainToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(CodePoints other) => Points.AsSpan().SequenceEqual(other.Points.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CodePoints other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var point in Points)
        {
            hash = unchecked((hash * 31) + point);
        }

        return hash;
    }

    /// <summary>Compares code point by code point, the shorter one first on a common prefix: Python's order of strings.</summary>
    public int CompareTo(CodePoints other) => Points.AsSpan().SequenceCompareTo(other.Points.AsSpan());

    /// <summary>Whether both have the same code points in the same order.</summary>
    public static bool operator ==(CodePoints left, CodePoints right) => left.Equals(right);

    /// <summary>Whether they differ in length or in a code point.</summary>
    public static bool operator !=(CodePoints left, CodePoints right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(CodePoints left, CodePoints right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(CodePoints left, CodePoints right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(CodePoints left, CodePoints right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(CodePoints left, CodePoints right) => left.CompareTo(right) >= 0;

    /// <summary>The text for people and for C#; a lone surrogate is written as <c>\udXXX</c>, so that the result is valid UTF-16.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Length);
        foreach (var point in Points)
        {
            _ = point is >= 0xD800 and <= 0xDFFF
                ? text.Append(CultureInfo.InvariantCulture, $"\\u{point:x4}")
                : text.Append(char.ConvertFromUtf32(point));
        }

        return text.ToString();
    }
}
