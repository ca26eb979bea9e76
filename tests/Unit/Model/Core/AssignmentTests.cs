namespace Conform.Unit.Model.Core;

/// <summary>Assignment, unpacking, deletion: effects, order, partial effects, texts.</summary>
public sealed class AssignmentTests
{
    /// <summary>Expected values: Python Language Reference 7.2, checked on CPython 3.8 to 3.13.</summary>
    [Theory]
    [InlineData("a = [1]\nb = a\nb[0] = 2", "a", "[2]")]
    [InlineData("a = b = []\nb += [1]", "a", "[1]")]
    [InlineData("a = [0, 0]\ni = 0\ni, a[i] = 1, 9", "a", "[0, 9]")]
    [InlineData("a = [0, 0]\ni = 0\na[i], i = 9, 1", "a", "[9, 0]")]
    [InlineData("a = [1]\nb = a\na[0], a = 5, 'new'", "b", "[5]")]
    [InlineData("p = [2, 0, 1]\np[0], p[p[0]] = p[p[0]], p[0]", "p", "[1, 2, 1]")]
    [InlineData("a, *b = (1, 2, 3)", "b", "[2, 3]")]
    [InlineData("*a, b = 'xyz'", "a", "['x', 'y']")]
    [InlineData("a, *b = {1: 2}", "b", "[]")]
    [InlineData("(a, *b), c = (1, 2, 3), 4", "b", "[2, 3]")]
    [InlineData("[x, (y, *z)] = 1, 'abc'", "z", "['b', 'c']")]
    [InlineData("a = 1\nb = 2\na, b = b, a", "a", "2")]
    [InlineData("len = 5\ndel len\nx = len([1])", "x", "1")]
    [InlineData("x = (y := 5)", "y", "5")]
    public void Run_Assignment_HasItsEffect(string cell, string name, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.12", cell).Value(name));

    [Theory]
    [InlineData("a, b = [1]", "ValueError: not enough values to unpack (expected 2, got 1)")]
    [InlineData("a, b = 1, 2, 3", "ValueError: too many values to unpack (expected 2)")]
    [InlineData("a, b = 5", "TypeError: cannot unpack non-iterable int object")]
    [InlineData("a, *b, c = [1]", "ValueError: not enough values to unpack (expected at least 2, got 1)")]
    [InlineData("a, *b = None", "TypeError: cannot unpack non-iterable NoneType object")]
    [InlineData("del a", "NameError: name 'a' is not defined")]
    [InlineData("del len", "NameError: name 'len' is not defined")]
    [InlineData("a += 1", "NameError: name 'a' is not defined")]
    [InlineData("5[0] = 1", "TypeError: 'int' object does not support item assignment")]
    [InlineData("del 'a'[0]", "TypeError: 'str' object doesn't support item deletion")]
    public void Run_AssignmentThatCannotBe_RaisesWithText(string cell, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.8", cell).Error);

    [Theory]
    [InlineData("t = (0,)\na, t[0], b = 1, 2, 3", "a", "1")]
    [InlineData("t = (0,)\na, t[0], b = 1, 2, 3", "b", "-")]
    [InlineData("a, b = [1]", "a", "-")]
    [InlineData("t = ()\na = t[0] = 5", "a", "5")]
    [InlineData("a = 1\nb = 2\ndel a, zz, b", "a", "-")]
    [InlineData("a = 1\nb = 2\ndel a, zz, b", "b", "2")]
    [InlineData("t = ([],)\nt[0] += [1]", "t", "([1],)")]
    public void Run_StatementThatRaises_KeepsWhatCameBefore(string cell, string name, string expected)
    {
        var run = ModelRun.Of("3.11", cell);

        Assert.NotEmpty(run.Error);
        Assert.Equal(expected, run.Value(name));
    }

    [Fact]
    public void Run_ChainThroughItsOwnItem_MakesACycle()
    {
        var run = ModelRun.Of("3.11", "a = [0]\nb = a\na = a[0] = [5]\nc = a[0]");

        Assert.True(run.AreSame("a", "c"));
        Assert.Equal("[0]", run.Value("b"));
    }

    [Fact]
    public void Run_AugmentedItem_StoresBackAfterTheChangeInPlace()
    {
        var run = ModelRun.Of("3.11", "t = ([],)\nt[0] += [1]");

        Assert.Equal("TypeError: 'tuple' object does not support item assignment", run.Error);
    }

    [Fact]
    public void Run_ErrorInACell_EndsThatCellOnly()
    {
        var run = ModelRun.Of("3.11", "a = 1\n1 / 0\na = 2\n# %%\nb = a");

        Assert.Equal("ZeroDivisionError", run.Observation.Cells[0].Error!.Type);
        Assert.Equal("1", run.Value("b"));
        Assert.Null(run.Observation.Stop);
    }
}
