namespace Conform.Model.Code;

/// <summary>The nodes of names of one letter, as most names of short programs are, made once for all runs: such a node knows its name and nothing else.</summary>
/// <param name="make">Makes the node of a name.</param>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class OneLetter<T>(Func<string, T> make)
{
    private readonly T[] nodes = [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(letter => make(((char)letter).ToString()))];

    /// <summary>The node of <paramref name="name"/>.</summary>
    internal T Of(string name) => name is [>= 'a' and <= 'z' and var letter] ? nodes[letter - 'a'] : make(name);
}
