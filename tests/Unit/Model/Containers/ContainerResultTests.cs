namespace Conform.Unit.Model.Containers;

/// <summary>What operations of containers leave, also those that fail half-way or meet the container in their own arguments.</summary>
public sealed class ContainerResultTests
{
    /// <summary>Rows of statements, an expression and its repr.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "a = [1, 2, 3]\na.extend(a)", "a", ["3.8 [1, 2, 3, 1, 2, 3]"] },
        { "a = [1, 2, 3]\na[1:1] = a", "a", ["3.8 [1, 1, 2, 3, 2, 3]"] },
        { "a = [1, 2, 3]\na[::-1] = a", "a", ["3.8 [3, 2, 1]"] },
        { "a = [1, 2, 3]\na[:] = reversed(a)", "a", ["3.8 [3, 2, 1]"] },
        { "a = [1, 2, 3]\na.extend(reversed(a))", "a", ["3.8 [1, 2, 3, 3, 2, 1]"] },
        { "a = [1, 2, 3]\na[10:] = [4]\na[-99:0] = [0]\na[5:2] = ['x']", "a", ["3.8 [0, 1, 2, 3, 4, 'x']"] },
        { "a = [0]\na[1:] = 'xy'\na[:1] = {5: 6}", "a", ["3.8 [5, 'x', 'y']"] },
        { "a = list(range(10))\ndel a[::-3]", "a", ["3.8 [1, 2, 4, 5, 7, 8]"] },
        { "a = list(range(6))\ndel a[4:0:-2]", "a", ["3.8 [0, 1, 3, 5]"] },
        { "a = [1, 2]\ndel a[1:1:-1]", "a", ["3.8 [1, 2]"] },
        { "a = [1]\na.insert(99, 2)\na.insert(-99, 0)\na.insert(-1, 'm')", "a", ["3.8 [0, 1, 'm', 2]"] },
        { "a = []\na.append(a)\na += a", "a", ["3.8 [[...], [...]]"] },
        { "t = ([],)\nt[0].append(t)", "t", ["3.8 ([(...)],)"] },
        { "d = {}\nd[1] = d\nd[2] = d.values()", "d", ["3.8 {1: {...}, 2: dict_values([{...}, ...])}"] },
        { "t = ([],)\nt[0] += [1]", "t", ["3.8 ([1],)"] },
        { "l = [3, 1, 2]\nl.sort(key=l.append)", "l", ["3.8 [3, 1, 2]"] },
        { "l = [1, 2, 3]\nr = reversed(l)\nl.append(4)\nx = list(r)\nl.reverse()", "(x, l)", ["3.8 ([3, 2, 1], [4, 3, 2, 1])"] },
        { "l = [1]\nr = reversed(l)\nlist(r)\nl.append(2)", "list(r)", ["3.8 []"] },
        { "d = {1: 'a'}\nd[1.0] = 'b'\nd[True] = 'c'", "d", ["3.8 {1: 'c'}"] },
        { "d = {1: 'a', 2: 'b'}\ndel d[1.0]\nd[True] = 'c'", "d", ["3.8 {2: 'b', True: 'c'}"] },
        { "d = dict.fromkeys('abc')\na = d.popitem()\nd['z'] = 0", "(a, d)", ["3.8 (('c', None), {'a': None, 'b': None, 'z': 0})"] },
        { "d = {}\nd.update([(1, 2), (3, 4), 5])", "d", ["3.8 {1: 2, 3: 4}"] },
        { "d = {}\nd.update([(1, 2), ([], 3), (4, 5)])", "d", ["3.8 {1: 2}"] },
        { "d = {1: 2}\nd.update(d, a=1)", "d", ["3.8 {1: 2, 'a': 1}"] },
        { "d = {1: 1}\nr = reversed(d)\nd[2] = 2\nx = copy.copy(list)", "list(r)", ["3.8 RuntimeError: dictionary changed size during iteration"] },
        { "d = {1: 1, 2: 2, 3: 3}\nr = reversed(d)\ndel d[1]\nd[4] = 4", "list(r)", ["3.8 [3, 2]"] },
        { "d = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4}\nr = reversed(d)\ndel d[0], d[1], d[2]\nd[5] = d[6] = d[7] = 0", "list(r)", ["3.8 [7, 6, 5, 4, 3]"] },
        { "d = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7}\nd.popitem()\nr = reversed(d)\ndel d[1]\nd[14] = 5\nd.update({11: 1, 2: 2})\nd.pop(6)\nd[2] = 0", "list(r)", ["3.8 [5, 4, 3, 2, 0]"] },
        { "d = dict.fromkeys({0: 0})\nd[1] = d[2] = d[3] = d[4] = 0\nr = reversed(d)\ndel d[0]\nd[9] = 0", "list(r)", ["3.8 [9, 4, 3, 2, 1]", "3.10 [4, 3, 2, 1]"] },
        { "d = {8: 0}\ndel d[8]\nr = reversed(d)\nd.clear()", "list(r)", ["3.8 LimitReached: a reversed iterator beyond the table of its dict"] },
        { "a = {1.0, 7}\nb = {1}", "[a & b, b & a, a & {1, 2, 3}, {1, 2, 3} & a, a | b, b | a - {7}]", ["3.8 [{1}, {1}, {1.0}, {1.0}, {1.0, 7}, {1}]"] },
        { "s = {1, 2}\ns.difference_update([1, []])", "s", ["3.8 {2}"] },
        { "s = {1, 2}\ns.intersection_update([1, []])", "s", ["3.8 {1, 2}"] },
        { "s = {1}\ns.intersection_update([1.0, []])", "s", ["3.8 {1}", "3.11 {1.0}"] },
        { "x = 1000", "(slice(None).indices(x)[1] is x, slice(x, None).indices(5000)[0] is x, slice(None, None, -1).indices(x)[0] is x)", ["3.8 (True, True, False)"] },
        { "s = {1, 2}\ns -= s\nt = {3}\nt ^= t", "(s, t)", ["3.8 (set(), set())"] },
        { "s = {1}\ns.discard({1})", "{1} in {frozenset([1])}", ["3.8 True"] },
        { "d = {1: 0, 2: 0}\ne = {2: 0, 3: 0}", "(d.keys() & e, d.keys() | e.keys(), d.keys() - e.keys(), d.keys() ^ e.keys(), d.items() & e.items())", ["3.8 ({2}, {1, 2, 3}, {1}, {1, 3}, {(2, 0)})"] },
        { "d = {1: []}", "d.items() ^ d.copy().items()", ["3.8 TypeError: unhashable type: 'list'", "3.10 set()"] },
        { "d = {1: 2}", "(d.keys() == {1}, {1} == d.keys(), d.items() >= {(1, 2)}, d.values() == d.values(), (1, 2) in d.items())", ["3.8 (True, True, True, False, True)"] },
        { "r = range(0, 10, 3)", "(r[1:], r[::-1], r == range(0, 11, 3), 9 in r, 9.0 in r, r.index(6), len(r))", ["3.8 (range(3, 12, 3), range(9, -3, -3), True, True, True, 2, 4)"] },
        { "s = slice(None, None, -1)", "(s, s.indices(5), slice(1, 2) == slice(1, 2), slice(1) < slice(2))", ["3.8 (slice(None, None, -1), (4, -1, -1), True, True)"] },
        { "s = slice(1)", "s < slice(0, 1)", ["3.8 TypeError: '<' not supported between instances of 'NoneType' and 'int'"] },
        { "n = float('nan')", "([n] == [n], (n,) == (n,), n in [n], [n].index(n), [n].count(n), {1: n} == {1: n})", ["3.8 (True, True, True, 0, 1, True)"] },
    };

    /// <summary>Rows of statements and a comparison by identity that holds or not.</summary>
    public static TheoryData<string, string, string[]> Identities { get; } = new()
    {
        { "t = tuple([1000, 2])", "(t[:] is t, t[0:99] is t, t * 1 is t, t + () is t, () + t is t, tuple(t) is t, t[::-1][::-1] is t, (*t,) is t)", ["3.8 (True, True, True, True, True, True, False, False)"] },
        { "t = tuple([1000, 2])", "(t[9:] is (), t * 0 is (), tuple([]) is (), tuple(reversed([])) is (), tuple({}.values()) is ())", ["3.8 (True, True, True, True, True)"] },
        { "l = [1]", "(l[:] is l, l * 1 is l, list(l) is l, l.copy() is l)", ["3.8 (False, False, False, False)"] },
        { "f = frozenset([1])", "(frozenset(f) is f, f.copy() is f, f | f is f, f & f is f, f.union() is f)", ["3.8 (True, True, False, False, False)"] },
        { string.Empty, "(frozenset() is frozenset([]), frozenset('') is frozenset(()))", ["3.8 (True, True)", "3.10 (False, False)"] },
        { "l = [1]\nm = l\nl += (2,)\nl *= 2", "(l is m, m)", ["3.8 (True, [1, 2, 1, 2])"] },
        { "x = 1000", "(range(x, 2000).start is x, range(x, 2000)[0] is x, slice(x).stop is x)", ["3.8 (True, False, True)"] },
        { string.Empty, "(range(True).stop is True, range(3).stop)", ["3.8 (True, 3)", "3.10 (False, 3)"] },
        { "v = []\nd = {1: v}", "(d.setdefault(1, 0) is v, d.get(1) is v, d.pop(1) is v)", ["3.8 (True, True, True)"] },
        { "d = {}", "(d.keys() is d.keys(), reversed(d) is reversed(d))", ["3.8 (False, False)"] },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Operation_OnContainers_LeavesCPythonsValue(string setup, string expression, string[] since) =>
        ContainerProgram.Check(setup, expression, since);

    [Theory]
    [MemberData(nameof(Identities))]
    public void Operation_OnImmutables_SharesWhatCPythonShares(string setup, string expression, string[] since) =>
        ContainerProgram.Check(setup, expression, since);
}
