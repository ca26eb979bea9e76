using Conform.Programs;

namespace Conform.Unit.Model.Core;

/// <summary>What follows from the width of a word.</summary>
/// <remarks>Expected values: printed by CPython 3.14.2 for WebAssembly, whose words have 32 bits, with PYTHONHASHSEED=0.</remarks>
public sealed class WordWidthTests
{
    private static readonly Profile Narrow = Profile.Of(new(3, 14, 2)) with { PointerBits = 32, HashAlgorithm = "fnv" };

    [Theory]
    [InlineData("hash((1, 2))", "994727857")]
    [InlineData("hash(())", "750394483")]
    [InlineData("hash((-1, 'a'))", "-913957187")]
    [InlineData("hash(frozenset([1, 2, 3]))", "-2021384008")]
    [InlineData("hash(frozenset())", "-1572407560")]
    [InlineData("hash(frozenset('abcd'))", "1017838362")]
    [InlineData("hash(range(3))", "1831225011")]
    [InlineData("hash(slice(1, 2))", "-1060757855")]
    [InlineData("hash(-1)", "-2")]
    [InlineData("len(range(2 ** 31 - 1))", "2147483647")]
    [InlineData("len(range(2 ** 31))", "OverflowError: Python int too large to convert to C ssize_t")]
    [InlineData("[1][2 ** 31]", "IndexError: cannot fit 'int' into an index-sized integer")]
    [InlineData("'ab' * 2 ** 30", "OverflowError: repeated string is too long")]
    [InlineData("type(iter(range(2 ** 31))).__name__", "'longrange_iterator'")]
    [InlineData("array.array('l').itemsize", "4")]
    [InlineData("array.array('l', [2 ** 31])", "OverflowError: Python int too large to convert to C long")]
    public void Program_OnANarrowWord_DoesWhatTheBuildDoes(string expression, string expected) =>
        Assert.Equal(expected, ModelRun.Of(Narrow, $"import array\n# %%\nx = {expression}").Outcome("x"));

    /// <summary>The instance's number is cut to a word.</summary>
    [Fact]
    public void Hash_OfAnInstanceBeyondAWord_IsReduced() =>
        Assert.Equal("1", ModelRun.Of(Narrow, "class A:\n    def __hash__(self):\n        return 2 ** 31\nx = hash(A())").Outcome("x"));
}
