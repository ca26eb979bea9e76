namespace Conform.Programs.Observing;

/// <summary>The objects reachable at an observation point.</summary>
/// <param name="Names">The program's names (the header's <c>copy</c> left out), sorted by ordinal order, each with its object's number.</param>
/// <param name="Nodes">Every reachable object once, in the order of a depth-first pre-order walk from the sorted names and then from the
/// arguments of the exception, children in order.</param>
/// <remarks>May be cyclic. Objects are numbered once per program, at first observation, from 0 up, so one object keeps its number
/// in every graph of a program. Reading a graph runs no code of the program.</remarks>
public sealed record ObservedGraph(ValueList<ObservedName> Names, IReadOnlyList<ObservedNode> Nodes);

/// <summary>A name and the object that it refers to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">The object's number.</param>
public readonly record struct ObservedName(string Name, int Number);

/// <summary>One object at an observation point.</summary>
/// <param name="Number">Its number: the same object has the same number in all graphs of the program, other objects have others.</param>
/// <param name="Type">The name of its exact type (<c>type(x).__name__</c>).</param>
/// <param name="Value">The value of an atom, or null for anything else.</param>
/// <param name="Children">The numbers of the objects it refers to. Shape by type: list, tuple: the items in order; dict: key, value, key, value …
/// in insertion order; set, frozenset: the items in iteration order; range, slice: start, stop, step; dict_keys, dict_values, dict_items: the dict.
/// Empty for atoms and for any other type.</param>
public sealed record ObservedNode(int Number, string Type, AtomValue? Value, ValueList<int> Children)
{
    /// <summary>Whether the order of <see cref="Children"/> says nothing, because the observer cannot know CPython's order. Sets only.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>Whether the text of this str is not predicted: it is a message (part) that the model does not know. Never set by an oracle.</summary>
    public bool IsTextUnknown { get; init; }
}
