using Conform.Adapters.Python;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Adapters.Python;

public sealed class PythonSourceTests
{
    [Theory]
    [InlineData("x = array.array('i')", false)]
    [InlineData("x = [1].copy()", false)]
    [InlineData("copies = 1", false)]
    [InlineData("x = copy.copy([1])", true)]
    public void Of_AProgram_ImportsCopyWhereItUsesTheModule(string statement, bool imports)
    {
        var source = PythonSource.Of(ProgramText.Parse($"import copy\nimport array\n# %%\n{statement}\n"));

        string[] expected = imports ? ["import copy", "import array"] : ["import array"];
        Assert.Equal(expected, source.Header);
    }

    [Fact]
    public void ToRequest_IsOneLiteralWithTheNamesOfClasses()
    {
        var source = new PythonSource([], ["class A:\n    pass\n", "x = '\\n'\n"]);

        var request = source.ToRequest([[new(new("x", [0, 1]), new("x", []))]]);

        Assert.Equal("""[[],["class A:\n    pass\n","x = '\\n'\n"],[[[["x",0,1],["x"]]]],["A"]]""", request);
    }

    [Fact]
    public void ToScript_PutsEachCellInATryAndAsksForItsNames()
    {
        var script = new PythonSource([], ["x = [1]\nfor i in x:\n    y = i\n"]).ToScript("# observer\n", []);

        Assert.StartsWith("# observer\n", script, StringComparison.Ordinal);
        Assert.Contains("\n    x = [1]\n    for i in x:\n        y = i\n", script, StringComparison.Ordinal);
        foreach (var name in (string[])["i", "x", "y"])
        {
            Assert.Contains($"    conform_names.append((\"{name}\", {name}))\n", script, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("\"for\"", script, StringComparison.Ordinal);
    }

    [Fact]
    public void ToScript_AsksForNamesThatMayBeBoundByThen()
    {
        var script = new PythonSource([], ["x = []\n", "x.append(1)\ny = x\n"]).ToScript(string.Empty, []);

        var (first, second) = (script.IndexOf("conform_observe(conform_names", StringComparison.Ordinal), script.LastIndexOf("conform_observe(conform_names", StringComparison.Ordinal));
        Assert.DoesNotContain("(\"y\", y)", script[..first], StringComparison.Ordinal);
        Assert.Contains("(\"x\", x)", script[first..second], StringComparison.Ordinal);
        Assert.Contains("(\"y\", y)", script[first..second], StringComparison.Ordinal);
        Assert.DoesNotContain("\"append\"", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list = 1", "list")]
    [InlineData("for len in [1]:\n    pass", "len")]
    [InlineData("def sum():\n    pass", "sum")]
    [InlineData("x = y = 1\nx, set = 1, 2", "set")]
    [InlineData("x = [max := 1]", "max")]
    [InlineData("x = list(len([]), max=1)\ntry:\n    x\nexcept (TypeError, ValueError):\n    pass", null)]
    public void BoundBuiltin_FindsBuiltinsThatAreTargets(string cell, string? expected) => Assert.Equal(expected, new PythonSource([], [cell]).BoundBuiltin());

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("é€", "\"\\u00e9\\u20ac\"")]
    [InlineData("\U0001F600", "\"\\U0001f600\"")]
    [InlineData("\n\t", "\"\\n\\u0009\"")]
    public void Literal_IsAsciiAndOneLine(string text, string literal) => Assert.Equal(literal, PythonText.Of(text));

    [Theory]
    [InlineData("SyntaxError", "invalid syntax", "SyntaxError: invalid syntax")]
    [InlineData("NotImplementedError", "", "NotImplementedError")]
    [InlineData("NameError", "name 'memoryview' isn't defined", "no builtin 'memoryview'")]
    [InlineData("AttributeError", "'list' object has no attribute 'append'", "no attribute 'append' of list")]
    [InlineData("AttributeError", "'list' object has no attribute 'keys'", null)]
    [InlineData("NameError", "name 'x' is not defined", null)]
    [InlineData("TypeError", "invalid syntax", null)]
    public void UnsupportedErrors_TellWhatIsLacking(string type, string message, string? expected)
    {
        var graph = new ObservedGraph([], [new(0, "str", new StrValue(CodePoints(message)), [])]);

        Assert.Equal(expected, UnsupportedErrors.Find(new([], ["x = 1"]), new(new(type, [0]), graph, [])));
    }

    [Fact]
    public void UnsupportedErrors_OfAnErrorThatTheProgramSpeaksOf_AreItsOwn()
    {
        var cell = new CellObservation(new("SyntaxError", []), new([], []), []);

        Assert.Null(UnsupportedErrors.Find(new([], ["raise SyntaxError()"]), cell));
    }

    private static Conform.Programs.CodePoints CodePoints(string text) => Conform.Programs.CodePoints.Of(text);
}
