namespace Conform.Programs.Observing;

/// <summary>The tracked objects that died while one statement of a cell was executed.</summary>
/// <param name="Statement">The statement: its index among the statements of the cell that are inside no other, from 0.</param>
/// <param name="Objects">The objects, in the order in which they died; never empty.</param>
/// <remarks>Tracked are the instances of classes made by a class statement that can be referred to weakly. Not so those of a class that derives from a type of numbers, text or bytes, or from a type that no
/// class statement made and that can be referred to weakly itself, such as <c>set</c>.
/// What a call or an inner statement releases counts for the statement around it. What dies with the exception that ended a cell counts for the statement that raised it.</remarks>
public sealed record StatementReleases(int Statement, ValueList<ReleasedObject> Objects)
{
    /// <summary>Whether the order of <see cref="Objects"/> says nothing, because it is not predicted. Never set by an oracle.</summary>
    public bool IsOrderUnknown { get; init; }
}

/// <summary>One object that died.</summary>
/// <param name="Type">The name of its class.</param>
/// <param name="Number">Its number in the graphs of the program, or null if it was in none: it was made and died between two observations, or nothing that is observed led to it.</param>
public readonly record struct ReleasedObject(string Type, int? Number);
