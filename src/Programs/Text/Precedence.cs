namespace Conform.Programs.Text;

/// <summary>How tightly an expression binds, loosest first. Source: Python Language Reference, 6.17 "Operator precedence".</summary>
internal enum Precedence
{
    /// <summary>Conditional expression and lambda.</summary>
    Test,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary>Comparisons.</summary>
    Comparison,

    /// <summary><c>|</c></summary>
    BitwiseOr,

    /// <summary><c>^</c></summary>
    BitwiseXor,

    /// <summary><c>&amp;</c></summary>
    BitwiseAnd,

    /// <summary><c>&lt;&lt; &gt;&gt;</c></summary>
    Shift,

    /// <summary><c>+ -</c></summary>
    Sum,

    /// <summary><c>* / // %</c></summary>
    Product,

    /// <summary>Unary <c>- + ~</c>.</summary>
    Unary,

    /// <summary><c>**</c></summary>
    Power,

    /// <summary>Call, subscript, attribute; displays, literals and all that brings its own brackets.</summary>
    Primary,
}
