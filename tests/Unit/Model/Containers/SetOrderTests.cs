namespace Conform.Unit.Model.Containers;

/// <summary>The order of sets, which follows from the hash table and its history.</summary>
public sealed class SetOrderTests
{
    /// <summary>Rows of statements, an expression and its repr.</summary>
    public static TheoryData<string, string, string[]> Orders { get; } = new()
    {
        { string.Empty, "{3, 1, 2}", ["3.8 {1, 2, 3}"] },
        { string.Empty, "[{16, 8, 0}, {8, 0}, {-1, 0, 1}, {-1, -2}, {100, 10, 1}]", ["3.8 [{16, 8, 0}, {8, 0}, {0, 1, -1}, {-1, -2}, {1, 10, 100}]"] },
        { string.Empty, "({0, 8, 16}, {16, 8, 0})", ["3.8 ({0, 8, 16}, {16, 8, 0})", "3.9 ({0, 8, 16}, {0, 8, 16})"] },
        { string.Empty, "{1, 9, 17, 25}", ["3.8 {1, 25, 9, 17}", "3.9 {1, 17, 25, 9}"] },
        { string.Empty, "({0, 8, 16, 1, 2}, set([0, 8, 16, 1, 2]))", ["3.8 ({0, 1, 2, 8, 16}, {0, 1, 2, 8, 16})", "3.9 ({0, 1, 2, 16, 8}, {0, 1, 2, 8, 16})"] },
        { "a = {0, 8}\nb = {8, 0}", "(a == b, a, b)", ["3.8 (True, {0, 8}, {8, 0})"] },
        { "s = set([0, 8, 16])\ns.discard(8)\ns.add(8)", "s", ["3.8 {0, 8, 16}", "3.9 {0, 16, 8}", "3.10 {0, 8, 16}"] },
        { "s = set([8, 0, 16, 24])\ns.discard(8)\ns.add(32)", "(s, s.copy())", ["3.8 ({32, 0, 16, 24}, {32, 0, 16, 24})", "3.9 ({0, 32, 16, 24}, {0, 16, 32, 24})", "3.10 ({32, 0, 16, 24}, {32, 0, 16, 24})"] },
        { "s = set([8, 0, 16, 24])\ns.discard(8)\ns.add(8)", "copy.deepcopy(s)", ["3.8 {8, 0, 16, 24}", "3.9 {0, 8, 16, 24}", "3.10 {8, 0, 16, 24}"] },
        { "s = {3, 1, 2}\nt = {5, 8, 16}", "[s.pop(), s.pop(), s.pop(), t.pop(), t.pop(), t.pop()]", ["3.8 [1, 2, 3, 8, 16, 5]"] },
        { "s = {1, 2, 3}\na = s.pop()\ns.add(1)", "[a, s.pop(), s.pop()]", ["3.8 [1, 2, 3]"] },
        { "s = {5}\ns.pop()\ns.clear()\ns.update([1, 6])", "s.pop()", ["3.8 6"] },
        { string.Empty, "{*[3, 1, 0, ''], 0}", ["3.8 {0, 1, '', 3}", "3.9 {0, 1, 3, ''}"] },
        { string.Empty, "list(set(range(1000))) == list(range(1000))", ["3.8 True"] },
        { string.Empty, "{None, 1}", ["3.8 Unsupported: order of a set that hashes by address", "3.12 {None, 1}"] },
        { "s = {None}", "(list(s), s.pop(), s)", ["3.8 ([None], None, set())"] },
        { "s = {None, 1}\nt = s | {2}", "(len(t), 1 in t, t == {2, 1, None}, t - {None, 2}, t > s)", ["3.8 (3, True, True, {1}, True)"] },
        { "s = {float('nan'), 1}", "len(s)", ["3.8 2"] },
        { "s = {float('nan'), 1}", "sorted(s)", ["3.8 [nan, 1]", "3.10 Unsupported: order of a set that hashes by address"] },
        { "s = set([None, 1, 2])\ns.clear()\ns.update([8, 0])", "s", ["3.8 {8, 0}"] },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Iteration_OfSet_FollowsTheTable(string setup, string expression, string[] since) =>
        ContainerProgram.Check(setup, expression, since);
}
