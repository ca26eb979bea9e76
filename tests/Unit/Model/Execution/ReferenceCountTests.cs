using Conform.Model;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Model.Execution;

/// <summary>How many references to an object the model finds, where they are counted.</summary>
/// <remarks>Expected values: <c>sys.getrefcount(x) - 1</c>, observed on CPython 3.8 to 3.13.</remarks>
public sealed class ReferenceCountTests
{
    /// <summary>The last cell says how many references the object called <c>x</c> has.</summary>
    [Theory]
    [InlineData("x = []", 1)]
    [InlineData("x = y = []", 2)]
    [InlineData("x = y = []\ndel y", 1)]
    [InlineData("x = y = []\ny = 1", 1)]
    [InlineData("x = []\nl = [x, x]\nt = (x,)\nd = {1: x}", 5)]
    [InlineData("x = []\nx.append(x)", 2)]
    [InlineData("x = []\nl = [x, x]\nl.pop()", 2)]
    [InlineData("x = []\nl = [x, x]\nl.clear()", 1)]
    [InlineData("x = []\nl = [x, x, x]\ndel l[1:]", 2)]
    [InlineData("class C:\n    pass\nx = C()\nd = {x: x}\ns = {x}", 4)]
    [InlineData("class C:\n    __slots__ = ('a',)\nx = []\nc = C()\nc.a = x", 2)]
    [InlineData("class C:\n    def f(self):\n        pass\nx = C()\nm = x.f\nn = x.f", 3)]
    [InlineData("x = []\ni = iter(x)", 2)]
    [InlineData("x = []\ni = iter(x)\nlist(i)", 1)]
    [InlineData("x = {}\nv = x.keys()", 2)]
    [InlineData("x = [1]\nz = zip(x, x)", 3)]
    [InlineData("x = []\nf = x.append", 2)]
    [InlineData("x = []\nf = lambda a=x: a", 2)]
    [InlineData("def f(a):\n    return lambda: a\nx = []\ng = f(x)", 2)]
    [InlineData("def f(a):\n    yield a\nx = []\ng = f(x)", 2)]
    [InlineData("def f(a):\n    yield a\nx = []\ng = f(x)\nlist(g)", 1)]
    [InlineData("x = bytearray(b'abc')\nm = memoryview(x)\nn = m[1:]", 2)]
    [InlineData("x = bytearray(b'abc')\nm = memoryview(x)\nn = memoryview(x)", 3)]
    [InlineData("x = []\ny = copy.copy([x])\nz = copy.deepcopy([x])", 2)]
    public void Run_References_AreCounted(string source, int expected)
    {
        Assert.Equal(expected, CountOf("3.8.18", source));
        Assert.Equal(expected, CountOf("3.13.0", source));
    }

    /// <summary>Garbage on a cycle goes on referring; garbage outside a cycle is gone.</summary>
    [Theory]
    [InlineData("x = []\na = [x]\ndel a", 1)]
    [InlineData("x = []\na = [x]\na.append(a)\ndel a", 2)]
    [InlineData("x = []\na = [[x]]\na.append(a)\ndel a", 2)]
    [InlineData("x = []\na, b = [x], []\na.append(b)\nb.append(a)\ndel a, b", 2)]
    [InlineData("x = []\ndef f():\n    a = [x]\n    def g():\n        return g, a\nf()", 2)]
    [InlineData("x = []\nclass C:\n    a = x\ndel C", 2)]
    public void Run_CyclicGarbage_HoldsWhatItRefersTo(string source, int expected) => Assert.Equal(expected, CountOf("3.12.1", source));

    /// <summary>An exception that is kept keeps the variables of the calls that it went through.</summary>
    [Theory]
    [InlineData("def f(a):\n    1 / 0\nx = []\ntry:\n    f(x)\nexcept ArithmeticError:\n    pass", 1)]
    [InlineData("def f(a):\n    1 / 0\nx = []\ntry:\n    f(x)\nexcept ArithmeticError as e:\n    kept = e", 2)]
    [InlineData("def f(a):\n    b = a\n    g(a)\ndef g(a):\n    1 / 0\nx = []\ntry:\n    f(x)\nexcept ArithmeticError as e:\n    kept = e", 4)]
    [InlineData("def f(a):\n    try:\n        1 / 0\n    except ArithmeticError as e:\n        kept = e\nx = []\nf(x)", 2)]
    [InlineData("def f(a):\n    return g()\ndef g():\n    try:\n        1 / 0\n    except ArithmeticError as e:\n        return e\nx = []\nkept = f(x)", 2)]
    [InlineData("def f(a):\n    return [g() for b in [1]]\ndef g():\n    try:\n        1 / 0\n    except ArithmeticError as e:\n        return e\nx = []\nkept = f(x)", 2)]
    public void Run_KeptException_KeepsTheVariablesOfItsFrames(string source, int expected) => Assert.Equal(expected, CountOf("3.11.7", source));

    /// <summary>From 3.12 on a generator that ended keeps the frame of its caller as any call does.</summary>
    [Theory]
    [InlineData("3.11.7", 1)]
    [InlineData("3.12.1", 2)]
    public void Run_ExceptionKeptByAGenerator_KeepsTheCaller(string version, int expected) => Assert.Equal(
        expected,
        CountOf(version, "kept = []\ndef f(a):\n    return list(g())\ndef g():\n    try:\n        1 / 0\n    except ArithmeticError as e:\n        kept.append(e)\n    yield 1\nx = []\nf(x)"));

    [Theory]
    [InlineData("import collections\n# %%\nclass C:\n    pass\nx = C()\no = collections.OrderedDict([(x, 1)])", 3)]
    [InlineData("import collections\n# %%\nx = []\nP = collections.namedtuple('P', 'a', defaults=[x])", 3)]
    public void Run_StandardLibrary_RefersMoreThanOnce(string source, int expected) => Assert.Equal(expected, CountOf("3.9.18", source));

    /// <summary>Before 3.12, CPython never lets go of the keyword arguments of a call whose star fails.</summary>
    [Theory]
    [InlineData("3.8.18", 2)]
    [InlineData("3.11.7", 2)]
    [InlineData("3.12.1", 1)]
    public void Run_FailingStar_LeaksTheKeywords(string version, int expected) => Assert.Equal(expected, CountOf(version, "x = []\n# %%\nlen(*None, a=x)\n# %%\npass"));

    [Fact]
    public void Run_NotAskedFor_CountsNothing() =>
        Assert.All(Implementation("3.12.1").Run(Parsed("x = []"), RunRequest.Default).Cells.SelectMany(cell => cell.Graph.Nodes), node => Assert.Null(node.ReferenceCount));

    [Fact]
    public void Run_ImmutableObjects_AreNotCounted()
    {
        var nodes = Implementation("3.12.1").Run(Parsed("x = (1, 'a', 2.5, frozenset(), None)"), RunRequest.Default with { CountsReferences = true }).Cells[^1].Graph.Nodes;
        Assert.All(nodes, node => Assert.Null(node.ReferenceCount));
    }

    private static int? CountOf(string version, string source)
    {
        var observation = Implementation(version).Run(Parsed(source), RunRequest.Default with { CountsReferences = true });
        Assert.Null(observation.Stop);
        var graph = observation.Cells[^1].Graph;
        var number = graph.Names.Single(name => name.Name == "x").Number;
        return graph.Nodes.Single(node => node.Number == number).ReferenceCount;
    }

    private static ModelImplementation Implementation(string version) => new(Profile.Of(PythonVersion.TryParse(version, out var parsed) ? parsed : throw new ArgumentException(version)));

    private static Program Parsed(string source) => ProgramText.Parse(source.StartsWith("import ", StringComparison.Ordinal) ? $"import copy\n{source}\n" : $"import copy\n# %%\n{source}\n");
}
