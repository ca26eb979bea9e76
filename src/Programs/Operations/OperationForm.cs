namespace Conform.Programs.Operations;

/// <summary>The syntactic forms of operations.</summary>
public enum OperationForm
{
    /// <summary>A statement that is told apart by its targets: <c>= item</c>, <c>+= name</c>, <c>del slice</c>, <c>expression</c>.</summary>
    Statement,

    /// <summary>A literal.</summary>
    Literal,

    /// <summary>Reading a name.</summary>
    Name,

    /// <summary>A display, or an unpacking inside one.</summary>
    Display,

    /// <summary><c>receiver[operand]</c>, read.</summary>
    Subscript,

    /// <summary><c>receiver[operand] = operand</c>.</summary>
    SubscriptAssignment,

    /// <summary><c>del receiver[operand]</c>.</summary>
    SubscriptDeletion,

    /// <summary><c>symbol receiver</c>.</summary>
    Unary,

    /// <summary><c>receiver symbol operand</c>.</summary>
    Binary,

    /// <summary>The operator part of <c>receiver symbol operand</c> as an augmented assignment; <see cref="Operation.Symbol"/> holds the <c>=</c> too.</summary>
    Augmented,

    /// <summary><c>operand symbol operand</c>, one link of a comparison.</summary>
    Comparison,

    /// <summary><c>operand symbol receiver</c> with <c>in</c> and <c>not in</c>.</summary>
    Membership,

    /// <summary>A comparison with two or more links.</summary>
    Chain,

    /// <summary><c>and</c>, <c>or</c>, <c>not</c> and the conditional expression.</summary>
    Logic,

    /// <summary><c>symbol(operands)</c>; the symbol may be dotted.</summary>
    Function,

    /// <summary><c>receiver.symbol(operands)</c>.</summary>
    Method,

    /// <summary><c>receiver.symbol</c>, an attribute of a built-in type that is no method.</summary>
    DataAttribute,

    /// <summary>A <c>for</c> loop over a receiver.</summary>
    Loop,

    /// <summary>A statement with blocks, a part of one, or a statement that leaves one; <see cref="Operation.Symbol"/> is its first keyword.</summary>
    Block,

    /// <summary>Making a function or a class, and calling what the program made.</summary>
    Definition,

    /// <summary>A comprehension or a part of one, <c>:=</c>.</summary>
    Comprehension,

    /// <summary>Reading, binding or deleting an attribute, and the special methods that a program defines.</summary>
    Attribute,
}
