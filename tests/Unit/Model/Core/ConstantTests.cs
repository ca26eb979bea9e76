namespace Conform.Unit.Model.Core;

/// <summary>Which constants are one object: inside a compile unit, across units, and after folding.</summary>
/// <remarks>Expected values: observed on CPython 3.8 to 3.13.</remarks>
public sealed class ConstantTests
{
    [Theory]
    [InlineData("257")]
    [InlineData("-6")]
    [InlineData("1.5")]
    [InlineData("-0.0")]
    [InlineData("1j")]
    [InlineData("1 + 2j")]
    [InlineData("'a b'")]
    [InlineData("b'a b'")]
    [InlineData("(1, 2)")]
    [InlineData("((1, 2), 3)")]
    [InlineData("(None,)")]
    [InlineData("2 ** 64")]
    [InlineData("(1, 2)[0:1][0] if 0 else 1000")]
    public void Run_ConstantTwiceInOneUnit_IsOneObject(string constant) =>
        Assert.True(ModelRun.Of("3.11", $"a = {constant}\nb = {constant}").AreSame("a", "b"));

    [Theory]
    [InlineData("1000 + 1", "1001")]
    [InlineData("'a b' * 2", "'a ba b'")]
    [InlineData("(1,) * 3", "(1, 1, 1)")]
    [InlineData("-(1000)", "-1000")]
    [InlineData("(1000,)[0]", "1000")]
    [InlineData("[1000][0]", "1000")]
    [InlineData("[1000, 2, 3][0]", "1000")]
    [InlineData("('a b',)[0]", "'a b'")]
    [InlineData("{7: 1000}[7]", "1000")]
    [InlineData("not ()", "True")]
    [InlineData("1000.0", "1e3")]
    public void Run_EqualConstantsInOneUnit_AreOneObject(string left, string right) =>
        Assert.True(ModelRun.Of("3.11", $"a = {left}\nb = {right}").AreSame("a", "b"));

    [Theory]
    [InlineData("0.0", "-0.0")]
    [InlineData("1e999 - 1e999", "1e999 - 1e999")]
    [InlineData("1000", "1000.0")]
    [InlineData("1", "True")]
    [InlineData("'ab'", "b'ab'")]
    [InlineData("(1, 2)", "(True, 2)")]
    [InlineData("(0.0,)", "(-0.0,)")]
    [InlineData("[1, 2, 3]", "[1, 2, 3]")]
    [InlineData("2 ** 100", "2 ** 100")]
    [InlineData("'a' * 4097", "'a' * 4097")]
    [InlineData("(1,) * 257", "(1,) * 257")]
    [InlineData("(1, 2)[0:1]", "(1,)")]
    public void Run_DifferentOrUnfoldedConstants_AreTwoObjects(string left, string right) =>
        Assert.False(ModelRun.Of("3.11", $"a = {left}\nb = {right}").AreSame("a", "b"));

    [Theory]
    [InlineData("'hello_World9'", true)]
    [InlineData("'9abc'", true)]
    [InlineData("'-'", true)]
    [InlineData("'\\xe9'", true)]
    [InlineData("''", true)]
    [InlineData("'a' * 3", true)]
    [InlineData("b'a'", true)]
    [InlineData("256", true)]
    [InlineData("()", true)]
    [InlineData("'hello world'", false)]
    [InlineData("'h\\xe9'", false)]
    [InlineData("'\\u20ac'", false)]
    [InlineData("b'abc'", false)]
    [InlineData("257", false)]
    [InlineData("1.5", false)]
    [InlineData("(1, 2)", false)]
    public void Run_ConstantInTwoUnits_IsSharedOnlyIfCachedOrInterned(string constant, bool isShared) =>
        Assert.Equal(isShared, ModelRun.Of("3.11", $"a = {constant}\n# %%\nb = {constant}").AreSame("a", "b"));

    /// <summary>A literal of one letter is apart from the cached character in the builds of 3.11 and 3.12.</summary>
    [Theory]
    [InlineData("3.10", "a", true)]
    [InlineData("3.11", "a", false)]
    [InlineData("3.11", "z", true)]
    [InlineData("3.12", "a", false)]
    [InlineData("3.12", "f", true)]
    [InlineData("3.13", "a", true)]
    public void Run_LiteralOfOneLetter_IsTheCachedCharacterExceptWhereApart(string version, string letter, bool isCached)
    {
        var run = ModelRun.Of(version, $"s = 'x{letter}y'\na = s[1]\nb = '{letter}'\n# %%\nc = '{letter}'");

        Assert.Equal(isCached, run.AreSame("a", "b"));
        Assert.True(run.AreSame("b", "c"));
    }

    /// <summary>Small ints that are not cached in 3.8 become constants of the unit all the same.</summary>
    [Theory]
    [InlineData("3.8", false)]
    [InlineData("3.9", true)]
    public void Run_UncachedSmallIntFolded_StandsForTheLiteralInItsUnit(string version, bool isCached)
    {
        var run = ModelRun.Of(version, "a = 1073741829 - 1073741824\nb = 5\n# %%\nc = 5");

        Assert.True(run.AreSame("a", "b"));
        Assert.Equal(isCached, run.AreSame("b", "c"));
    }

    [Theory]
    [InlineData("3.8", "{0, 1, 2, 8, 16}")]
    [InlineData("3.9", "{0, 1, 2, 16, 8}")]
    public void Run_DisplayOfThreeConstants_IsCopiedFromAConstantSince39(string version, string expected) =>
        Assert.Equal(expected, ModelRun.Of(version, "a = {0, 8, 16, 1, 2}").Value("a"));

    [Theory]
    [InlineData("1 / 0", "ZeroDivisionError: division by zero")]
    [InlineData("(1, 2)[5]", "IndexError: tuple index out of range")]
    [InlineData("1 << -1", "ValueError: negative shift count")]
    public void Run_ConstantExpressionThatRaises_IsLeftToRunTime(string expression, string expected)
    {
        var run = ModelRun.Of("3.11", $"a = 1\nb = {expression}");

        Assert.Equal(expected, run.Error);
        Assert.Equal("1", run.Value("a"));
    }
}
