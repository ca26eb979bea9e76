using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Tests.Unit.Programs.Text;

public class ProgramTextRoundTripTests
{
    /// <summary>Texts in the form that the renderer writes.</summary>
    public static TheoryData<string> Canonical =>
    [
        // Literals
        "None", "True", "False", "...", "0", "7", "1.0", "0.0", "0.1", "1e+16", "1234567890123456.0", "1e-05", "0.0001", "1.5e+300", "5e-324", "1e999",
        "0j", "2j", "0.5j", "1e+16j", "1e999j", "''", "'a'", "\"it's\"", "'\"'", "'\\'\"'", "'\\\\'", "'\\n\\r\\t\\x00\\x7f\\xe9'", "a = '\\u20ac\\ud83d\\ude00'",
        "'\\U0001f600'", "b''", "b'a\\x00\\xff'", "b\"'\"",
        // Displays
        "[]", "[1, *a]", "()", "(1,)", "(1, *a)", "(*a,)", "{1, *a}", "{}", "{1: 2, **a}", "{**(a or b)}", "[*(a or b)]", "[*a | b]", "[(a := 1)]", "[[], ()]",
        // Subscripts, attributes, calls
        "a[0]", "a[-1]", "a[:]", "a[1:]", "a[:1]", "a[1:2:3]", "a[::-1]", "a[(1, 2)]", "a[()]", "a[b][c]", "a.real", "(1).real", "1.0.real", "1j.imag",
        "'a'.upper()", "[].append(1)", "f()", "f(a, *b, c=1, **d)", "f((a for a in b))", "f((a, b))", "f(*(a if b else c))", "f(**(a or b))", "(a + b)(c)",
        "(lambda: a)()", "copy.copy(a)", "copy.deepcopy([a])", "a.copy()", "f(copy=1)", "match", "case", "_",
        // Operators
        "-1", "--1", "+-~1", "not a", "not not a", "-(not a)", "-2 ** 2", "(-2) ** 2", "2 ** -1", "a ** b ** c", "(a ** b) ** c", "-a ** -b", "(-a).real",
        "a + b - c", "a - (b + c)", "a * b + c", "a * (b + c)", "a // b % c / d", "a << b >> c", "a & b ^ c | d", "a & (b | c)", "(a | b) & c", "~a ** b",
        "a < b", "a < b <= c", "(a < b) < c", "a < (b < c)", "a is not b", "a is (not b)", "not a is b", "a not in b", "(not a) in b", "a == b != c >= d > e", "a in b",
        "a and b and c", "(a and b) and c", "a and (b and c)", "a or b and c", "(a or b) and c", "not (a and b)", "a and not b", "a | b < c",
        "a if b else c", "a if b else c if d else e", "(a if b else c) if d else e", "a if (b if c else d) else e", "(a if b else c) + d", "[a if b else c]",
        "lambda: 1", "lambda a, b=1, *c, d, e=2, **f: a", "lambda *, a: a", "lambda *a: a", "lambda: lambda: 1", "(lambda: 1) + 1", "lambda: a if b else c",
        "a if b else lambda: c", "(lambda: a) if b else c", "lambda: (a, b)", "lambda a=lambda: 1: 2", "(a := 1)", "(a := (b := 1))", "(a := 1) + 2", "f((a := 1))",
        // Comprehensions
        "[a for a in b]", "{a for a in b}", "{a: c for a, c in b}", "(a for a in b)", "[a for a in b if c if d for e in f]", "[a for a in b if (c if d else e)]",
        "[a for a in (b if c else d)]", "[a for a in (lambda: b)]", "[a for (a,) in b]", "[a for a, *c in b]", "[(a, b) for a in b]", "[(a := b) for c in d]", "[a for a[0] in b]",
        // Simple statements
        "a = 1", "a = b = []", "a, b = b, a", "a, *b = c", "a, b = c = 1", "c = a, b = d", "(a,) = b", "[a, b] = c", "[] = a", "() = a", "(a, b), c = d", "*(a, b), c = d",
        "a[0] = 1", "a[1:2] = b", "a.real = 1", "a = (1, 2)", "a, b = 1", "a = yield_", "(*a,) = b", "a[0], a[1] = a[1], a[0]", "a = b = (1, 2)",
        "a += 1", "a[0] += [1]", "a[:] *= 2", "a -= b", "a /= b", "a //= b", "a %= b", "a **= b", "a |= b", "a &= b", "a ^= b", "a <<= b", "a >>= b", "a += (1, 2)",
        "del a", "del a, b[0], c[1:]", "del (a, b)", "del [a, b]", "del ()", "pass", "raise", "raise a", "raise a from b", "assert a", "assert a, b", "assert (a, b)", "global a, b",
        // Compound statements
        "if a:\n    pass", "if a:\n    pass\nelse:\n    pass", "if a:\n    pass\nelif b:\n    pass\nelif c:\n    pass\nelse:\n    pass",
        "if a:\n    pass\nelse:\n    if b:\n        pass\n    pass", "if (a := 1):\n    pass",
        "while a:\n    break\nelse:\n    pass", "while a:\n    if b:\n        continue\n    pass", "for a in b:\n    pass", "for a, *b in c:\n    pass\nelse:\n    pass",
        "for (a,) in b:\n    pass", "for a in (1, 2):\n    pass", "for a.real in b:\n    pass",
        "try:\n    pass\nfinally:\n    pass", "try:\n    pass\nexcept:\n    pass", "try:\n    pass\nexcept a as b:\n    pass\nexcept (a, b):\n    pass\nelse:\n    pass\nfinally:\n    pass",
        "for a in b:\n    try:\n        pass\n    finally:\n        continue",
        "def f():\n    return", "def f(a, b=1, *c, d, e=2, **g):\n    return (a, b)", "def f(a, b=1, /, c=2, *d):\n    return lambda a, /: a", "def f(*, a):\n    return (yield a)", "def f():\n    yield\n    a = yield (b, c)\n    (yield a).b\n    yield from (yield)",
        "@a\n@b.copy(1)\ndef f():\n    pass", "def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = 2\n    return g",
        "class C:\n    pass", "@a\nclass C(a, b):\n    def f(self):\n        return self\n    b = 1", "def f():\n    global a\n    a = 1", "if a:\n    @b\n    def f():\n        pass",
    ];

    /// <summary>Other ways to write the same, with the form that the renderer writes.</summary>
    public static TheoryData<string, string> Variants => new()
    {
        { "((a))", "a" },
        { "(a) = 1", "a = 1" },
        { "0x_fF + 0o17 + 0B1_01 + 1_000 + 00 + 0_0", "255 + 15 + 5 + 1000 + 0 + 0" },
        { "1_0.0_1e1_0 + .5 + 5. + 09.5 + 1E5 + 1.5e-3", "100100000000.0 + 0.5 + 5.0 + 9.5 + 100000.0 + 0.0015" },
        { "1J + 09j + .5j + 1e400", "1j + 9j + 0.5j + 1e999" },
        { "0e99999999999 + 1e99999999999 + 1e-99999999999", "0.0 + 1e999 + 0.0" },
        { "1..real", "1.0.real" },
        { "1 .real", "(1).real" },
        { "0x1.real", "(1).real" },
        { "....copy", "....copy" },
        { "'a' \"b\" '''c\nd'''", "'abc\\nd'" },
        { "b'a' rb'\\x'", "b'a\\\\x'" },
        { "r'\\'' + R\"\\n\" + u'x' + Br'\\\n'", "\"\\\\'\" + '\\\\n' + 'x' + b'\\\\\\n'" },
        { "'\\x41\\101\\7\\0\\a\\b\\f\\v\\'\\\"\\\n'", "'AA\\x07\\x00\\x07\\x08\\x0c\\x0b\\'\"'" },
        { "a = '\u00e9\U0001F600' '\\ud83d\\ude00'", "a = '\\xe9\\U0001f600\\ud83d\\ude00'" },
        { "''''''", "''" },
        { "'''a''b'''", "\"a''b\"" },
        { "a, = b", "(a,) = b" },
        { "a = b,", "a = (b,)" },
        { "a, b", "(a, b)" },
        { "*a, b", "(*a, b)" },
        { "a = *b, c", "a = (*b, c)" },
        { "(a, b) = (b, a)", "a, b = b, a" },
        { "a[1, 2]", "a[(1, 2)]" },
        { "a[1,]", "a[(1,)]" },
        { "f(a for a in b)", "f((a for a in b))" },
        { "f(a := 1, b)", "f((a := 1), b)" },
        { "f(a=1, *b)", "f(*b, a=1)" },
        { "f(a,)", "f(a)" },
        { "f(*a or b, **c or d)", "f(*(a or b), **(c or d))" },
        { "[a := 1]", "[(a := 1)]" },
        { "[a := b for c in d]", "[(a := b) for c in d]" },
        { "{1: 2,}", "{1: 2}" },
        { "del a,", "del a" },
        { "del (a), b", "del a, b" },
        { "x = 1; y = 2;", "x = 1\ny = 2" },
        { "a = [\n  1,\n\n  # one\n  2]", "a = [1, 2]" },
        { "a\\\n+b", "a + b" },
        { "if a: b; c", "if a:\n    b\n    c" },
        { "if a:\n  b\nelse:\n  if c: d", "if a:\n    b\nelif c:\n    d" },
        { "while a := b: break", "while (a := b):\n    break" },
        { "for a, in b: pass", "for (a,) in b:\n    pass" },
        { "for a in b, c: pass", "for a in (b, c):\n    pass" },
        { "def f(a, *, b,): return a, *b", "def f(a, *, b):\n    return (a, *b)" },
        { "def f():\n  yield\n  yield 1, *a\n  a = yield b\n  a += yield", "def f():\n    yield\n    yield (1, *a)\n    a = yield b\n    a += yield" },
        { "class C(): pass", "class C:\n    pass" },
        { "x\t=\t1", "x = 1" },
        { "not(a)", "not a" },
        { "a if(b)else(c)", "a if b else c" },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Render_ParsedCanonicalText_IsTheTextAgain(string text) => Assert.Equal(text, Rendered(text));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Parse_OtherSpelling_IsTheSameTree(string text, string canonical)
    {
        Assert.Equal(ProgramText.Parse(canonical), ProgramText.Parse(text));
        Assert.Equal(canonical, Rendered(text));
    }

    [Fact]
    public void Render_IntegerOfManyDigits_IsHexadecimal()
    {
        var text = "0x" + new string('f', 5000);
        Assert.Equal(text, Rendered(text));
        Assert.Equal(new string('9', 3000), Rendered(new string('9', 3000)));
    }

    private static string Rendered(string text)
    {
        Cell cell = Assert.Single(ProgramText.Parse(text).Cells);
        return ProgramText.RenderCell(cell)[..^1];
    }
}
