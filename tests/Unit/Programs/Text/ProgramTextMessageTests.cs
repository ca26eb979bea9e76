using Conform.Programs.Text;

namespace Conform.Tests.Unit.Programs.Text;

public class ProgramTextMessageTests
{
    /// <summary>Text, line, column, message.</summary>
    public static TheoryData<string, int, int, string> Messages => new()
    {
        // Characters and lines
        { "x = 1\0", 1, 6, FormatMessages.ControlCharacter('\0') },
        { "x = 1\n'\x1b'", 2, 2, FormatMessages.ControlCharacter('\x1b') },
        { "x = 1\ry = 2", 1, 6, FormatMessages.ControlCharacter('\r') },
        { "if x:\n\tpass", 2, 1, FormatMessages.Tab },
        { "if x:\n    pass\n  \tpass", 3, 3, FormatMessages.Tab },
        { "if x:\n    pass\n  pass", 3, 3, FormatMessages.Dedent },
        { "x\n  y", 2, 3, FormatMessages.UnexpectedIndent },
        { "  x", 1, 3, FormatMessages.UnexpectedIndent },
        { "if x:\npass", 2, 1, FormatMessages.ExpectedBlock },
        { "if x:\n# %%\npass", 2, 1, FormatMessages.ExpectedBlock },
        { "x = 1 \\ 2", 1, 7, FormatMessages.Continuation },
        { "x = 1 \\\n", 1, 7, FormatMessages.Continuation },
        { "\\\nx", 1, 1, FormatMessages.Continuation },
        { "x = [\n# %%\n]", 2, 1, FormatMessages.SeparatorInside },
        { "x = (1,\n  2", 1, 5, FormatMessages.Unclosed('(') },
        { "x = 1)", 1, 6, FormatMessages.Unopened(')') },
        { "x = (1]", 1, 7, FormatMessages.Mismatched(']', '(') },
        { "x = a ? b", 1, 7, "The character '?' is not allowed outside a string or comment." },
        { "\u00e9 = 1", 1, 1, "The character '\u00e9' is not allowed outside a string or comment." },
        { "'\U0001F600' \U0001F600", 1, 5, "The character '\U0001F600' is not allowed outside a string or comment." },
        { "x\u00a0= 1", 1, 2, "The character 'U+00A0' is not allowed outside a string or comment." },

        // Literals
        { "x = 'a", 1, 5, FormatMessages.UnclosedString },
        { "x = 'a\n'", 1, 5, FormatMessages.UnclosedString },
        { "x = 'a\\", 1, 7, FormatMessages.UnclosedString },
        { "x = '''a\n", 1, 5, FormatMessages.UnclosedLongString },
        { "x = f'a'", 1, 5, FormatMessages.FormattedString },
        { "x = Rf'a'", 1, 5, FormatMessages.FormattedString },
        { "x = ur'a'", 1, 5, "The string prefix 'ur' is unknown; 'b', 'r', 'u' and 'br' are allowed." },
        { "x = 'a\\N{DOT}'", 1, 7, FormatMessages.NamedEscape },
        { "x = '\\d'", 1, 6, "'\\d' is not an escape; write a backslash as '\\\\'." },
        { "x = '\\\u202e'", 1, 6, "'\\U+202E' is not an escape; write a backslash as '\\\\'." },
        { "x = b'\\u1234'", 1, 7, "'\\u' is not an escape; write a backslash as '\\\\'." },
        { "x = '\\x4'", 1, 6, "The escape '\\x4' needs 2 hexadecimal digits." },
        { "x = '\\ud80'", 1, 6, "The escape '\\ud80' needs 4 hexadecimal digits." },
        { "x = '\\U00110000'", 1, 6, "The escape '\\U00110000' is too large; the largest is '\\U0010ffff'." },
        { "x = '\\400'", 1, 6, "The escape '\\400' is too large; the largest is '\\377'." },
        { "x = b'\u00e9'", 1, 7, FormatMessages.NonAsciiBytes },
        { "x = 'a' b'b'", 1, 9, FormatMessages.MixedLiterals },
        { "x = 1__0", 1, 5, "'1__0' is not a number literal." },
        { "x = 1.2.3", 1, 8, "Unexpected '.3'; the end of the statement is expected here." },
        { "x = 1if y else 2", 1, 5, "'1if' is not a number literal." },
        { "x = 0b12", 1, 5, "'0b12' is not a number literal." },
        { "x = 0x", 1, 5, "'0x' is not a number literal." },
        { "x = 1e", 1, 5, "'1e' is not a number literal." },
        { "x = 007", 1, 5, "The number '007' has leading zeros; an octal number begins with '0o'." },
        { "x = " + new string('9', 4001), 1, 5, FormatMessages.LongDecimal },

        // Names
        { "import os", 1, 1, FormatMessages.ImportOther },
        { "import copy\nimport copy", 2, 1, FormatMessages.ImportOther },
        { "import copy as c", 1, 1, FormatMessages.ImportOther },
        { "import copy, os", 1, 1, FormatMessages.ImportOther },
        { "x = 1\nimport copy", 2, 1, FormatMessages.ImportOther },
        { "from copy import copy", 1, 1, FormatMessages.ImportOther },
        { "x = eval('1')", 1, 5, "The name 'eval' is a Python builtin outside the program language." },
        { "x = type(1)", 1, 5, "The name 'type' is a Python builtin outside the program language." },
        { "print = 1", 1, 1, "The name 'print' is a Python builtin outside the program language." },
        { "def open(): pass", 1, 5, "The name 'open' is a Python builtin outside the program language." },
        { "__import__('os')", 1, 1, "The name '__import__' is not allowed; names of a program do not begin with two underscores." },
        { "f(__x=1)", 1, 3, "The name '__x' is not allowed; names of a program do not begin with two underscores." },
        { "x.__class__", 1, 3, "The attribute '__class__' is not allowed; attributes of a program do not begin with an underscore." },
        { "x._y", 1, 3, "The attribute '_y' is not allowed; attributes of a program do not begin with an underscore." },
        { "'{}'.format(x)", 1, 6, "The attribute 'format' is outside the program language; only methods of its types are known." },
        { "x.gi_frame", 1, 3, "The attribute 'gi_frame' is outside the program language; only methods of its types are known." },
        { "x.deepcopy", 1, 3, "The attribute 'deepcopy' is outside the program language; only methods of its types are known." },
        { "x.if", 1, 3, "Unexpected 'if'; the name of an attribute is expected here." },
        { "copy = 1", 1, 1, FormatMessages.CopyName },
        { "copy.copy = 1", 1, 1, FormatMessages.CopyName },
        { "copy.copy.real = 1", 1, 1, FormatMessages.CopyName },
        { "del copy", 1, 5, FormatMessages.CopyName },
        { "copy += 1", 1, 1, FormatMessages.CopyName },
        { "x = copy", 1, 5, FormatMessages.CopyName },
        { "x = copy.deepcopy", 1, 5, FormatMessages.CopyName },
        { "x = copy.error(1)", 1, 10, "The attribute 'error' is outside the program language; only methods of its types are known." },
        { "copy.append(1)", 1, 1, FormatMessages.CopyName },
        { "for copy in x: pass", 1, 5, FormatMessages.CopyName },
        { "def f(copy): pass", 1, 7, FormatMessages.CopyName },
        { "class copy: pass", 1, 7, FormatMessages.CopyName },
        { "[0 for copy in x]", 1, 8, FormatMessages.CopyName },
        { "(copy := 1)", 1, 2, FormatMessages.CopyName },
        { "global copy", 1, 8, FormatMessages.CopyName },
        { "try: pass\nexcept x as copy: pass", 2, 13, FormatMessages.CopyName },
        { "if = 1", 1, 4, "Unexpected '='; an expression is expected here." },
        { "def None(): pass", 1, 5, "Unexpected 'None'; a name is expected here." },

        // Outside the language
        { "with x: pass", 1, 1, FormatMessages.Outside("with") },
        { "async def f(): pass", 1, 1, FormatMessages.Outside("async") },
        { "x = await y", 1, 5, FormatMessages.Outside("await") },
        { "x: int = 1", 1, 2, FormatMessages.Annotation },
        { "def f() -> x: pass", 1, 9, FormatMessages.Annotation },
        { "def f(a: x): pass", 1, 8, "Unexpected ':'; ',' or ')' is expected here." },
        { "def f(a, /): pass", 1, 10, FormatMessages.PositionalOnly },
        { "class C(metaclass=x): pass", 1, 9, FormatMessages.ClassKeyword },
        { "class C(*x): pass", 1, 9, FormatMessages.ClassKeyword },
        { "@x[0]\ndef f(): pass", 1, 2, FormatMessages.Decorator },
        { "@x\ny = 1", 2, 1, FormatMessages.AfterDecorator },
        { "x[1:2, 3]", 1, 3, FormatMessages.SliceInTuple },
        { "x[*y]", 1, 3, FormatMessages.StarAlone },
        { "def f(): yield from x", 1, 16, FormatMessages.Outside("yield from") },
        { "try: pass\nexcept* x: pass", 2, 7, FormatMessages.Outside("except*") },
        { "match x:\n    pass", 1, 7, "Unexpected 'x'; the end of the statement is expected here." },
        { "print x", 1, 1, "The name 'print' is a Python builtin outside the program language." },
        { "x @ y", 1, 3, "Unexpected '@'; the end of the statement is expected here." },

        // Targets
        { "1 = x", 1, 1, "'1' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can." },
        { "x = f() = 1", 1, 5, "'f()' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can." },
        { "None = 1", 1, 1, "'None' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can." },
        { "a, b + c = 1", 1, 4, "'b + c' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can." },
        { "*a, *b = c", 1, 5, FormatMessages.TwoStars },
        { "*a = b", 1, 1, FormatMessages.StarAlone },
        { "a, b += 1", 1, 1, "'(a, b)' cannot be the target of an augmented assignment; a name, subscript or attribute can." },
        { "del f()", 1, 5, "'f()' cannot be deleted; names, subscripts, attributes, and tuples and lists of them can." },
        { "del *a", 1, 5, "'*a' cannot be deleted; names, subscripts, attributes, and tuples and lists of them can." },
        { "for 1 in x: pass", 1, 5, "'1' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can." },
        { "[x for 1 in y]", 1, 8, "'1' cannot be assigned to; names, subscripts, attributes, and tuples and lists of them can." },
        { "x += *a, b", 1, 6, FormatMessages.StarAlone },
        { "for x in *a, b: pass", 1, 10, FormatMessages.StarAlone },
        { "x = *a", 1, 5, FormatMessages.StarAlone },
        { "x = (*a)", 1, 6, FormatMessages.StarAlone },
        { "x = **a", 1, 5, FormatMessages.DoubleStarAlone },

        // Displays, calls, lambda, walrus
        { "{1: 2, 3}", 1, 8, FormatMessages.MixedDisplay },
        { "{1, 2: 3}", 1, 6, FormatMessages.MixedDisplay },
        { "{1, **a}", 1, 5, FormatMessages.MixedDisplay },
        { "[*a for a in b]", 1, 2, FormatMessages.StarInComprehension },
        { "[1 2]", 1, 4, "Unexpected '2'; ',' or ']' is expected here." },
        { "f(a=1, a=2)", 1, 8, "The keyword argument 'a' is repeated." },
        { "f(a=1, b)", 1, 8, FormatMessages.PositionalAfterKeyword },
        { "f(**a, b)", 1, 8, FormatMessages.PositionalAfterUnpacking },
        { "f(**a, *b)", 1, 8, FormatMessages.PositionalAfterUnpacking },
        { "f(a for a in b, c)", 1, 3, FormatMessages.GeneratorParentheses },
        { "f(c, a for a in b)", 1, 6, FormatMessages.GeneratorParentheses },
        { "def f(a, a): pass", 1, 10, "The parameter 'a' occurs twice." },
        { "def f(a=1, b): pass", 1, 12, FormatMessages.DefaultOrder },
        { "lambda *: 1", 1, 8, FormatMessages.BareStarParameter },
        { "def f(*a=1): pass", 1, 9, FormatMessages.StarredDefault },
        { "def f(*a, *b): pass", 1, 11, FormatMessages.TwoStarParameters },
        { "def f(**a, b): pass", 1, 12, FormatMessages.AfterDoubleStarParameter },
        { "x := 1", 1, 3, FormatMessages.NamedUnparenthesised },
        { "x[y := 1]", 1, 5, FormatMessages.NamedUnparenthesised },
        { "(x[0] := 1)", 1, 7, FormatMessages.NamedTarget },
        { "x = yield", 1, 5, FormatMessages.OutsideFunction("yield") },
        { "x = 1 + yield", 1, 9, FormatMessages.YieldParentheses },

        // Placement and scopes
        { "return 1", 1, 1, FormatMessages.OutsideFunction("return") },
        { "class C:\n    return", 2, 5, FormatMessages.OutsideFunction("return") },
        { "if x: break", 1, 7, FormatMessages.OutsideLoop("break") },
        { "for x in y:\n    def f(): continue", 2, 14, FormatMessages.OutsideLoop("continue") },
        { "while x: pass\nelse: break", 2, 7, FormatMessages.OutsideLoop("break") },
        { "try: pass", 1, 1, FormatMessages.TryAlone },
        { "try: pass\nelse: pass", 2, 1, FormatMessages.ElseWithoutExcept },
        { "try: pass\nexcept: pass\nexcept x: pass", 3, 1, FormatMessages.BareExceptLast },
        { "else: pass", 1, 1, "Unexpected 'else'; a statement is expected here." },
        { "x = 1\nglobal x", 2, 1, FormatMessages.DeclaredLate("x", "global") },
        { "def f(x): global x", 1, 11, FormatMessages.ParameterDeclared("x", "global") },
        { "nonlocal x", 1, 1, FormatMessages.NonlocalAtModule },
        { "def f(): nonlocal x", 1, 10, FormatMessages.NoBinding("x") },
        { "def f():\n  x = 1\n  def g():\n    global x\n    nonlocal x", 5, 5, FormatMessages.NonlocalAndGlobal("x") },
        { "def f(): [(yield) for x in y]", 1, 12, FormatMessages.YieldInComprehension },
        { "[x := 1 for x in y]", 1, 2, FormatMessages.RebindsIteration("x") },
        { "[1 for x in y if (z := 1) for z in y]", 1, 31, FormatMessages.IterationRebinds("z") },
        { "[1 for x in (z := y)]", 1, 14, FormatMessages.NamedInIterable },
        { "class C: [(z := x) for x in y]", 1, 12, FormatMessages.NamedInClass },
        { "'\\ud800'", 1, 1, FormatMessages.SurrogateDocstring },
        { "def f(): '\\ud800'", 1, 10, FormatMessages.SurrogateDocstring },

        // Ends
        { "x = ", 1, 5, "Unexpected end of line; an expression is expected here." },
        { "x = 5 if y", 1, 11, "Unexpected end of line; 'else' is expected here." },
        { "if x", 1, 5, "Unexpected end of line; ':' is expected here." },
        { "x y", 1, 3, "Unexpected 'y'; the end of the statement is expected here." },
        { "x = 1;; y", 1, 7, "Unexpected ';'; an expression is expected here." },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Parse_WrongText_SaysWhatAndWhere(string text, int line, int column, string message)
    {
        var error = Assert.Throws<ProgramFormatException>(() => ProgramText.Parse(text));
        Assert.Equal((message, line, column), (error.Message, error.Line, error.Column));
    }

    /// <summary>Not a row above: test runners pass arguments as UTF-8.</summary>
    [Fact]
    public void Parse_LoneSurrogate_SaysWhatAndWhere()
    {
        var error = Assert.Throws<ProgramFormatException>(() => ProgramText.Parse("x = '\ud800'"));
        Assert.Equal((FormatMessages.LoneSurrogate('\ud800'), 1, 6), (error.Message, error.Line, error.Column));
        Assert.NotEmpty(error.Describe("a.py"));
    }
}
