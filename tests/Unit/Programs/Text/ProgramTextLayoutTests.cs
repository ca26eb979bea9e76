using System.Text;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Tests.Unit.Programs.Text;

public class ProgramTextLayoutTests
{
    private static readonly Cell Empty = new([]);
    private static readonly Cell One = new([new Assign([new Name("x")], new Constant(new IntConstant(1)))]);
    private static readonly Cell Two = new([new Pass(), new ExpressionStatement(new Name("x"))]);

    public static TheoryData<string, Program> Layouts => new()
    {
        {
            "import copy\nimport array\nfrom collections import deque, Counter\n# %%\nx = 1\n",
            new Program([One]) { Imports = [new("array", []), new("collections", ["deque", "Counter"])] }
        },
        { "import copy\n", new Program([]) },
        { "import copy\n# %%\n", new Program([Empty]) },
        { "import copy\n# %%\n# %%\n", new Program([Empty, Empty]) },
        { "import copy\n# %%\nx = 1\n", new Program([One]) },
        { "import copy\n# %%\nx = 1\n# %%\n# %%\npass\nx\n", new Program([One, Empty, Two]) },
        { "import copy\n# %%\n# %%\nx = 1\n# %%\n", new Program([Empty, One, Empty]) },
    };

    public static TheoryData<string, string> Readings => new()
    {
        { "", "import copy\n" },
        { "\n\n# only a comment", "import copy\n" },
        { "x = 1", "import copy\n# %%\nx = 1\n" },
        { "\uFEFFimport copy\r\nx = 1\r\n", "import copy\n# %%\nx = 1\n" },
        { "import copy; x = 1\n", "import copy\n# %%\nx = 1\n" },
        { "# %%\nimport copy\nx = 1\n", "import copy\n# %%\nx = 1\n" },
        { "x = 1\n# %%\npass\nx\n", "import copy\n# %%\nx = 1\n# %%\npass\nx\n" },
        { "#%% title\nx = 1 # why\n\n# %% [markdown]\n\npass; x;\n", "import copy\n# %%\nx = 1\n# %%\npass\nx\n" },
        { "if x:\n    pass\n    # %%\n    x\n# %%\nx", "import copy\n# %%\nif x:\n    pass\n    x\n# %%\nx\n" },
        { "if x:\n  pass\n # odd comment\n\n  x\n", "import copy\n# %%\nif x:\n    pass\n    x\n" },
        { "#%%time is no separator\nx = 1", "import copy\n# %%\nx = 1\n" },
        { "x = '''\n# %%\n'''\n", "import copy\n# %%\nx = '\\n# %%\\n'\n" },
        { "x = (1 # one\n  )\n", "import copy\n# %%\nx = 1\n" },
        { "x = \\\n  1\n", "import copy\n# %%\nx = 1\n" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Render_Cells_HasHeaderAndSeparators(string text, Program program)
    {
        Assert.Equal(text, ProgramText.Render(program));
        Assert.Equal(program, ProgramText.Parse(text));
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void Parse_HandWrittenText_IsTheSameProgramInFixedLayout(string text, string rendered)
    {
        Assert.Equal(rendered, ProgramText.Render(ProgramText.Parse(text)));
        Assert.Equal(rendered, ProgramText.Render(ProgramText.Parse(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void RenderCell_Cell_IsTheCompileUnitAlone()
    {
        Assert.Equal("pass\nx\n", ProgramText.RenderCell(Two));
        Assert.Equal("", ProgramText.RenderCell(Empty));
    }

    [Fact]
    public void Render_Statement_HasNoLineEndAtTheEnd()
    {
        Assert.Equal("if x:\n    pass", ProgramText.Render((Statement)new If(new Name("x"), [new Pass()], [])));
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_NamesTheByte()
    {
        var error = Assert.Throws<ProgramFormatException>(() => ProgramText.Parse([(byte)'x', (byte)'\n', (byte)' ', 0xE9]));
        Assert.Equal((2, 2, "The byte 0xE9 is not valid UTF-8; a program is UTF-8 text."), (error.Line, error.Column, error.Message));
    }

    [Fact]
    public void Describe_Error_ShowsPlaceLineAndCaret()
    {
        var error = Assert.Throws<ProgramFormatException>(() => ProgramText.Parse("x = 1\ny = '\u00e9\U0001F600' + eval\n"));
        Assert.Equal(
            "a.py:2:12: The name 'eval' is a Python builtin outside the program language.\n    y = '\u00e9\U0001F600' + eval\n               ^",
            error.Describe("a.py"));
    }

    [Fact]
    public void Describe_LongLine_IsCutAroundTheColumn()
    {
        var error = Assert.Throws<ProgramFormatException>(() => ProgramText.Parse(string.Concat(Enumerable.Repeat("x; ", 1000)) + "eval" + new string(' ', 1000)));
        var lines = error.Describe("a.py").Split('\n');
        Assert.Equal(3001, error.Column);
        Assert.Equal(104, lines[1].Length);
        Assert.Equal("eval", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 4));
    }

    /// <summary>Each statement in source order, those of blocks and branches included, with the line on which it begins.</summary>
    [Fact]
    public void LinesOf_NestedStatements_AreThoseOfTheText()
    {
        var cell = ProgramText.Parse("""
            a = 1
            if a:
                b = 2
            elif a > 1:
                b = 3
            else:
                b = 4
            try:
                c = 5
            except ValueError:
                c = 6
            @staticmethod
            def f(x):
                return x
            """).Cells[0];
        var text = ProgramText.RenderCell(cell).Split('\n');

        var statements = StatementPoints.StatementsOf(cell);
        var lines = ProgramText.LinesOf(cell);

        Assert.Equal([0, 1, 2, 3, 4, 6, 7, 8, 10, 11, 13], lines);
        Assert.Equal(statements.Count, lines.Count);
        Assert.All(statements.Zip(lines).Where(pair => pair.First is Assign), pair => Assert.Equal(ProgramText.Render(pair.First), text[pair.Second].Trim()));
    }
}
