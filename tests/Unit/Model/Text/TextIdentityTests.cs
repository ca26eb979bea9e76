using Conform.Unit.Model.Core;

namespace Conform.Unit.Model.Text;

/// <summary>Which operations return their operand, a shared object, or a new one.</summary>
/// <remarks>Expected values: observed on CPython 3.8 to 3.13. The strings are computed, so that no constant is shared by the compiler.</remarks>
public sealed class TextIdentityTests
{
    private const string Setup = "s = 'hello '.lower() + 'World'\nb = b'hello '.lower() + b'World'\nc = 'xyz'.lower()[1]\nd = b'xyz'[1:2]\nw = '€ '.upper()[:1]\n";

    [Theory]
    [InlineData("s[:]", "s", true)]
    [InlineData("s[0:99:1]", "s", true)]
    [InlineData("s[::-1][::-1]", "s", false)]
    [InlineData("s * 1", "s", true)]
    [InlineData("s + ''", "s", true)]
    [InlineData("'' + s", "s", true)]
    [InlineData("str(s)", "s", true)]
    [InlineData("''.join([s])", "s", true)]
    [InlineData("''.join([s, ''])", "s", false)]
    [InlineData("s.strip()", "s", true)]
    [InlineData("s.replace('zz', 'y')", "s", true)]
    [InlineData("s.replace('l', 'x', 0)", "s", true)]
    [InlineData("s.split('zz')[0]", "s", true)]
    [InlineData("s.split(None, 0)[0]", "s", false)]
    [InlineData("s.splitlines()[0]", "s", true)]
    [InlineData("s.partition('zz')[0]", "s", true)]
    [InlineData("s.zfill(3)", "s", true)]
    [InlineData("s.lower().lower()", "s.lower()", false)]
    [InlineData("b[:]", "b", true)]
    [InlineData("b * 1", "b", true)]
    [InlineData("b + b''", "b", true)]
    [InlineData("bytes(b)", "b", true)]
    [InlineData("b.replace(b'l', b'l')", "b", false)]
    [InlineData("b.strip()", "b", true)]
    [InlineData("b.lower()", "b", false)]
    [InlineData("s[0:0]", "''", true)]
    [InlineData("s * 0", "''", true)]
    [InlineData("b[0:0]", "b''", true)]
    [InlineData("b * 0", "b''", false)]
    [InlineData("b'' * 5", "b''", true)]
    [InlineData("('x' + c)[1]", "c", true)]
    [InlineData("('x' + c)[1::5]", "c", false)]
    [InlineData("('x' + c)[1:]", "c", true)]
    [InlineData("(c + ' ').strip()", "c", true)]
    [InlineData("(c + ',b').split(',')[0]", "c", true)]
    [InlineData("c.upper().lower()", "c", false)]
    [InlineData("'zz'.replace('zz', c)", "c", false)]
    [InlineData("('x' + w)[1]", "w", false)]
    [InlineData("w[0:1]", "w", true)]
    [InlineData("bytes([121])", "d", true)]
    [InlineData("bytes((121,))", "d", false)]
    [InlineData("bytes(bytearray([121]))", "d", false)]
    [InlineData("(d + b' ').strip()", "d", true)]
    [InlineData("(b'x' + d)[1::5]", "d", false)]
    public void Evaluate_Identity_IsAsInEveryVersion(string left, string right, bool same) =>
        Assert.All(TextProgram.Versions, version => Assert.Equal(same ? "True" : "False", ModelRun.Of(version, $"{Setup}l = {left}\nr = {right}\nsame = l is r").Value("same")));

    [Theory]
    [InlineData("b += b'd'", "bytearray(b'abcd')")]
    [InlineData("b *= 2", "bytearray(b'abcabc')")]
    [InlineData("b[1:2] = b", "bytearray(b'aabcc')")]
    [InlineData("b[::2] = b'xy'", "bytearray(b'xby')")]
    [InlineData("b[5:1] = [65]", "bytearray(b'abcA')")]
    [InlineData("b[::2] = b''", "bytearray(b'b')")]
    [InlineData("del b[::-2]", "bytearray(b'b')")]
    [InlineData("b.extend(b)", "bytearray(b'abcabc')")]
    [InlineData("b.insert(-99, 65)", "bytearray(b'Aabc')")]
    [InlineData("b.pop(0)", "bytearray(b'bc')")]
    [InlineData("b.reverse()", "bytearray(b'cba')")]
    [InlineData("b.clear()", "bytearray(b'')")]
    public void Run_ChangeOfAByteArray_IsSeenThroughItsAlias(string statement, string expected) =>
        TextProgram.AssertOutcome(expected, "a", $"b = bytearray(b'abc')\na = b\n{statement}");

    [Theory]
    [InlineData("b.copy()")]
    [InlineData("b[:]")]
    [InlineData("b * 1")]
    [InlineData("b.strip()")]
    [InlineData("bytearray(b)")]
    public void Evaluate_CopyOfAByteArray_IsANewObject(string expression) =>
        TextProgram.AssertOutcome("(False, True)", "(b is c, b == c)", $"b = bytearray(b'abc')\nc = {expression}");
}
