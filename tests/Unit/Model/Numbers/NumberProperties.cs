using System.Globalization;
using System.Numerics;
using Conform.Model.Arithmetic;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conform.Unit.Model.Numbers;

/// <summary>Laws of numbers, over random ints of up to 200 bits and floats of any bits.</summary>
public sealed class NumberProperties
{
    private static readonly NativeWord[] Words = [new(32), new(64)];

    [Property(MaxTest = 500)]
    public Property FloorDivisionAndModulo_GiveTheDividendBack() => Prop.ForAll(Ints(), Ints(), (dividend, divisor) =>
    {
        if (divisor.IsZero)
        {
            return true;
        }

        var remainder = IntegerArithmetic.Modulo(dividend, divisor);
        return (IntegerArithmetic.FloorDivide(dividend, divisor) * divisor) + remainder == dividend
            && (remainder.IsZero || remainder.Sign == divisor.Sign)
            && BigInteger.Abs(remainder) < BigInteger.Abs(divisor);
    });

    [Property(MaxTest = 500)]
    public Property TrueDivision_IsTheNearestFloat() => Prop.ForAll(Ints(), Ints(), (dividend, divisor) =>
    {
        if (divisor.IsZero || !IntegerArithmetic.TryTrueDivide(dividend, divisor, out var quotient))
        {
            return divisor.IsZero;
        }

        var error = Distance(dividend, divisor, quotient);
        return error <= Distance(dividend, divisor, Math.BitIncrement(quotient)) && error <= Distance(dividend, divisor, Math.BitDecrement(quotient));
    });

    [Property(MaxTest = 500)]
    public Property Repr_ReadsBack() => Prop.ForAll(Floats(), value =>
        double.Parse(FloatText.Repr(value), CultureInfo.InvariantCulture) == value
        && FloatParser.TryParse(FloatText.Repr(value), out var read) && read == value);

    [Property(MaxTest = 500)]
    public Property IntAndFloatOfTheSameValue_AreEqualAndHashEqual() => Prop.ForAll(Ints(), value =>
        !IntegerArithmetic.TryToDouble(value, out var real)
        || (IntegerArithmetic.Compare(value, real) == 0) == (new BigInteger(real) == value)
        && (new BigInteger(real) != value || Words.All(word => NumericHash.OfInt(value, word) == NumericHash.OfFloat(real, word))));

    [Property(MaxTest = 500)]
    public Property FloatModulo_HasTheSignOfTheDivisor() => Prop.ForAll(Floats(), Floats(), (dividend, divisor) =>
    {
        if (divisor == 0)
        {
            return true;
        }

        var remainder = FloatArithmetic.Modulo(dividend, divisor);
        return double.IsNegative(remainder) == double.IsNegative(divisor) && Math.Abs(remainder) <= Math.Abs(divisor);
    });

    /// <summary>The distance of <paramref name="quotient"/> from the true one, times a positive constant that depends on the operands alone.</summary>
    private static BigInteger Distance(BigInteger dividend, BigInteger divisor, double quotient)
    {
        // The smallest float is 2**-1074, so that scaled by 2**1074 every float is an int.
        var (mantissa, exponent) = FloatText.Parts(quotient);
        var scaled = (BigInteger)mantissa << (exponent + 1074);
        return BigInteger.Abs((dividend << 1074) - ((quotient < 0 ? -scaled : scaled) * divisor));
    }

    private static Arbitrary<BigInteger> Ints() => Gen.Choose(1, 25).SelectMany(size => Gen.Choose(0, 255).ArrayOf(size))
        .Select(bytes => new BigInteger([.. bytes.Select(value => (byte)value)])).ToArbitrary();

    private static Arbitrary<double> Floats() => Gen.Choose(int.MinValue, int.MaxValue).Two()
        .Select(bits => BitConverter.Int64BitsToDouble(((long)bits.Item1 << 32) ^ bits.Item2))
        .Where(double.IsFinite).ToArbitrary();
}
