namespace Conform.Mutants;

/// <summary>Which kind of rule a mutant breaks; its file is in the folder of that name.</summary>
public enum MutantFamily
{
    /// <summary>Which immutable objects are one object.</summary>
    Identity,

    /// <summary>What an operation shares with its operands: copies, views and stores.</summary>
    Sharing,

    /// <summary>What <c>copy.deepcopy</c> copies.</summary>
    DeepCopying,

    /// <summary>What <c>op=</c> changes in place, and what it rebinds.</summary>
    AugmentedAssignment,

    /// <summary>The order in which things happen, and the order that collections keep.</summary>
    Order,

    /// <summary>What remains after an error.</summary>
    Atomicity,

    /// <summary>What counts as equal.</summary>
    Equality,

    /// <summary>An argument that is the receiver itself.</summary>
    AliasedArguments,

    /// <summary>Functions, closures and classes: what their names refer to.</summary>
    Scopes,

    /// <summary>How many references there are to an object, and when it is released.</summary>
    Release,

    /// <summary>What implementations of Python have really done wrong.</summary>
    RealBugs,
}
