namespace Conform.Programs.Observing;

/// <summary>The objects reachable at an observation point.</summary>
/// <param name="Names">The program's names (those of the header left out), sorted by ordinal order, each with its object's number.</param>
/// <param name="Nodes">Every reachable object once, in the order of a depth-first pre-order walk from the sorted names and then from the
/// arguments and the class of the exception; of each object first the children in order, then the attributes in order, then the class.</param>
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
/// <param name="Value">The value of an atom, or null for anything else. Functions, classes, types and modules have their name as value.</param>
/// <param name="Children">The numbers of the objects it refers to; <see cref="ObservedShapes"/> says which, by type. Empty for atoms and for
/// types that are opaque, iterators and generators among them.</param>
/// <remarks>An instance of a class of the program has the value and the children of the built-in type that the class derives from, if any.</remarks>
public sealed record ObservedNode(int Number, string Type, AtomValue? Value, ValueList<int> Children)
{
    /// <summary>The number of its class if that is a class of the program (made by a class statement, a named tuple), null for built-in types and
    /// for those of the standard library.</summary>
    public int? Class { get; init; }

    /// <summary>Its attributes, each name once. An instance of a class of the program and an exception: the <c>__dict__</c> in insertion order, then the
    /// slots that hold something and whose names are not yet taken, sorted by ordinal order. A class of the program: its own namespace, sorted, without what
    /// <see cref="ObservedShapes.IsClassMachinery"/> names. A function of the program: its <c>__dict__</c> in insertion order.
    /// Empty for everything else. Keys that are no strings are left out.</summary>
    public ValueList<ObservedName> Attributes { get; init; }

    /// <summary>Whether the order of <see cref="Children"/> says nothing, because the observer cannot know CPython's order. Sets only.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>Whether the text of this str is not predicted: it is a message (part) that the model does not know. Never set by an oracle.</summary>
    public bool IsTextUnknown { get; init; }

    /// <summary>How many references to it exist, those of the observer left out: what <c>sys.getrefcount(x)</c> returns less the reference of that call. Null if it was not
    /// asked for (<see cref="RunRequest.CountsReferences"/>), if the object is none that <see cref="ObservedShapes.IsCounted"/> names, or if it is not known.</summary>
    public int? ReferenceCount { get; init; }

    /// <summary>Every reference it holds, in the order of the walk: children, attributes, class.</summary>
    public IEnumerable<int> References
    {
        get
        {
            var others = Attributes.Select(attribute => attribute.Number);
            return Children.Concat(Class is { } own ? others.Append(own) : others);
        }
    }
}
