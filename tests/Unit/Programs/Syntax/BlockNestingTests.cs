using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Unit.Programs.Syntax;

public sealed class BlockNestingTests
{
    [Theory]
    [InlineData("a = 1\n", 0)]
    [InlineData("if a:\n    pass\n", 1)]
    [InlineData("if a:\n    pass\nelif b:\n    pass\nelif c:\n    pass\n", 1)]
    [InlineData("if a:\n    pass\nelse:\n    if b:\n        pass\n    pass\n", 2)]
    [InlineData("for a in b:\n    if a:\n        pass\n    else:\n        while c:\n            pass\n        d = 1\n", 3)]
    [InlineData("class A:\n    def f(p):\n        try:\n            pass\n        finally:\n            pass\n", 3)]
    public void Depth_Program_IsTheLargestNumberOfBlocksInEachOther(string text, int depth) =>
        Assert.Equal(depth, BlockNesting.Depth(ProgramText.Parse(text)));
}
