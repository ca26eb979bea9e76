using System.Globalization;
using System.Numerics;
using Conform.Model.Arithmetic;

namespace Conform.Unit.Model.Numbers;

/// <summary>Hashes of numbers. Expected values: printed by CPython 3.13, built for 64 and for 32 bits.</summary>
public sealed class NumericHashTests
{
    private static readonly NativeWord Wide = new(64);
    private static readonly NativeWord Narrow = new(32);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", -2)]
    [InlineData("-2", -2)]
    [InlineData("2305843009213693951", 0)]
    [InlineData("2305843009213693952", 1)]
    [InlineData("-2305843009213693952", -2)]
    [InlineData("1000000000000000000000000000000", 465258685558744706)]
    public void OfInt_IsTheValueModuloTheMersennePrime(string value, long expected) =>
        Assert.Equal(expected, NumericHash.OfInt(BigInteger.Parse(value, CultureInfo.InvariantCulture), Wide));

    [Theory]
    [InlineData(0.5, 1152921504606846976)]
    [InlineData(1.5, 1152921504606846977)]
    [InlineData(-1.5, -1152921504606846977)]
    [InlineData(1e300, 1224995262755759164)]
    [InlineData(-1.0, -2)]
    [InlineData(-0.0, 0)]
    [InlineData(double.PositiveInfinity, 314159)]
    [InlineData(double.NegativeInfinity, -314159)]
    public void OfFloat_IsThatOfTheEqualNumber(double value, long expected) => Assert.Equal(expected, NumericHash.OfFloat(value, Wide));

    [Theory]
    [InlineData(0, 1, 1000003)]
    [InlineData(1, 1, 1000004)]
    [InlineData(0, 2, 2000006)]
    [InlineData(1.5, 2.5, 4611686018429387911)]
    public void OfComplex_JoinsTheParts(double real, double imaginary, long expected) => Assert.Equal(expected, NumericHash.OfComplex(real, imaginary, Wide));

    [Theory]
    [InlineData("-1", -2)]
    [InlineData("2147483647", 0)]
    [InlineData("2147483648", 1)]
    [InlineData("-2147483649", -2)]
    [InlineData("1000000000000000000000000000000", 1234980730)]
    public void OfInt_On32Bits_IsTheValueModuloASmallerPrime(string value, long expected) =>
        Assert.Equal(expected, Narrow.Signed(NumericHash.OfInt(BigInteger.Parse(value, CultureInfo.InvariantCulture), Narrow)));

    [Theory]
    [InlineData(0.5, 1073741824)]
    [InlineData(-1.5, -1073741825)]
    [InlineData(1e300, 260391960)]
    [InlineData(0.1, 1932735308)]
    [InlineData(double.NegativeInfinity, -314159)]
    public void OfFloat_On32Bits_IsThatOfTheEqualNumber(double value, long expected) => Assert.Equal(expected, Narrow.Signed(NumericHash.OfFloat(value, Narrow)));

    [Theory]
    [InlineData(1.5, 2.5, 2000007)]
    [InlineData(0, -1, -2000006)]
    public void OfComplex_On32Bits_JoinsTheParts(double real, double imaginary, long expected) => Assert.Equal(expected, Narrow.Signed(NumericHash.OfComplex(real, imaginary, Narrow)));
}
