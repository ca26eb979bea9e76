using System.Globalization;
using System.Numerics;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Oracle;

public sealed class GraphObserverTests
{
    public static TheoryData<string, string, AtomValue?> Atoms { get; } = new()
    {
        { "None", "NoneType", null },
        { "...", "ellipsis", null },
        { "True", "bool", new IntValue(1) },
        { "-5", "int", new IntValue(-5) },
        { "2**63 - 1", "int", new IntValue(long.MaxValue) },
        { "-2**63", "int", new IntValue(long.MinValue) },
        { "2**63", "int", new IntValue(BigInteger.Pow(2, 63)) },
        { "-2**100 - 1", "int", new IntValue(-BigInteger.Pow(2, 100) - 1) },
        { "2**20000", "int", new IntValue(BigInteger.Pow(2, 20000)) },
        { "-0.0", "float", new FloatValue(-0.0) },
        { "0.1", "float", new FloatValue(0.1) },
        { "float('nan')", "float", new FloatValue(double.NaN) },
        { "-float('inf')", "float", new FloatValue(double.NegativeInfinity) },
        { "complex(-0.0, 2)", "complex", new ComplexValue(-0.0, 2) },
        { "''", "str", new StrValue(CodePoints.Of("")) },
        { "'\\x00\\xe9\\u20ac\\U0001f600'", "str", new StrValue(new([0, 0xe9, 0x20ac, 0x1f600])) },
        { "'\\ud83d\\ude00'", "str", new StrValue(new([0xd83d, 0xde00])) },
        { "b'\\x00\\xff'", "bytes", new BytesValue([0, 255]) },
        { "bytearray()", "bytearray", new BytesValue([]) },
        { "bytearray(b'ab')", "bytearray", new BytesValue([97, 98]) },
        { "len", "builtin_function_or_method", new NameValue("len") },
        { "[].append", "builtin_function_or_method", new NameValue("append") },
        { "int", "type", new NameValue("int") },
        { "type({}.keys())", "type", new NameValue("dict_keys") },
        { "ZeroDivisionError", "type", new NameValue("ZeroDivisionError") },
        { "[copy][0]", "module", new NameValue("copy") },
        { "copy.copy", "function", new NameValue("copy") },
        { "object()", "object", null },
        { "NotImplemented", "NotImplementedType", null },
        { "iter([1])", "list_iterator", null },
    };

    public static TheoryData<string, string, string[]> Containers { get; } = new()
    {
        { "[]", "list", [] },
        { "[3, 1, 3]", "list", ["3", "1", "3"] },
        { "(2, 1)", "tuple", ["2", "1"] },
        { "{5: 6, 3: 4}", "dict", ["5", "6", "3", "4"] },
        { "{7}", "set", ["7"] },
        { "frozenset([7])", "frozenset", ["7"] },
        { "range(2, 9, 3)", "range", ["2", "9", "3"] },
        { "slice(1, 2, 3)", "slice", ["1", "2", "3"] },
    };

    [Theory]
    [MemberData(nameof(Atoms))]
    public void Observe_Atom_HasTypeAndValue(string expression, string type, AtomValue? value)
    {
        var node = EmbeddedOracle.Observe($"x = {expression}")[0].Node("x");

        Assert.Equal(type, node.Type);
        Assert.Equal(value, node.Value);
        Assert.Empty(node.Children);
        Assert.False(node.IsUnordered);
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public void Observe_Container_HasItsItemsAsChildren(string expression, string type, string[] items)
    {
        var cell = EmbeddedOracle.Observe($"x = {expression}")[0];
        var node = cell.Node("x");

        Assert.Equal(type, node.Type);
        Assert.Null(node.Value);
        Assert.Equal(items, node.Children.Select(child => cell.Node(child).Value!.ToString()));
        Assert.Equal(type is "set" or "frozenset", node.IsUnordered);
    }

    [Theory]
    [InlineData("keys", "dict_keys")]
    [InlineData("values", "dict_values")]
    [InlineData("items", "dict_items")]
    public void Observe_DictView_HasTheDictAsChild(string method, string type)
    {
        var cell = EmbeddedOracle.Observe($"d = {{1: 2}}\nx = d.{method}()")[0];

        Assert.Equal(type, cell.Node("x").Type);
        Assert.Equal([cell.Number("d")], cell.Node("x").Children);
    }

    [Fact]
    public void Observe_Nodes_ComeInDepthFirstPreOrderFromSortedNames()
    {
        var cell = EmbeddedOracle.Observe("b = [20, [21]]\na = (10, b, 11)\nB = 5\nraise ValueError('end', b)")[0];

        Assert.Equal(["B", "a", "b"], cell.Graph.Names.Select(name => name.Name));
        Assert.Equal(["int 5", "tuple", "int 10", "list", "int 20", "list", "int 21", "int 11", "str"], cell.Graph.Nodes.Select(node =>
            node.Value is IntValue value ? $"int {value}" : node.Type));
        Assert.Equal(Enumerable.Range(0, 9), cell.Graph.Nodes.Select(node => node.Number));
    }

    [Fact]
    public void Observe_NestingBeyondEveryRecursionLimit_IsReadToItsEnd()
    {
        var cell = EmbeddedOracle.Observe("x = []\nfor i in range(200000): x = [x]\ndel i")[0];

        Assert.Equal(200001, cell.Graph.Nodes.Count);
    }

    [Fact]
    public void Observe_InstancesOfSubclasses_AreNotReadAsTheirBase()
    {
        var cell = EmbeddedOracle.Observe("class L(list): pass\nx = L([1])\nclass I(int): pass\ny = I(3)")[0];

        Assert.Equal(("L", null, 0), (cell.Node("x").Type, cell.Node("x").Value, cell.Node("x").Children.Count));
        Assert.Equal(("I", null), (cell.Node("y").Type, cell.Node("y").Value));
    }

    [Fact]
    public void Observe_TypeNames_AreThoseOfThePythonAttribute()
    {
        var cell = EmbeddedOracle.Observe(
            "class M(type):\n    __name__ = property(lambda self: 1 / 0)\nclass C(metaclass=M): pass\nx = C()\n" +
            "import functools, collections\ny = functools.partial(len)\nz = collections.OrderedDict()\nw = type('dotted.name', (), {})()")[0];

        Assert.Null(cell.Error);
        Assert.Equal(["C", "partial", "OrderedDict", "dotted.name"], new[] { "x", "y", "z", "w" }.Select(name => cell.Node(name).Type));
    }

    [Fact]
    public void Observe_ObjectsWithHostileMethods_RunsNoneOfThem()
    {
        var cells = EmbeddedOracle.Observe(
            """
            calls = []
            class Hostile:
                def __getattribute__(self, name): calls.append(name); raise SystemError
                def __eq__(self, other): calls.append('eq'); raise SystemError
                def __hash__(self): calls.append('hash'); return 1
                def __repr__(self): calls.append('repr'); raise SystemError
                def __iter__(self): calls.append('iter'); raise SystemError
                def __len__(self): calls.append('len'); raise SystemError
                def __bool__(self): calls.append('bool'); raise SystemError
            h = Hostile()
            s = {h}
            d = {h: h}
            l = [h, s, d]
            calls.clear()
            raise ValueError(h)
            """,
            "n = len(calls)");

        Assert.Equal("ValueError", cells[0].Error!.Type);
        Assert.Equal(0, cells[1].Int("n"));
    }

    [Fact]
    public void Observe_ReferenceCounts_GrowByTheOneThatKeepsTheObjectAlive()
    {
        const string count = "n = [sys.getrefcount(x) for x in (a, a[0], d, s, v, r)]";

        var cells = EmbeddedOracle.Observe("import sys\na = [object()]\nd = {'k': a}\ns = {1.5}\nv = d.items()\nr = range(1000, 2000)\n" + count, count, count);

        int[] Counts(int cell) => [.. cells[cell].Node("n").Children.Select(number => int.Parse(cells[cell].Node(number).Value!.ToString()!, CultureInfo.InvariantCulture))];
        Assert.Equal(Counts(0).Select(value => value + 1), Counts(1));
        Assert.Equal(Counts(1), Counts(2));
    }

    [Fact]
    public void Observe_ManyPrograms_LeavesNoMemoryBehind()
    {
        string[] program = ["a = [1000, 'text', {2: (3.5, b'x')}]\nb = {1, 2}\nc = range(1000, 2000)\nd = {}.keys()\ne = 2**100\na.append(a)\na.foo", "x = [a, b]\ny = {}[0]"];
        int Blocks()
        {
            for (var run = 0; run < 50; run++)
            {
                _ = EmbeddedOracle.Instance.RunTexts(program, RunRequest.Default);
            }

            return EmbeddedOracle.Observe("import sys\nn = sys.getallocatedblocks()")[0].Int("n");
        }

        _ = Blocks();
        var before = Blocks();

        // One leaked reference a program would leave 50 blocks; the allocator itself varies by a few.
        Assert.InRange(Blocks() - before, -25, 25);
    }
}
