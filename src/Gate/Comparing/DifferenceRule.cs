namespace Conform.Gate.Comparing;

/// <summary>Which rule two observations break. Of several differences after one cell the one whose rule comes first here is reported.</summary>
public enum DifferenceRule
{
    /// <summary>One side observed more cells, though neither says that it stopped.</summary>
    CellCount,

    /// <summary>One side completed the cell, the other raised.</summary>
    Outcome,

    /// <summary>Both raised, exceptions of different types.</summary>
    ErrorType,

    /// <summary>Observed inside a cell, one side executed another statement, or in another call.</summary>
    StatementPath,

    /// <summary>Different names are bound.</summary>
    NameSet,

    /// <summary>The left side has one object where the right side has two.</summary>
    IdentityMerged,

    /// <summary>The left side has two objects where the right side has one.</summary>
    IdentitySplit,

    /// <summary>Two objects differ in their exact type.</summary>
    Type,

    /// <summary>Two objects differ in the number of their children.</summary>
    Length,

    /// <summary>Two objects have attributes of different names.</summary>
    AttributeSet,

    /// <summary>Two atoms differ in their value, or two sets in an element.</summary>
    Value,

    /// <summary>Two objects have the same children or attributes in another order.</summary>
    Order,

    /// <summary>Exceptions of one type differ in their arguments.</summary>
    ErrorArguments,

    /// <summary>A question <c>x == y</c> has two answers.</summary>
    Equality,

    /// <summary>Two objects have different numbers of references.</summary>
    ReferenceCount,

    /// <summary>A statement released other objects, or another one did.</summary>
    Release,

    /// <summary>A statement released the same objects in another order.</summary>
    ReleaseOrder,
}
