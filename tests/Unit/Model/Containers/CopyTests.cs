namespace Conform.Unit.Model.Containers;

/// <summary>What copies share with their source.</summary>
public sealed class CopyTests
{
    /// <summary>Rows of statements, an expression and its repr.</summary>
    public static TheoryData<string, string, string[]> Copies { get; } = new()
    {
        { "a = [1, [2]]\nb = copy.copy(a)", "(b is a, b == a, b[1] is a[1])", ["3.8 (False, True, True)"] },
        { "a = [1000, 'abc d', [2]]\nb = copy.deepcopy(a)", "(b is a, b == a, b[0] is a[0], b[1] is a[1], b[2] is a[2])", ["3.8 (False, True, True, True, False)"] },
        { "x = [1]\ny = copy.deepcopy({'a': x, 'b': (x, 1), 'c': [x]})", "(y['a'] is y['b'][0], y['a'] is y['c'][0], y['a'] is x)", ["3.8 (True, True, False)"] },
        { "l = []\nl.append(l)\nc = copy.deepcopy(l)", "(c[0] is c, c is l)", ["3.8 (True, False)"] },
        { "t = ([],)\nt[0].append(t)\nc = copy.deepcopy(t)", "(c[0][0] is c, c is t, c[0] is t[0])", ["3.8 (True, False, False)"] },
        { "l = []\nt = (l, 1)\nl.append(t)\nc = copy.deepcopy(l)", "(c[0][0] is c, c[0] is t)", ["3.8 (True, False)"] },
        { "a = tuple([1, 'x', (2, 3)])\nb = tuple([1, []])", "(copy.deepcopy(a) is a, copy.deepcopy(b) is b)", ["3.8 (True, False)"] },
        { "a = (range(3),)", "(copy.deepcopy(a) is a, copy.copy(a[0]) is a[0])", ["3.8 (False, True)", "3.10 (True, True)"] },
        { "f = frozenset([1])\nc = copy.deepcopy([f, f])", "(c[0] is c[1], c[0] is f, copy.copy(f) is f)", ["3.8 (True, False, True)"] },
        { "f = frozenset()", "copy.deepcopy(f) is f", ["3.8 True", "3.10 False"] },
        { "s = slice([1], (2,))\nc = copy.deepcopy(s)", "(c is s, c.start is s.start, c.stop is s.stop, copy.copy(s) is s)", ["3.8 (False, False, True, True)"] },
        { "l = []\ns = slice(l, 2)\nl.append(s)\nc = copy.deepcopy(s)", "(c.start[0] is c, c.start[0].start is c.start)", ["3.8 (False, True)"] },
        { "b = bytearray(b'ab')\nc = copy.deepcopy([b, b])", "(c[0] is b, c[0] is c[1], c[0])", ["3.8 (False, True, bytearray(b'ab'))"] },
        { "l = []\nc = copy.deepcopy([l, l.append])\nc[1](5)", "(l, c[0])", ["3.8 ([5], [])"] },
        { "l = [1, 2, 3]\nr = reversed(l)\na, *b = copy.copy(r)", "(a, b, list(r))", ["3.8 (3, [2, 1], [3, 2, 1])"] },
        { "x = [1]\nl = [x]\nr = reversed(l)\nc = copy.deepcopy([l, r])", "list(c[1])[0] is c[0][0]", ["3.8 True"] },
        { "d = {1: 2, 3: 4}\nr = copy.copy(reversed(d))\nd[5] = 6", "list(r)", ["3.8 [3, 1]"] },
        { "d = {1: 2}\nr = reversed(d)\nd[5] = 6", "copy.copy(r)", ["3.8 RuntimeError: dictionary changed size during iteration"] },
        { "r = range(5)\ni = reversed(r)\nx, *_ = copy.copy(i)", "(x, list(i))", ["3.8 (4, [4, 3, 2, 1, 0])"] },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void Copy_OfValue_SharesWhatCPythonShares(string setup, string expression, string[] since) =>
        ContainerProgram.Check(setup, expression, since);

    [Fact]
    public void DeepCopy_NestedDeeperThanTheLimit_EndsTheRun()
    {
        var nest = string.Join('\n', Enumerable.Repeat("l = [l]", 150));
        Assert.Equal("LimitReached: a copy nested deeper than 100 levels", ContainerProgram.Outcome("3.13.0", $"l = []\n{nest}", "copy.deepcopy(l)"));
    }
}
