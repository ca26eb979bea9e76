using Conform.Pictures.Text;
using Conform.Programs.Text;

namespace Conform.Conformance.Pictures;

/// <summary>The text picture of each classic example says what the classic explanation says.</summary>
public sealed class ClassicExplanationTests
{
    /// <summary>Seed, cell from 1, and what its picture or the sentences below it must say.</summary>
    public static TheoryData<string, int, string[]> Claims { get; } = new()
    {
        { "alias-of-a-list", 2, ["l1 ──┬─▶ #1 list", "l2+ ─┘", "l2 refers to #1, the same object as l1."] },
        { "alias-of-a-list", 3, ["l1 ─┬─▶ #1 list", "#2, a list, is the same object as before: slot 2 was added: 4."] },
        { "shallow-copy-of-a-list", 2, ["l2 refers to #3, a new list.", "#3 shares 1, 'abc' and #2 with #1."] },
        { "shallow-copy-of-a-list", 3, ["#2 list (changed)", "It is seen through slot 2 of #1 and slot 2 of #3."] },
        { "deep-copy-of-a-list", 2, ["l2 refers to #3, a new list.", "#3 shares 1 and 'abc' with #1; #4 in it is new.", "#4, a new list, shares 2 and 3 with #2."] },
        { "deep-copy-of-a-list", 3, ["#4, a list, is the same object as before: slot 2 was added: 4.", "#4 list (changed)", "#2 list\n"] },
        { "deep-copy-of-a-list-in-itself", 1, ["│ 1 │ →#1 │"] },
        { "deep-copy-of-a-list-in-itself", 2, ["│ 1 │ →#2 │", "b refers to #2, a new list.", "#2 shares 1 with #1; #2 in it is new."] },
        { "item-assignment-on-a-list", 2, ["#1 list (changed)", "#1, a list, is the same object as before: slot 1 refers to 'c' now, and no longer to 'b'."] },
        { "item-assignment-on-a-str", 2, ["s ───▶ 'abc'", "The cell ended with TypeError: "] },
        { "augmented-assignment-to-a-tuple-slot", 2, ["#2, a list, is the same object as before: slot 0 was added: 1.", "The cell ended with TypeError: "] },
        { "rebinding-of-an-int", 3, ["x refers to 20, the same object as y, and no longer to 10."] },
        { "equal-lists-are-two-objects", 2, ["b refers to #2, a new list.", "#2 shares 1 and 2 with #1."] },
        { "equal-immutables-that-are-one-object", 2, ["p refers to 256, the same object as a.", "q refers to 'hello', the same object as b."] },
        { "equal-immutables-that-are-not", 2, ["b refers to 257, but to another object than a.", "r refers to 'ab c', but to another object than s."] },
        { "bounded-deque", 1, ["q+ ─┬─▶ #1 deque (maxlen 3) (new)", "r refers to #1, the same object as q."] },
        { "default-that-is-kept", 2, ["key 'x' was added"] },
        { "memoryview-of-a-bytearray", 2, ["its value is b'aAyzef' now, and no longer b'abcdef'"] },
        { "order-of-an-ordered-dict", 2, ["#1, an OrderedDict, is the same object as before: its order changed."] },
    };

    /// <summary>What is lost is released, unless it refers to itself on some way or such an object refers to it.</summary>
    [Fact]
    public void TextPicture_OfLostObjects_SaysWhichStayUntilACollection()
    {
        var series = DrawnRuns.InCPython(ProgramText.Parse("a = [[1]]\na.append(a)\nb = [2]\n# %%\na = None\nb = None"));

        var text = TextPicture.Of(series.Pictures[^1], 400);

        Assert.Contains("Nothing leads to #1, a list, any more; it refers to itself, as it was seen last, and only a collection frees that.", text, StringComparison.Ordinal);
        Assert.Contains("Nothing leads to #2, a list, any more but #1, which refers to itself.", text, StringComparison.Ordinal);
        Assert.Contains("Nothing leads to #3, a list, any more.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_NameEverySeed() => Assert.Equal(SeedPrograms.Names, Claims.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Claims))]
    public void TextPicture_OfASeed_SaysIt(string seed, int cell, string[] claims)
    {
        var series = DrawnRuns.InCPython(SeedPrograms.Read(seed));

        // Wide enough for each sentence to stand on one line.
        var text = TextPicture.Of(series.Pictures.Single(picture => picture.Moment.Cell == cell - 1), 400);

        Assert.All(claims, claim => Assert.Contains(claim, text, StringComparison.Ordinal));
    }
}
