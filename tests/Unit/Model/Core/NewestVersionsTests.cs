namespace Conform.Unit.Model.Core;

/// <summary>What changed in the versions that cannot be embedded.</summary>
/// <remarks>Expected values: printed by CPython 3.14.2 and 3.15.0rc1 out of process.</remarks>
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
    [InlineData("repr(sum([1.0, 1e16, 1]))", "'1.0000000000000002e+16'")]
    [InlineData("repr(sum([1j, 1, 1e16, 1.0]))", "'(1.0000000000000002e+16+1j)'")]
    [InlineData("repr(sum([-0.0], -0j))", "'(-0-0j)'")]
    [InlineData("'abc'[:2] is 'ab'", "True")]
    [InlineData("b''.center(0, b'')", "TypeError: center(): argument 2 must be a byte string of length 1, not a bytes object of length 0")]
    [InlineData("b''.center(0, '')", "TypeError: center() argument 2 must be a byte string of length 1, not str")]
    [InlineData("(1, 2, 3)[:2] is (1, 2)", "True")]
    [InlineData("len({'\\U0001f600', 1, 2})", "3")]
    public void Expression_In314_GivesWhatCPythonPrints(string expression, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.14.2", $"x = {expression}").Outcome("x"));

    [Theory]
    [InlineData("b'a'.replace(b'a', b'b', count=1)", "b'b'")]
    [InlineData("b'a'.replace()", "TypeError: replace() takes at least 2 positional arguments (0 given)")]
    [InlineData("bytearray(b'a').replace(b'', b'', 1, 2)", "TypeError: replace() takes at most 3 arguments (4 given)")]
    [InlineData("(1).to_bytes(-1, None)", "ValueError: length cannot be negative")]
    [InlineData("bytearray.fromhex('')", "b''")]
    [InlineData("memoryview(b'a').tobytes() is b'a'", "True")]
    [InlineData("bytes(bytearray(b'a')) is b'a'", "True")]
    [InlineData("''.partition([])", "TypeError: must be str, not list")]
    [InlineData("bytes.fromhex(b'a\\xf0')", "ValueError: non-hexadecimal number found in fromhex() arg at position 1")]
    [InlineData("range(0)['':]", "TypeError: slice indices must be integers or None or have an __index__ method")]
    [InlineData("[]['':]", "TypeError: slice indices must be integers or have an __index__ method")]
    [InlineData("bytes(1) is b'\\0'", "False")]
    [InlineData("('a' + 'é' * 255).encode('ascii', 'ignore') is b'a'", "True")]
    [InlineData("('a' + 'é' * 256).encode('ascii', 'ignore') is b'a'", "False")]
    [InlineData("'abc'.replace('a', 'b', cont=1)", "TypeError: replace() got an unexpected keyword argument 'cont'. Did you mean 'count'?")]
    public void Expression_In315_GivesWhatCPythonPrints(string expression, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.15.0", $"x = {expression}").Outcome("x"));

    [Theory]
    [InlineData("'\\ud800'", "UnicodeEncodeError: utf-8, \\ud800, 0, 1, surrogates not allowed")]
    [InlineData("'q\\0'", "ValueError: embedded null character")]
    [InlineData("''", "ValueError: bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, e, f, d, Zf or Zd)")]
    public void ArrayTypeCode_In315_PassesThroughUtf8(string code, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.15.0", $"import array\nx = array.array({code})").Error);

    [Theory]
    [InlineData("x = collections.Counter({'a': 1, 'b': 0, 'c': -3}) ^ collections.Counter({'b': 2, 'c': 3})", "{'a': 1, 'b': 2, 'c': 6}")]
    [InlineData("x = collections.Counter('aab')\nx ^= {'a': 5, 'b': 1, 'z': -3}", "{'a': 3, 'z': 3}")]
    [InlineData("x = dict(collections.Counter('aab').most_common(5.0))", "{'a': 2, 'b': 1}")]
    public void Counter_In315_HasASymmetricDifferenceAndDoesNotCutItsLargest(string statements, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.15.0", $"import collections\n{statements}\nx = dict(x)").Outcome("x"));

    [Theory]
    [InlineData("3.13.0", "[4, 134, 6]")]
    [InlineData("3.14.2", "[134, 4, 6]")]
    public void SetOfConstants_IsBuiltAnewUpTo313(string version, string expected) => Assert.Equal(expected, ModelRun.Of(version, "x = list({4, 6, 134})").Outcome("x"));

    [Theory]
    [InlineData("a, b = [1, 2, 3]", "ValueError: too many values to unpack (expected 2, got 3)")]
    [InlineData("a, b = 'abc'", "ValueError: too many values to unpack (expected 2)")]
    public void Unpacking_In314_CountsWhatItKnows(string statement, string expected) => Assert.Equal(expected, ModelRun.Of("3.14.2", statement).Error);
}
