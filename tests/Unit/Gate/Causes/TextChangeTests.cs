using Conform.Gate.Causes;

namespace Conform.Unit.Gate.Causes;

public class TextChangeTests
{
    [Theory]
    [InlineData("list expected at most 1 arguments, got 2", "list expected at most 1 argument, got 2", "arguments", "argument")]
    [InlineData("get() takes 1 positional argument", "A.get() takes 1 positional argument", "", ".…")]
    [InlineData("can't set attribute", "can't set attribute 'items'", "", "…")]
    [InlineData("an integer is required (got type tuple)", "'tuple' object cannot be interpreted as an integer", "an integer is required (got type …)", "… object cannot be interpreted as an integer")]
    [InlineData("float modulo", "float modulo by zero", "", "by zero")]
    [InlineData("a b\nc", "a b c", "", "")]
    public void Between_TwoTexts_IsWhatTheyDoNotShare(string before, string after, string left, string right) =>
        Assert.Equal(new TextChange(left, right), TextChange.Between(before, after));

    [Theory]
    [InlineData("deque.remove(x): x not in deque", "0 is not in deque", "deque.remove(x): x not in deque", "'a b' is not in deque")]
    [InlineData("get() takes 1", "A.get() takes 1", "most_common() takes 22", "Counter.most_common() takes 22")]
    [InlineData("find() takes at least 1 argument (0 given)", "find expected at least 1 argument, got 0", "index() takes at least 1 argument (0 given)", "index expected at least 1 argument, got 0")]
    public void Between_TheSameChangeWithOtherNames_IsTheSame(string before, string after, string otherBefore, string otherAfter) =>
        Assert.Equal(TextChange.Between(before, after), TextChange.Between(otherBefore, otherAfter));

    [Fact]
    public void Between_TextsThatDifferInANameOnly_KeepsTheNames()
    {
        var change = TextChange.Between("'tuple' object", "'list' object");

        Assert.Equal(new TextChange("'tuple'", "'list'"), change);
    }

    [Fact]
    public void Literally_KeepsNamesAndValues() =>
        Assert.Equal(new TextChange("", "A."), TextChange.Literally("get() takes 1", "A.get() takes 1"));
}
