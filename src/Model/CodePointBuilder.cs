using System.Collections.Immutable;
using Conform.Programs;

namespace Conform.Model;

/// <summary>Builds a Python string piece by piece.</summary>
public sealed class CodePointBuilder
{
    private readonly ImmutableArray<int>.Builder points = ImmutableArray.CreateBuilder<int>();

    /// <summary>Number of code points so far.</summary>
    public int Length => points.Count;

    /// <summary>Appends ASCII or other C# text.</summary>
    public CodePointBuilder Append(string text)
    {
        foreach (var character in text)
        {
            if (char.IsSurrogate(character))
            {
                return Append(CodePoints.Of(text));
            }
        }

        foreach (var character in text)
        {
            points.Add(character);
        }

        return this;
    }

    /// <summary>Appends one code point.</summary>
    public CodePointBuilder Append(int codePoint)
    {
        points.Add(codePoint);
        return this;
    }

    /// <summary>Appends code points.</summary>
    public CodePointBuilder Append(ReadOnlySpan<int> codePoints)
    {
        points.AddRange(codePoints);
        return this;
    }

    /// <summary>Appends a string.</summary>
    public CodePointBuilder Append(CodePoints text)
    {
        points.AddRange(text.Points);
        return this;
    }

    /// <summary>What was appended so far.</summary>
    public CodePoints ToCodePoints() => new(points.ToImmutable());
}
