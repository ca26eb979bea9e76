using System.Globalization;
using System.Text;

namespace Conform.Programs.Text;

/// <summary>The texts of <see cref="ProgramFormatException"/>: one sentence or two each; nobody branches on them.</summary>
internal static class FormatMessages
{
    private const int LargestQuotation = 40;

    public static readonly string TooLarge = Format($"The text is too large; a program has at most {SourceText.LargestSize} characters.");
    public static readonly string TooLargeRendered =
        Format($"The program is too large; in its fixed layout it has at most {SourceText.LargestSize} characters.");
    public static readonly string TooDeep = Format($"The expression nests too deeply; at most {NestingLimits.Expression} levels are allowed.");
    public static readonly string TooManyBlocks = Format($"The blocks nest too deeply; at most {NestingLimits.Blocks} levels are allowed.");
    public static readonly string TooManyBranches = Format($"The chain of 'elif' is too long; at most {NestingLimits.Branches} are allowed.");
    public static readonly string TooManyLoops =
        Format($"Loops, 'try' and comprehensions nest too deeply; a function holds {NestingLimits.StaticBlocks} in each other at most, a 'try' counted {NestingLimits.TryWeight} times.");
    public static readonly string TooManyBeforeStar = Format($"A target list has at most {NestingLimits.TargetsBeforeStar} targets before the starred one.");
    public static readonly string LongDecimal =
        Format($"A decimal literal has at most {LiteralRenderer.LargestDecimal} digits; write a larger number in hexadecimal.");

    public const string Tab = "A tab in the indentation is not allowed; indent with spaces.";
    public const string Dedent = "The indentation fits no block around it.";
    public const string UnexpectedIndent = "The indentation is unexpected; a block begins after a line that ends in ':'.";
    public const string ExpectedBlock = "An indented block is expected after ':'.";
    public const string Continuation = "A backslash outside a string must be the last character of its line and be followed by a line.";
    public const string SeparatorInside = "A cell separator is not allowed inside brackets or a continued line.";
    public const string UnclosedString = "The string is never closed; its closing quotes are expected on the same line.";
    public const string UnclosedLongString = "The string is never closed; its closing triple quotes are expected.";
    public const string FormattedString = "A formatted string literal is outside the program language; use a plain string.";
    public const string NamedEscape = "The escape '\\N{…}' is outside the program language; write the code point as '\\u' or '\\U'.";
    public const string NonAsciiBytes = "A bytes literal holds ASCII characters only; write other bytes as '\\x' and two digits.";
    public const string MixedLiterals = "A bytes literal and a string literal cannot be adjacent.";
    public const string StarAlone = "A starred expression is only allowed inside a list, tuple, set, call or target list.";
    public const string StarInComprehension = "A starred element is not allowed in a comprehension.";
    public const string DoubleStarAlone = "'**' is only allowed in a dict display, a call or a parameter list.";
    public const string NamedUnparenthesised = "':=' needs parentheses here.";
    public const string NamedTarget = "The target of ':=' must be a name.";
    public const string TwoStars = "A target list has at most one starred target.";
    public const string MixedDisplay = "A display is either a set or a dict; 'key: value' and plain elements cannot be mixed.";
    public const string ImportPlace = "An import is only allowed in the header, before the first other statement.";
    public const string ImportForm = "A line of the header is 'import module' or 'from module import name, name'.";
    public const string ImportCopy = "The header imports the module 'copy' as 'import copy'.";
    public const string GetAttribute = "'getattr' is only allowed in a call with the attribute's name as a string literal, one that could follow a dot.";
    public const string Annotation = "An annotation is only allowed on a name in the body of a class.";
    public const string Slash = "A '/' is only allowed once, after positional parameters and before '*'.";
    public const string YieldParentheses = "'yield' needs parentheses here.";
    public const string BareStarParameter = "A parameter name must follow a '*' that stands alone.";
    public const string StarredDefault = "A parameter after '*' or '**' has no default.";
    public const string TwoStarParameters = "A parameter list has at most one '*'.";
    public const string AfterDoubleStarParameter = "No parameter is allowed after '**'.";
    public const string DefaultOrder = "A parameter without a default cannot follow one with a default.";
    public const string PositionalAfterKeyword = "A positional argument cannot follow a keyword argument.";
    public const string PositionalAfterUnpacking = "A positional argument cannot follow an unpacked mapping.";
    public const string GeneratorParentheses = "A generator expression needs parentheses unless it is the only argument.";
    public const string ClassKeyword = "A class takes plain base classes only; keywords and unpacking are outside the program language.";
    public const string Decorator = "A decorator is a name, attributes of it, and one call at most.";
    public const string AfterDecorator = "'def' or 'class' is expected after a decorator.";
    public const string TryAlone = "'try' needs 'except' or 'finally'.";
    public const string ElseWithoutExcept = "'else' of 'try' needs an 'except' before it.";
    public const string BareExceptLast = "An 'except' without a type must be the last one.";
    public const string NamedInIterable = "':=' is not allowed in the iterable of a comprehension.";
    public const string NamedInClass = "':=' inside a comprehension is not allowed in a class body.";
    public const string YieldInComprehension = "'yield' is not allowed inside a comprehension.";
    public const string SurrogateDocstring =
        "A string with a lone surrogate cannot be the first statement of a cell, function or class; CPython 3.13 does not compile such a docstring.";
    public const string NonlocalAtModule = "'nonlocal' is only allowed inside a function.";

    public static string ControlCharacter(char character) => character switch
    {
        '\0' => "The text holds a null byte; a program is plain text.",
        '\r' => "The text holds a carriage return without a line feed; lines end in LF or CRLF.",
        _ => Format($"The control character U+{(int)character:X4} is not allowed; write it as an escape in a string."),
    };

    public static string LoneSurrogate(char character) => Format($"The text holds the lone surrogate U+{(int)character:X4}; write it as an escape in a string.");

    public static string InvalidUtf8(byte value) => Format($"The byte 0x{value:X2} is not valid UTF-8; a program is UTF-8 text.");

    public static string Character(string character) => $"The character '{Visible(character)}' is not allowed outside a string or comment.";

    public static string Unexpected(Token token, string allowed) => $"Unexpected {Name(token)}; {allowed} is expected here.";

    public static string Outside(string keyword) => $"'{keyword}' is outside the program language.";

    public static string Unclosed(char bracket) => $"The bracket '{bracket}' is never closed.";

    public static string Unopened(char bracket) => $"The bracket '{bracket}' closes nothing.";

    public static string Mismatched(char closing, char opening) => $"The bracket '{closing}' does not close '{opening}'.";

    public static string Number(string text) => $"'{Clip(text)}' is not a number literal.";

    public static string LeadingZero(string text) => $"The number '{Clip(text)}' has leading zeros; an octal number begins with '0o'.";

    public static string StringPrefix(string prefix) => $"The string prefix '{Clip(prefix)}' is unknown; 'b', 'r', 'u' and 'br' are allowed.";

    public static string UnknownEscape(string escape) => $"'{Visible(escape)}' is not an escape; write a backslash as '\\\\'.";

    public static string HexEscape(string escape, int digits) => Format($"The escape '{Clip(escape)}' needs {digits} hexadecimal digits.");

    public static string LargeEscape(string escape, string largest) => $"The escape '{escape}' is too large; the largest is '{largest}'.";

    public static string DunderName(string name) => $"The name '{Clip(name)}' is not allowed; names of a program do not begin with two underscores, but for special methods.";

    public static string OtherBuiltin(string name) => $"The name '{name}' is a Python builtin outside the program language.";

    public static string SpecialName(string name) => $"The name '{Clip(name)}' is only allowed in the body of a class.";

    public static string RefusedAttribute(string name) => $"The attribute '{Clip(name)}' is outside the program language.";

    public static string ModuleAttribute(string module, string name) => $"The name '{Clip(name)}' of the module '{module}' is outside the program language.";

    public static string ModuleName(string name) => $"The name '{name}' is a module of the header; only its attributes can be used.";

    public static string HeaderName(string name) => $"The name '{Clip(name)}' is imported by the header and cannot be bound again.";

    public static string UnknownModule(string name) =>
        $"The module '{Clip(name)}' is outside the program language; a header can import {string.Join(", ", LanguageNames.Modules.Keys.Order(StringComparer.Ordinal))}.";

    public static string ImportedTwice(string name) => $"The header imports '{Clip(name)}' twice.";

    public static string NotATarget(string expression) =>
        $"'{Clip(expression)}' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can.";

    public static string NotAnAugmentedTarget(string expression) => $"'{Clip(expression)}' cannot be the target of an augmented assignment; a name, subscript or attribute can.";

    public static string NotDeletable(string expression) => $"'{Clip(expression)}' cannot be deleted; names, subscripts, attributes, and tuples and lists of them can.";

    public static string DuplicateParameter(string name) => $"The parameter '{Clip(name)}' occurs twice.";

    public static string RepeatedKeyword(string name) => $"The keyword argument '{Clip(name)}' is repeated.";

    public static string OutsideFunction(string keyword) => $"'{keyword}' is only allowed inside a function.";

    public static string OutsideLoop(string keyword) => $"'{keyword}' is only allowed inside a loop.";

    public static string RebindsIteration(string name) => $"':=' cannot bind '{Clip(name)}', the loop variable of a comprehension around it.";

    public static string IterationRebinds(string name) => $"The loop variable '{Clip(name)}' of the comprehension is bound by ':=' before.";

    public static string DeclaredLate(string name, string keyword) => $"The name '{Clip(name)}' is used before '{keyword}' declares it.";

    public static string ParameterDeclared(string name, string keyword) => $"The name '{Clip(name)}' is a parameter and cannot be declared '{keyword}'.";

    public static string AnnotatedDeclared(string name) => $"The name '{Clip(name)}' is declared 'global' or 'nonlocal' and cannot be annotated.";

    public static string NonlocalAndGlobal(string name) => $"The name '{Clip(name)}' is declared both 'nonlocal' and 'global'.";

    public static string NoBinding(string name) => $"No function around binds the name '{Clip(name)}' that 'nonlocal' declares.";

    /// <summary><paramref name="text"/>, cut to a length that fits into a sentence.</summary>
    public static string Clip(string text) => text.Length <= LargestQuotation ? text : string.Concat(text.AsSpan(0, LargestQuotation), "…");

    /// <summary><paramref name="text"/> with characters that a terminal would not show as U+0000.</summary>
    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(point =>
        Rune.IsLetterOrDigit(point) || Rune.IsPunctuation(point) || Rune.IsSymbol(point) ? point.ToString() : Format($"U+{point.Value:X4}")));

    private static string Name(Token token) => token.Kind switch
    {
        TokenKind.NewLine => "end of line",
        TokenKind.Indent => "indentation",
        TokenKind.Dedent => "end of block",
        TokenKind.CellSeparator => "cell separator",
        TokenKind.End => "end of text",
        _ => $"'{Clip(token.Text)}'",
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
