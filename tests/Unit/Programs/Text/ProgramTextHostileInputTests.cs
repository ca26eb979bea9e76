using System.Diagnostics;
using Conform.Programs.Text;

namespace Conform.Tests.Unit.Programs.Text;

/// <summary>Texts made to exhaust the stack, memory or time of a parser.</summary>
public class ProgramTextHostileInputTests
{
    private const int Many = 100_000;

    private static readonly Dictionary<string, string> HostileTexts = new()
    {
        { "round brackets", Repeat("(") },
        { "closed round brackets", Repeat("(", 50_000) + Repeat(")", 50_000) },
        { "square brackets", Repeat("[") },
        { "curly brackets", Repeat("{") },
        { "calls", Repeat("f(") },
        { "call chain", "f" + Repeat("()") },
        { "subscripts", Repeat("a[") },
        { "subscript chain", "a" + Repeat("[0]", 50_000) },
        { "attribute chain", "a" + Repeat(".real", 40_000) },
        { "minus", Repeat("-") + "1" },
        { "not", Repeat("not ", 50_000) + "1" },
        { "sum", Repeat("1+") + "1" },
        { "power", Repeat("1**", 50_000) + "1" },
        { "conditional", Repeat("a if b else ", 20_000) + "1" },
        { "lambda", Repeat("lambda:", 30_000) + "1" },
        { "lambda default", Repeat("lambda a=", 20_000) + "1" },
        { "walrus", Repeat("(a:=", 50_000) },
        { "yield", Repeat("(yield ", 30_000) },
        { "comprehension clauses", "[a" + Repeat(" for a in b", 20_000) + "]" },
        { "comprehension conditions", "[a for a in b" + Repeat(" if a", 40_000) + "]" },
        { "star targets", Repeat("*", 50_000) + "a, = b" },
        { "blocks", string.Concat(Enumerable.Range(0, 600).Select(depth => new string(' ', depth) + "if a:\n")) },
        { "elif", "if a: pass\n" + Repeat("elif a: pass\n", 15_000) },
        { "loops", Loops(19) + new string(' ', 19) + "pass\n" },
        { "comprehensions", Repeat("[", 19) + "a" + Repeat(" for a in b]", 19) },
        { "comprehensions in defaults", Repeat("[(lambda a=", 19) + "a" + Repeat(": 1) for a in b]", 19) },
        { "comprehensions in loops", Loops(9) + new string(' ', 9) + Repeat("[", 10) + "a" + Repeat(" for a in b]", 10) },
        { "targets before a star", string.Concat(Enumerable.Range(0, 256).Select(_ => "a, ")) + "*b = c" },
        { "unterminated string", "'" + Repeat("a") },
        { "unterminated triple string", "'''" + Repeat("a\n") },
        { "unterminated bytes", "b\"" + Repeat("\\x00", 50_000) },
        { "decimal digits", Repeat("9") },
        { "digits and letters", Repeat("1e", 50_000) },
        { "null bytes", Repeat("\0") },
        { "too large", Repeat("a", 1_000_000) },
        { "too large when rendered", "a" + Repeat("<a") },
        { "dedents", string.Concat(Enumerable.Range(0, 600).Select(depth => new string(' ', 600 - depth) + "a\n")) },
        { "backslashes", Repeat("\\\n") },
    };

    private static readonly Dictionary<string, string> LongTexts = new()
    {
        { "generators", Repeat("(", 40) + "a" + Repeat(" for a in b)", 40) },
        { "comprehensions in lambdas", Repeat("[lambda: ", 25) + "b" + Repeat(" for a in b]", 25) },
        { "comprehensions as iterables", Repeat("[0 for a in ", 40) + "b" + Repeat("]", 40) },
        { "elements", "[" + Repeat("1,", 80_000) + "]" },
        { "operands", "a" + Repeat(" or a", 40_000) },
        { "comparisons", "a" + Repeat("<a", 60_000) },
        { "targets", Repeat("a=", 60_000) + "1" },
        { "string parts", Repeat("'a'", 80_000) },
        { "statements", Repeat("a;") },
        { "lines", Repeat("a\n") },
        { "cells", Repeat("#%%\n", 49_000) },
        { "comments", Repeat("#\n") },
        { "keywords", "f(" + string.Join(',', Enumerable.Range(0, 20_000).Select(number => "k" + number + "=1")) + ")" },
        { "hexadecimal digits", "0x" + Repeat("f", 200_000) },
        { "binary digits", "0b" + Repeat("1", 200_000) },
        { "fraction digits", "0." + Repeat("1", 200_000) },
        { "handlers", "try: pass\n" + Repeat("except a: pass\n", 10_000) },
    };

    /// <summary>Names of texts, so that the test runner has small arguments.</summary>
    public static TheoryData<string> Hostile => [.. HostileTexts.Keys];

    /// <summary>Names of texts that are long but of the language.</summary>
    public static TheoryData<string> Wide => [.. LongTexts.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Parse_HostileText_IsRefusedInBoundedTime(string name)
    {
        var text = HostileTexts[name];
        var clock = Stopwatch.StartNew();
        var error = Assert.Throws<ProgramFormatException>(() => ProgramText.Parse(text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), name);
        Assert.True(error.Message.Length < 250, error.Message);
        Assert.True(error.Describe("a.py").Length < 600, name);
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Parse_WideText_IsReadInBoundedTime(string name)
    {
        var text = LongTexts[name];
        var clock = Stopwatch.StartNew();
        var program = ProgramText.Parse(text);
        Assert.Equal(program, ProgramText.Parse(ProgramText.Render(program)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), name);
    }

    private static string Loops(int count) => string.Concat(Enumerable.Range(0, count).Select(depth => new string(' ', depth) + "for a in b:\n"));

    private static string Repeat(string text, int times = Many) => string.Concat(Enumerable.Repeat(text, times));
}
