using Conform.Adapters;

namespace Conform.Unit.Adapters;

public sealed class BoundedLineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb\r\n\nc\n", new[] { "a", "b", "", "c" })]
    public async Task ReadLine_ShortLines_ComeWithoutTheirEnds(string text, string[] expected)
    {
        var reader = new BoundedLineReader(new StringReader(text), 10);
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        Assert.Equal(expected, lines);
    }

    [Fact]
    public async Task ReadLine_LineBeyondTheBound_IsSkippedWhole()
    {
        var reader = new BoundedLineReader(new StringReader($"{new string('x', 10_000)}\nnext\n"), 9_999);

        _ = await Assert.ThrowsAsync<LineTooLongException>(reader.ReadLineAsync);
        Assert.Equal("next", await reader.ReadLineAsync());
        Assert.Null(await reader.ReadLineAsync());
    }

    [Fact]
    public async Task ReadLine_LineOfTheLargestLength_IsRead()
    {
        var reader = new BoundedLineReader(new StringReader($"{new string('x', 10_000)}\n"), 10_000);

        Assert.Equal(10_000, (await reader.ReadLineAsync())!.Length);
    }
}
