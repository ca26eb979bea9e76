namespace Conform.Programs.Syntax;

/// <summary>The binary arithmetic and bitwise operators.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>//</c></summary>
    FloorDivide,

    /// <summary><c>%</c></summary>
    Modulo,

    /// <summary><c>**</c></summary>
    Power,

    /// <summary><c>|</c></summary>
    Or,

    /// <summary><c>&amp;</c></summary>
    And,

    /// <summary><c>^</c></summary>
    Xor,

    /// <summary><c>&lt;&lt;</c></summary>
    LeftShift,

    /// <summary><c>&gt;&gt;</c></summary>
    RightShift,
}

/// <summary>The unary operators.</summary>
public enum UnaryOperator
{
    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>~</c></summary>
    Invert,

    /// <summary><c>not</c></summary>
    Not,
}

/// <summary>The comparison operators.</summary>
public enum ComparisonOperator
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>is</c></summary>
    Is,

    /// <summary><c>is not</c></summary>
    IsNot,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>not in</c></summary>
    NotIn,
}

/// <summary>The short-circuit operators.</summary>
public enum BooleanOperator
{
    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,
}

/// <summary>What a comprehension builds.</summary>
public enum ComprehensionKind
{
    /// <summary><c>[…]</c></summary>
    List,

    /// <summary><c>{…}</c></summary>
    Set,

    /// <summary><c>{…: …}</c></summary>
    Dict,

    /// <summary><c>(…)</c></summary>
    Generator,
}
