namespace Conform.Unit.Model.Core;

/// <summary>What changed in the versions that cannot be embedded.</summary>
/// <remarks>Expected values: printed by CPython 3.14.2 out of process.</remarks>
public sealed class NewestVersionsTests
{
    [Theory]
    [InlineData("{}[[]]", "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')")]
    [InlineData("{1, (2, [])}", "TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')")]
    [InlineData("{1}.intersection([[]])", "TypeError: unhashable type: 'list'")]
    [InlineData("[] in {1: 1}.keys()", "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')")]
    [InlineData("1 in 2", "TypeError: argument of type 'int' is not a container or iterable")]
    [InlineData("1 // 0", "ZeroDivisionError: division by zero")]
    [InlineData("1.0 % 0", "ZeroDivisionError: division by zero")]
    [InlineData("1j / 0", "ZeroDivisionError: division by zero")]
    [InlineData("0 ** -1", "ZeroDivisionError: zero to a negative power")]
    [InlineData("[].index(1)", "ValueError: list.index(x): x not in list")]
    [InlineData("range(1).index(4)", "ValueError: range.index(x): x not in range")]
    [InlineData("dict([1])", "TypeError: object is not iterable")]
    [InlineData("complex(1, '2')", "TypeError: complex() argument 'imag' must be a real number, not str")]
    [InlineData("complex([])", "TypeError: complex() argument must be a string or a number, not list")]
    [InlineData("list(map(lambda a, b: a, [1], [1, 2], strict=True))", "ValueError: map() argument 2 is longer than argument 1")]
    [InlineData("'%c' % 'ab'", "TypeError: %c requires an int or a unicode character, not a string of length 2")]
    [InlineData("b'%c' % b''", "TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 0")]
    [InlineData("bytes.fromhex(b'41 42')", "b'AB'")]
    [InlineData("bytes.fromhex('4')", "ValueError: fromhex() arg must contain an even number of hexadecimal digits")]
    [InlineData("not NotImplemented", "TypeError: NotImplemented should not be used in a boolean context")]
    [InlineData("repr((0 - 0j).imag)", "'-0.0'")]
    [InlineData("repr(((1 + 1j) * complex('inf+nanj')).real)", "'inf'")]
    [InlineData("repr((complex('inf+nanj') / (1 + 1j)).imag)", "'-inf'")]
    public void Expression_In314_GivesWhatCPythonPrints(string expression, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.14.2", $"x = {expression}").Outcome("x"));

    [Theory]
    [InlineData("a, b = [1, 2, 3]", "ValueError: too many values to unpack (expected 2, got 3)")]
    [InlineData("a, b = 'abc'", "ValueError: too many values to unpack (expected 2)")]
    public void Unpacking_In314_CountsWhatItKnows(string statement, string expected) => Assert.Equal(expected, ModelRun.Of("3.14.2", statement).Error);
}
