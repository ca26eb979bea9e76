using System.Collections.Immutable;

namespace Conform.Model.Text;

/// <summary>Replaces parts of a text.</summary>
internal static class Replacing
{
    /// <summary>The text with the first <paramref name="count"/> occurrences of <paramref name="part"/> replaced; an empty part occurs before each
    /// element and at the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">What is replaced.</param>
    /// <param name="replacement">What comes in its place.</param>
    /// <param name="count">How often, not more than it occurs.</param>
    public static ImmutableArray<T> Replace<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, ReadOnlySpan<T> replacement, long count)
        where T : IEquatable<T>
    {
        var result = ImmutableArray.CreateBuilder<T>(text.Length);
        for (; count > 0; count--)
        {
            var index = text.IndexOf(part);
            result.AddRange(text[..index]);
            result.AddRange(replacement);
            text = text[(index + part.Length)..];
            if (part.IsEmpty && !text.IsEmpty && count > 1)
            {
                result.Add(text[0]);
                text = text[1..];
            }
        }

        result.AddRange(text);
        return result.DrainToImmutable();
    }
}
