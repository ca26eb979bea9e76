using Conform.Model.Semantics;
using Conform.Unit.Model.Core;
using Conform.Unit.Model.Numbers;

namespace Conform.Unit.Model.Text;

/// <summary>Errors of strings and bytes, with their texts by version.</summary>
/// <remarks>Expected texts: observed on CPython 3.8 to 3.13.</remarks>
public sealed class TextErrorTests
{
    [Theory]
    [InlineData("'ab'[5]", "IndexError: string index out of range")]
    [InlineData("'ab'[10 ** 30]", "IndexError: cannot fit 'int' into an index-sized integer")]
    [InlineData("b'ab'[5]", "IndexError: index out of range")]
    [InlineData("b'ab'['a']", "TypeError: byte indices must be integers or slices, not str")]
    [InlineData("'a' + 1", "TypeError: can only concatenate str (not \"int\") to str")]
    [InlineData("b'a' + 'a'", "TypeError: can't concat str to bytes")]
    [InlineData("'a' * 1.5", "TypeError: can't multiply sequence by non-int of type 'float'")]
    [InlineData("'ab' * 2 ** 62", "OverflowError: repeated string is too long")]
    [InlineData("b'ab' * 2 ** 62", "OverflowError: repeated bytes are too long")]
    [InlineData("'a' * 2 ** 62", "MemoryError: ")]
    [InlineData("1 in 'a'", "TypeError: 'in <string>' requires string as left operand, not int")]
    [InlineData("'a' in b'a'", "TypeError: a bytes-like object is required, not 'str'")]
    [InlineData("256 in b'a'", "ValueError: byte must be in range(0, 256)")]
    [InlineData("'a' < b'a'", "TypeError: '<' not supported between instances of 'str' and 'bytes'")]
    [InlineData("''.join(1)", "TypeError: can only join an iterable")]
    [InlineData("''.join(['a', b'a'])", "TypeError: sequence item 1: expected str instance, bytes found")]
    [InlineData("b''.join(['a'])", "TypeError: sequence item 0: expected a bytes-like object, str found")]
    [InlineData("'a'.replace(None, 'b')", "TypeError: replace() argument 1 must be str, not None")]
    [InlineData("'a'.strip(b'a')", "TypeError: strip arg must be None or str")]
    [InlineData("'a'.split('')", "ValueError: empty separator")]
    [InlineData("'a'.split(1)", "TypeError: must be str or None, not int")]
    [InlineData("'a'.partition(None)", "TypeError: must be str, not NoneType")]
    [InlineData("'a'.index('b')", "ValueError: substring not found")]
    [InlineData("b'a'.index(98)", "ValueError: subsection not found")]
    [InlineData("b'a'.find('a')", "TypeError: argument should be integer or bytes-like object, not 'str'")]
    [InlineData("'a'.find('a', 'b')", "TypeError: slice indices must be integers or None or have an __index__ method")]
    [InlineData("'a'.startswith(('b', 1))", "TypeError: tuple for startswith must only contain str, not int")]
    [InlineData("'a'.ljust(5, '')", "TypeError: The fill character must be exactly one character long")]
    [InlineData("b'a'.ljust(5, 'x')", "TypeError: ljust() argument 2 must be a byte string of length 1, not str")]
    [InlineData("str('a', 'ascii')", "TypeError: decoding str is not supported")]
    [InlineData("bytes('a')", "TypeError: string argument without an encoding")]
    [InlineData("bytes(1, 'ascii')", "TypeError: encoding without a string argument")]
    [InlineData("bytes(-1)", "ValueError: negative count")]
    [InlineData("bytes([256])", "ValueError: bytes must be in range(0, 256)")]
    [InlineData("bytearray([256])", "ValueError: byte must be in range(0, 256)")]
    [InlineData("bytes(1.5)", "TypeError: cannot convert 'float' object to bytes")]
    [InlineData("bytes.fromhex('61 6')", "ValueError: non-hexadecimal number found in fromhex() arg at position 4")]
    [InlineData("b'a'.hex('::')", "ValueError: sep must be length 1.")]
    [InlineData("bytearray().pop()", "IndexError: pop from empty bytearray")]
    [InlineData("bytearray().append('a')", "TypeError: 'str' object cannot be interpreted as an integer")]
    [InlineData("bytearray().remove(1)", "ValueError: value not found in bytearray")]
    [InlineData("bytearray().extend(5)", "TypeError: can't extend bytearray with int")]
    public void Evaluate_WrongOperand_RaisesInEveryVersion(string expression, string expected) => TextProgram.AssertOutcome(expected, expression);

    [Theory]
    [InlineData("'a'['a']", "3.10.13", "TypeError: string indices must be integers")]
    [InlineData("'a'['a']", "3.11.7", "TypeError: string indices must be integers, not 'str'")]
    [InlineData("'a'.find(None)", "3.12.1", "TypeError: must be str, not NoneType")]
    [InlineData("'a'.find(None)", "3.13.0", "TypeError: find() argument 1 must be str, not None")]
    [InlineData("'a'.find(1, 'b')", "3.12.1", "TypeError: slice indices must be integers or None or have an __index__ method")]
    [InlineData("'a'.find(1, 'b')", "3.13.0", "TypeError: find() argument 1 must be str, not int")]
    [InlineData("'a'.find()", "3.12.1", "TypeError: find() takes at least 1 argument (0 given)")]
    [InlineData("'a'.find()", "3.13.0", "TypeError: find expected at least 1 argument, got 0")]
    [InlineData("b'a'.count(1, 2, 3, 4)", "3.12.1", "TypeError: count() takes at most 3 arguments (4 given)")]
    [InlineData("'a'.find(x=1)", "3.8.18", "TypeError: find() takes no keyword arguments")]
    [InlineData("'a'.find(x=1)", "3.12.1", "TypeError: str.find() takes no keyword arguments")]
    [InlineData("'a'.replace('a')", "3.12.1", "TypeError: replace expected at least 2 arguments, got 1")]
    [InlineData("'a'.replace('a')", "3.13.0", "TypeError: replace() takes at least 2 positional arguments (1 given)")]
    [InlineData("'a'.zfill(1.5)", "3.9.18", "TypeError: integer argument expected, got float")]
    [InlineData("'a'.zfill(1.5)", "3.10.13", "TypeError: 'float' object cannot be interpreted as an integer")]
    [InlineData("'a'.expandtabs('a')", "3.9.18", "TypeError: an integer is required (got type str)")]
    [InlineData("'a'.splitlines(None)", "3.11.7", "TypeError: 'NoneType' object cannot be interpreted as an integer")]
    [InlineData("'a'.removeprefix('a')", "3.8.18", "AttributeError: 'str' object has no attribute 'removeprefix'")]
    [InlineData("'a'.removeprefix(1)", "3.9.18", "TypeError: removeprefix() argument must be str, not int")]
    [InlineData("str(1, 2)", "3.9.18", "TypeError: str() argument 2 must be str, not int")]
    [InlineData("str(1, 2)", "3.10.13", "TypeError: str() argument 'encoding' must be str, not int")]
    [InlineData("str(1, None)", "3.12.1", "TypeError: str() argument 'encoding' must be str, not None")]
    [InlineData("str(1, None)", "3.13.0", "TypeError: str() argument 'encoding' must be str, not NoneType")]
    [InlineData("bytearray().extend('a')", "3.12.1", "TypeError: 'str' object cannot be interpreted as an integer")]
    [InlineData("bytearray().extend('a')", "3.13.0", "TypeError: expected iterable of integers; got: 'str'")]
    public void Evaluate_WrongOperandWhereVersionsDiffer_RaisesAsInTheVersion(string expression, string version, string expected) =>
        Assert.Equal(expected, TextProgram.Outcome(expression, version));

    [Theory]
    [InlineData("b[5] = 'a'", "3.9.18", "IndexError: bytearray index out of range")]
    [InlineData("b[5] = 'a'", "3.10.13", "TypeError: 'str' object cannot be interpreted as an integer")]
    [InlineData("b[0] = 256", "3.8.18", "ValueError: byte must be in range(0, 256)")]
    [InlineData("b[0:1] = 'x'", "3.13.0", "TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)")]
    [InlineData("b[0:1] = None", "3.13.0", "TypeError: cannot convert 'NoneType' object to bytearray")]
    [InlineData("b[::-1] = b'a'", "3.13.0", "ValueError: attempt to assign bytes of size 1 to extended slice of size 3")]
    [InlineData("b += b", "3.13.0", "BufferError: Existing exports of data: object cannot be re-sized")]
    [InlineData("b += 'a'", "3.13.0", "TypeError: can't concat str to bytearray")]
    [InlineData("del 'a'[0]", "3.13.0", "TypeError: 'str' object doesn't support item deletion")]
    [InlineData("'a'[0] = 'b'", "3.13.0", "TypeError: 'str' object does not support item assignment")]
    public void Run_WrongChange_RaisesAndChangesNothing(string statement, string version, string expected)
    {
        var run = ModelRun.Of(version, $"b = bytearray(b'abc')\n# %%\n{statement}");
        Assert.Equal(expected, run.Error);
        var after = ModelRun.Of(version, $"b = bytearray(b'abc')\n# %%\n{statement}\n# %%\nr = repr(b)");
        Assert.Equal("'bytearray(b'abc')'", after.Value("r"));
    }

    [Theory]
    [InlineData("'aé€'.encode('ascii')", "UnicodeEncodeError: 'ascii', 'aé€', 1, 3, 'ordinal not in range(128)'")]
    [InlineData("'a\\ud800\\udfffb'.encode()", "UnicodeEncodeError: 'utf-8', 'a\\ud800\\udfffb', 1, 3, 'surrogates not allowed'")]
    [InlineData("str(b'ab\\xe2\\x82', 'utf-8')", "UnicodeDecodeError: 'utf-8', b'ab\\xe2\\x82', 2, 4, 'unexpected end of data'")]
    [InlineData("b'\\xed\\xa0\\x80'.decode()", "UnicodeDecodeError: 'utf-8', b'\\xed\\xa0\\x80', 0, 1, 'invalid continuation byte'")]
    [InlineData("b'\\xff'.decode()", "UnicodeDecodeError: 'utf-8', b'\\xff', 0, 1, 'invalid start byte'")]
    public void Encode_WhatCannotBe_RaisesWithThePlaceInItsArguments(string expression, string expected)
    {
        var run = NumberProgram.Run(expression);
        var arguments = run.Error!.Arguments.Items.Select(argument => Representation.TryReprText(run.Machine, argument, out var text) ? text : "?");
        Assert.Equal(expected, $"{run.Error.Type.Name}: {string.Join(", ", arguments)}");
    }
}
