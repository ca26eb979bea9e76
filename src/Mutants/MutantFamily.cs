namespace Conform.Mutants;

/// <summary>Which kind of rule a mutant breaks.</summary>
public enum MutantFamily
{
    /// <summary>Which immutable objects are one object.</summary>
    Identity,

    /// <summary>What a copy shares with its original.</summary>
    Sharing,

    /// <summary>What is changed in place, and what is rebound.</summary>
    Mutation,

    /// <summary>The order in which things happen.</summary>
    Order,

    /// <summary>What remains after an error.</summary>
    Atomicity,

    /// <summary>What counts as equal.</summary>
    Equality,

    /// <summary>An argument that is the receiver itself.</summary>
    Aliasing,
}
