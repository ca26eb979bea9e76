using Conform.Programs.Shrinking;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Shrinking;

public class SimplicityTests
{
    /// <summary>Simpler first.</summary>
    [Theory]
    [InlineData("a = [[[]]]\n", "a = 1\nb = 2\n")]
    [InlineData("# %%\na = [1]\nb = [2]\n", "# %%\na = 1\n# %%\nb = 2\n")]
    [InlineData("a = []\nb = []\n", "if a:\n    b = []\n")]
    [InlineData("a = 1000\n", "a = [1]\n")]
    [InlineData("a = None\n", "a = 0\n")]
    [InlineData("a = 256\n", "a = 257\n")]
    [InlineData("a = ''\n", "a = 'a'\n")]
    [InlineData("a = 'a'\n", "a = 'b'\n")]
    [InlineData("a = 'zz'\n", "a = 'aaa'\n")]
    [InlineData("a = []\n", "a = ()\n")]
    [InlineData("a = b\n", "a += b\n")]
    [InlineData("a += b\n", "a -= b\n")]
    [InlineData("a = 1\n", "a = b\n")]
    [InlineData("a = a\n", "a = b\n")]
    [InlineData("a = b\n", "b = c\n")]
    [InlineData("a = []\n", "aa = []\n")]
    [InlineData("def f(p):\n    pass\n", "def f(p, q):\n    pass\n")]
    [InlineData("import copy\n# %%\na = 1\n", "import copy\nimport array\n# %%\na = 1\n")]
    public void Compare_SimplerAndLessSimple_OrdersThem(string simpler, string other)
    {
        var (first, second) = (ProgramText.Parse(simpler), ProgramText.Parse(other));
        Assert.True(Simplicity.IsSimpler(first, second));
        Assert.False(Simplicity.IsSimpler(second, first));
        Assert.Equal(0, Simplicity.Order.Compare(first, ProgramText.Parse(simpler)));
    }

    [Fact]
    public void Compare_ProgramsThatDifferInOneMethodName_AreNotEquallySimple()
    {
        var (first, second) = (ProgramText.Parse("a.copy()\n"), ProgramText.Parse("a.clear()\n"));
        Assert.Equal(-Simplicity.Order.Compare(first, second), Simplicity.Order.Compare(second, first));
        Assert.NotEqual(0, Simplicity.Order.Compare(first, second));
    }
}
