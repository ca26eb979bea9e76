using System.Collections.Concurrent;
using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>One object that stands for many of its type: the statements that make it and bind it to a name.</summary>
/// <param name="Kind">Its exact type; that of the base for an instance of a subclass that can do what the base does.</param>
/// <param name="Text">Python source, in which <c>$</c> is the name to bind, also as the beginning of the names of what it is made of.</param>
/// <remarks>Immutable. Thread-safe.</remarks>
public sealed record Representative(Kind Kind, string Text)
{
    private readonly ConcurrentDictionary<string, CodePiece> bound = new(StringComparer.Ordinal);

    /// <summary>The features that an implementation needs to have it.</summary>
    public Features Needs { get; } = Kind.Needs() | PieceFeatures.Of(Text);

    /// <summary>Whether it holds or is a NaN: an object that is not equal to itself, so that containers show its identity.</summary>
    public bool IsNaN { get; } = Text.Contains("nan", StringComparison.Ordinal);

    /// <summary>Whether the model is known to differ from CPython in some operations on it (<c>docs/limits.md</c>).</summary>
    public bool IsUnproven { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The statements that bind it to <paramref name="name"/>.</summary>
    internal CodePiece Bind(string name) => bound.GetOrAdd(name, _ => CodePiece.Parse(Text.Replace("$", name, StringComparison.Ordinal)));
}
