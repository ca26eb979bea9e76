using System.Globalization;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Oracle;

[Collection(nameof(EmbeddedOracle))]
public sealed class StatementObservationTests
{
    /// <summary>A cell, and what is seen at each point: statement (from 1), names of the program, then each call with its variables.</summary>
    public static TheoryData<string, string[]> Cells { get; } = new()
    {
        { "a = 1\nb = a\ndel a", ["1 a", "2 a b", "3 b"] },
        { "if 1:\n    a = 1\nelse:\n    b = 2", ["2 a", "1 a"] },
        { "for i in [1, 2]:\n    if i == 2:\n        break\n    continue", ["2 i", "4 i", "3 i", "1 i"] },
        { "def f(x, y=[]):\n    'text'\n    z = x\n    return z\na = f(1)", ["1 f", "2 f | f x y", "3 f | f x y z", "4 f | f x y z", "5 a f"] },
        {
            "def f(x):\n    def g():\n        nonlocal x\n        x = 2\n        return x\n    return g()\nf(1)",
            ["1 f", "2 f | f g x", "6 f | f g x", "4 f | f g x | g", "5 f | f g x | g", "7 f"]
        },
        {
            "def f(n):\n    if n:\n        f(n - 1)\nf(2)",
            ["1 f", "2 f | f n | f n | f n", "3 f | f n | f n", "2 f | f n | f n", "3 f | f n", "2 f | f n", "4 f"]
        },
        { "g = lambda v: f(v)\ndef f(w):\n    return [f.__name__ for u in w]\na = g([1])", ["1 g", "2 f g", "3 f g | <lambda> v | f w", "4 a f g"] },
        {
            "def f():\n    return 1\nclass C:\n    n = f()\n    def m(self):\n        pass\na = C().m()",
            ["1 f", "2 f | f", "3 C f", "6 C f | m self", "7 C a f"]
        },
        { "def g():\n    x = 1\n    yield x\n    yield 2\ni = g()\na = next(i)\nb = list(i)", ["1 g", "5 g i", "2 g i | g x", "6 a g i", "3 a g i | g x", "4 a g i | g x", "7 a b g i"] },
        { "try:\n    a = 1\n    b = [][0]\nexcept IndexError as e:\n    c = 3\nfinally:\n    d = 4", ["2 a", "4 a c e", "5 a c d", "1 a c d"] },
        { "a = 1\nraise KeyError(a)", ["1 a", "2 a"] },
        { "x = 0\ndef f():\n    global x\n    x = 1\nf()", ["1 x", "2 f x", "4 f x | f", "5 f x"] },
        { "def f(q):\n    return q\ndef h(w):\n    x = w\n    k = [f(x) for x in [x]]\n    def g():\n        return x\nh(1)", ["1 f", "3 f h", "4 f h | h w x", "2 f h | h w x | f q", "5 f h | h k w x", "6 f h | h g k w x", "8 f h"] },
        { "def f(k):\n    m = 1\n    del m\n    return sorted([1], key=k)\nf(lambda v: h(v))", ["1 f", "2 f | f k m", "3 f | f k", "4 f | f k"] },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Observe_Statements_SeesNamesAndFrames(string cell, string[] expected) =>
        Assert.Equal(expected, Run([cell], RunRequest.Default).Cells[0].Statements.Select(Spell));

    [Fact]
    public void Observe_VariablesOfACall_AreTheObjectsThemselves()
    {
        var points = Run(["a = []\ndef f(x):\n    x.append(x)\n    return x\nb = f(a)"], RunRequest.Default).Cells[0].Statements;

        var inside = points[2];
        Assert.Equal(inside.Graph.Names[0].Number, inside.Frames[0].Names[0].Number);
        Assert.Equal(inside.Graph.Nodes.Single(node => node.Type == "list").Children, [inside.Graph.Names[0].Number]);
        Assert.Empty(points[0].Graph.Nodes[0].Children);
    }

    [Fact]
    public void Observe_MemoOfADeepCopy_ShowsNoAddresses()
    {
        var points = Run(["class A:\n    def __deepcopy__(self, memo):\n        pass\na = copy.deepcopy([[], A()])"], RunRequest.Default).Cells[0].Statements;

        var memo = points[1].Frames[0].Names.Single(name => name.Name == "memo").Number;
        Assert.Empty(points[1].Graph.Nodes.Single(node => node.Number == memo).Children);
    }

    [Fact]
    public void Observe_MoreStatementsThanTheLimit_StopsObservingAndGoesOn()
    {
        var request = RunRequest.Default with { Limits = new() { ObservationPoints = 3 } };
        var cells = Run(["a = 0\nfor i in range(10):\n    a += 1", "b = a"], request).Cells;

        Assert.Equal(["1 a", "3 a i", "3 a i"], cells[0].Statements.Select(Spell));
        Assert.Empty(cells[1].Statements);
        Assert.Equal(10, cells[1].Int("b"));
    }

    /// <summary>Cells in which equal constants are one object, or not, by rules of the compile unit.</summary>
    [Theory]
    [InlineData("a = 1000\nb = 1000\nc = (1, 1000)\nd = (1, 1000)")]
    [InlineData("def f():\n    'text'\n    return 1000, 'text', (1, 2)\na = f()\nb = f()\nc = 1000\nd = f.__doc__")]
    [InlineData("def f(x=1000):\n    return x\ndef g():\n    return 1000\na = f()\nb = g()\nc = 1000.5\nd = -1000.5\ne = 'a b'\nh = 'a b'")]
    [InlineData("a = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]\nb = 300\nb = 301\nb = 302\nc = 303\nd = 1, 2, 3\ne = 'x' * 3\nf = 'xxx'")]
    [InlineData("class A:\n    'doc'\n    x = 1000\n    def f(self):\n        return 1000\na = A.x\nb = A().f()\nc = A.__doc__")]
    [InlineData("x = None\nwhile True:\n    x = 5000\n    y = 5000\n    break\nz = 5000")]
    public void Observe_Statements_LeavesIdentityOfConstantsAsItIs(string cell)
    {
        var program = ProgramText.Parse($"# %%\n{cell}\n# %%\nlast = 1000\n");
        var plain = EmbeddedOracle.Instance.Run(program, RunRequest.Default);
        var observed = EmbeddedOracle.Instance.Run(program, RunRequest.Default with { Observe = ObservationPoints.Statements });

        Assert.NotEmpty(observed.Cells[0].Statements);
        Assert.Null(ObservationComparer.For(Level.CPython).Compare(plain, Without(observed)).Difference);
    }

    [Fact]
    public void Observe_ManyPrograms_LeavesNoMemoryBehind()
    {
        string[] program = ["def f(x, n=[]):\n    def g():\n        return x\n    n.append(g)\n    return [g() for i in n]\na = [f([]), f({})]\ndef h():\n    z = []\n    yield z\n    z.append(1)\nb = h()\nc = next(b)"];
        int Blocks()
        {
            for (var run = 0; run < 50; run++)
            {
                _ = Run(program, RunRequest.Default);
            }

            return EmbeddedOracle.Observe("import sys\nn = sys.getallocatedblocks()")[0].Int("n");
        }

        _ = Blocks();
        var before = Blocks();

        Assert.InRange(Blocks() - before, -25, 25);
    }

    private static ProgramObservation Run(string[] cells, RunRequest request) => EmbeddedOracle.Instance.Run(
        ProgramText.Parse(string.Concat(cells.Select(cell => $"# %%\n{cell}\n"))),
        request with { Observe = ObservationPoints.Statements });

    private static ProgramObservation Without(ProgramObservation observation) =>
        observation with { Cells = [.. observation.Cells.Select(cell => cell with { Statements = [] })] };

    private static string Spell(StatementObservation point) => string.Join(" | ", [
        string.Join(' ', [(point.Statement + 1).ToString(CultureInfo.InvariantCulture), .. point.Graph.Names.Select(name => name.Name)]),
        .. point.Frames.Select(frame => string.Join(' ', [frame.Function, .. frame.Names.Select(name => name.Name)])),
    ]);
}
