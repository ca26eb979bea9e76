using Conform.Programs;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Unit.Programs.Shrinking;

public sealed class ProgramValidityTests
{
    /// <summary>What a block holds may be no program by itself.</summary>
    [Theory]
    [InlineData("class A:\n    __slots__ = ('a',)", false)]
    [InlineData("class A:\n    a = 1", true)]
    [InlineData("for a in []:\n    break", false)]
    [InlineData("def f():\n    return 1", false)]
    public void IsValid_TheBodyOfABlock_AsTheParserSays(string program, bool isValid)
    {
        var block = ProgramText.Parse(program).Cells[0].Body[0].Blocks.First();

        Assert.Equal(isValid, ProgramValidity.IsValid(new([new Cell([.. block])])));
    }
}
