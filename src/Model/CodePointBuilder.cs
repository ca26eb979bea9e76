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
        foreach (var point in CodePoints.Of(text).Points)
        {
            points.Add(point);
        }

        return this;
    }

    /// <summary>Appends one code point.</summary>
    public CodePointBuilder Append(int codePoint)
    {
        points.Add(codePoint);
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
