using Conform.Model.Arithmetic;

namespace Conform.Unit.Model.Numbers;

/// <summary>Numbers to text and back.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData(1e16, "1e+16")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(123456789012345680.0, "1.2345678901234568e+17")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1e22, "1e+22")]
    [InlineData(100.0, "100.0")]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(2.98023223876953125e-08, "2.9802322387695312e-08")]
    [InlineData(4.1045368012983762e-289, "4.1045368012983762e-289")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Repr_OfFloat_IsTheShortestThatReadsBack(double value, string expected) => Assert.Equal(expected, FloatText.Repr(value));

    [Theory]
    [InlineData(0.0, 1.0, "1j")]
    [InlineData(-0.0, 1.0, "(-0+1j)")]
    [InlineData(0.0, -0.0, "-0j")]
    [InlineData(1.0, 0.0, "(1+0j)")]
    [InlineData(1.5, -2.0, "(1.5-2j)")]
    [InlineData(1.0, double.NaN, "(1+nanj)")]
    [InlineData(1e100, double.NegativeInfinity, "(1e+100-infj)")]
    public void Repr_OfComplex_HasNoPointZero(double real, double imaginary, string expected) => Assert.Equal(expected, FloatText.Repr(real, imaginary));

    [Theory]
    [InlineData("int(' 12 ')", "12")]
    [InlineData("int('1_000')", "1000")]
    [InlineData("int('-0')", "0")]
    [InlineData("int('0x_1f', 16)", "31")]
    [InlineData("int('-0B1', 0)", "-1")]
    [InlineData("int('0_0', 0)", "0")]
    [InlineData("int('0b1', 16)", "177")]
    [InlineData("int('Zz', 36)", "1295")]
    [InlineData("int('\\u0663\\u0660')", "30")]
    [InlineData("int('\\u3000\\xa012\\u2003')", "12")]
    [InlineData("int(b'\\x0b12\\x0c')", "12")]
    [InlineData("int('7', base=8)", "7")]
    [InlineData("int(-1.9)", "-1")]
    [InlineData("int(1e22)", "10000000000000000000000")]
    [InlineData("float(' 1_0.5e-1\\n')", "1.05")]
    [InlineData("float('.5')", "0.5")]
    [InlineData("float('5.')", "5.0")]
    [InlineData("float('-Infinity')", "-inf")]
    [InlineData("float('NAN')", "nan")]
    [InlineData("float('1e99999999999999999999')", "inf")]
    [InlineData("float('-1e-99999999999999999999')", "-0.0")]
    [InlineData("float('\\u0663.\\u0663')", "3.3")]
    [InlineData("float(bytearray(b'1.5'))", "1.5")]
    [InlineData("complex(' ( 1+2j ) ')", "(1+2j)")]
    [InlineData("complex('-j')", "-1j")]
    [InlineData("complex('1e5-3_0e2J')", "(100000-3000j)")]
    [InlineData("complex('nan-infj')", "(nan-infj)")]
    [InlineData("complex(1j, 1j)", "(-1+1j)")]
    [InlineData("complex(1j, -0.0)", "1j")]
    [InlineData("complex(-0.0, -0.0)", "(-0-0j)")]
    [InlineData("complex(imag=True)", "1j")]
    public void Constructor_ReadsTheText(string expression, string expected) => Assert.Equal(expected, NumberProgram.Evaluate(expression).Outcome);

    [Theory]
    [InlineData("3.11.7", "ValueError")]
    [InlineData("3.12.1", "int")]
    public void Int_OfADigitOfANewerUnicode_IsReadFromItsVersionOn(string version, string expected)
    {
        var outcome = NumberProgram.Evaluate("int('\\U0001e4f5')", version);
        Assert.Equal(expected, outcome.Error?.Type.Name ?? outcome.Result?.Type.Name);
    }

    [Theory]
    [InlineData("3.11.7", "Exceeds")]
    [InlineData("3.12.1", "invalid")]
    public void Int_OfTooManyDigitsAndMore_LooksAtTheRestFirstFrom312(string version, string expected) =>
        Assert.StartsWith($"ValueError: {expected}", NumberProgram.Evaluate("int('1' * 4301 + 'x')", version).Outcome, StringComparison.Ordinal);
}
