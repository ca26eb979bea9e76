using Conform.Unit.Model.Text;

namespace Conform.Unit.Model.Formatting;

/// <summary>Formatting with <c>%</c>; the outcomes were measured on every CPython from 3.8 to 3.13.</summary>
public sealed class PercentFormatTests
{
    [Theory]
    [InlineData("'%5.1f|%-6d|%+d' % (3.14159, 42, 7)", "'  3.1|42    |+7'")]
    [InlineData("'%#06x %o %X' % (255, 8, 255)", "'0x00ff 10 FF'")]
    [InlineData("'%.0f %.0f %.2e' % (0.5, 1.5, 9.995)", "'0 2 9.99e+00'")]
    [InlineData("'%g %g %g' % (100000, 1e6, 0.0001)", "'100000 1e+06 0.0001'")]
    [InlineData("'%.30e' % 0.1", "'1.000000000000000055511151231258e-01'")]
    [InlineData("'%(k)s-%(k)d' % {'k': 5}", "'5-5'")]
    [InlineData("'%*.*f' % (8, 2, 2.5)", "'    2.50'")]
    [InlineData("'%c%c' % ('a', 98)", "'ab'")]
    [InlineData("'%05f' % float('inf')", "'00inf'")]
    [InlineData("'%%' % ()", "'%'")]
    [InlineData("b'%s %d' % (b'a', 5)", "b'a 5'")]
    [InlineData("b'%(a)s' % {b'a': bytearray(b'v')}", "b'v'")]
    [InlineData("bytearray(b'%x') % 10", "bytearray(b'a')")]
    public void Format_WithFittingArguments_IsText(string expression, string expected) => TextProgram.AssertOutcome(expected, expression);

    [Theory]
    [InlineData("'%x' % 1.5", "TypeError: %x format: an integer is required, not float")]
    [InlineData("'%f' % 'a'", "TypeError: must be real number, not str")]
    [InlineData("'%c' % 'ab'", "TypeError: %c requires int or char")]
    [InlineData("'%c' % -1", "OverflowError: %c arg not in range(0x110000)")]
    [InlineData("'%q' % 1", "ValueError: unsupported format character 'q' (0x71) at index 1")]
    [InlineData("'%5%' % 1", "ValueError: unsupported format character '%' (0x25) at index 2")]
    [InlineData("'%' % 1", "ValueError: incomplete format")]
    [InlineData("'%(a)s' % 1", "TypeError: format requires a mapping")]
    [InlineData("'%s' % ()", "TypeError: not enough arguments for format string")]
    [InlineData("'%s' % (1, 2)", "TypeError: not all arguments converted during string formatting")]
    [InlineData("'%*d' % ('a', 1)", "TypeError: * wants int")]
    [InlineData("b'%f' % 'a'", "TypeError: float argument required, not str")]
    [InlineData("b'%c' % 256", "OverflowError: %c arg not in range(256)")]
    [InlineData("b'x' % 1", "TypeError: not all arguments converted during bytes formatting")]
    public void Format_WithWrongArguments_Raises(string expression, string expected) => TextProgram.AssertOutcome(expected, expression);

    [Theory]
    [InlineData("3.9.18", "TypeError: %d format: a number is required, not str")]
    [InlineData("3.10.13", "TypeError: %d format: a real number is required, not str")]
    public void Format_OfTextAsDecimal_RaisesTheTextOfTheVersion(string version, string expected) =>
        Assert.Equal(expected, TextProgram.Outcome("'%d' % 'a'", version));

    /// <summary>A str that is the whole result is the result; so is a format without conversions.</summary>
    [Theory]
    [InlineData("'%s' % s is s")]
    [InlineData("'%.9s' % (s,) is s")]
    [InlineData("s % () is s")]
    [InlineData("'%.2s' % s is not s")]
    [InlineData("'%s!' % s is not s")]
    public void Format_OfAWholeStr_IsThatStr(string expression) => TextProgram.AssertOutcome("True", expression, "s = 'a text'");
}
