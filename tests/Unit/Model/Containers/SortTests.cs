namespace Conform.Unit.Model.Containers;

/// <summary>The result of sorting, and the state of the list when a comparison fails.</summary>
public sealed class SortTests
{
    /// <summary>Rows of a list, the arguments of <c>sort</c> and the list afterwards.</summary>
    public static TheoryData<string, string, string[]> States { get; } = new()
    {
        { "[3, 1, 2]", string.Empty, ["3.8 [1, 2, 3]"] },
        { "[3, 1, 2]", "reverse=True", ["3.8 [3, 2, 1]"] },
        { "[True, 1.0, 0, 1]", string.Empty, ["3.8 [0, True, 1.0, 1]"] },
        { "[True, 1.0, 0, 1]", "reverse=True", ["3.8 [True, 1.0, 1, 0]"] },
        { "['bb', 'a', 'cc', 'd']", "key=len", ["3.8 ['a', 'd', 'bb', 'cc']"] },
        { "[-3, 1, -2]", "key=abs, reverse=1", ["3.8 [-3, -2, 1]"] },
        { "[1, 0, 0, 'a']", string.Empty, ["3.8 [0, 0, 1, 'a']", "3.13 [1, 0, 0, 'a']"] },
        { "[1, 'a', 0]", string.Empty, ["3.8 [1, 'a', 0]"] },
        { "[2, 1, 'a', 0]", string.Empty, ["3.8 [2, 1, 'a', 0]"] },
        { "[5, 4, 6, 'a', 0]", string.Empty, ["3.8 [4, 5, 6, 'a', 0]"] },
        { "[3, float('nan'), 1]", string.Empty, ["3.8 [3, nan, 1]"] },
        { "[1, 2, 'a']", "reverse=True", ["3.8 [1, 2, 'a']"] },
        { "[3, 1, 2]", "key=5", ["3.8 [3, 1, 2]"] },
        { "list(range(200, 0, -1)) + list(range(0, 200, 3))", "reverse=True", ["3.8 " + Long()] },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Sort_OfList_LeavesCPythonsOrder(string list, string arguments, string[] since) =>
        ContainerProgram.Check($"l = {list}\n# %%\nl.sort({arguments})", "l", since);

    [Fact]
    public void Sort_OfManyElementsWithoutTotalOrder_EndsTheRun() => Assert.Equal(
        "LimitReached: a sort of 64 or more elements without a total order",
        ContainerProgram.Outcome("3.11.7", string.Empty, "sorted([{1}, {2}] * 40)"));

    private static string Long() =>
        $"[{string.Join(", ", Enumerable.Range(1, 200).Concat(Enumerable.Range(0, 67).Select(index => index * 3)).OrderDescending())}]";
}
