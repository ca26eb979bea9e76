using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>An identifier that is no keyword.</summary>
    Name,

    /// <summary>A keyword, <c>None</c>, <c>True</c> and <c>False</c> among them.</summary>
    Keyword,

    /// <summary>A number, string or bytes literal; <see cref="Token.Value"/> holds its value.</summary>
    Literal,

    /// <summary>An operator, bracket or other punctuation.</summary>
    Operator,

    /// <summary>The end of a logical line.</summary>
    NewLine,

    /// <summary>A block begins.</summary>
    Indent,

    /// <summary>A block ends.</summary>
    Dedent,

    /// <summary>A line that begins a cell.</summary>
    CellSeparator,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>One token of a program text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is written; empty where nothing visible stands.</param>
/// <param name="Start">Its position in the source text, in UTF-16 units.</param>
/// <param name="Value">The value of a literal, otherwise null.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, ConstantValue? Value = null)
{
    /// <summary>Whether it is the operator or keyword written <paramref name="text"/>.</summary>
    public bool Is(string text) => Kind is TokenKind.Operator or TokenKind.Keyword && Text == text;
}
