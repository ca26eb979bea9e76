using System.Numerics;

namespace Conform.Model.Arithmetic;

/// <summary>Integer arithmetic as Python defines it, on plain values.</summary>
/// <remarks>Source: Python Language Reference, 6.7 "Binary arithmetic operations"; CPython, Objects/longobject.c.</remarks>
public static class IntegerArithmetic
{
    /// <summary>Bits of one digit of CPython's int: some identities depend on the number of digits.</summary>
    private const int DigitBits = 30;

    /// <summary>Largest binary exponent of a finite float plus one.</summary>
    private const int ExponentLimit = 1024;

    /// <summary>Exponent of the last bit of a subnormal float.</summary>
    private const int SmallestExponent = -1074;

    /// <summary>Number of bits of the absolute value, 0 for 0.</summary>
    public static long BitLength(BigInteger value) => BigInteger.Abs(value).GetBitLength();

    /// <summary>Number of ones in the binary digits of the absolute value.</summary>
    public static int BitCount(BigInteger value)
    {
        var count = 0;
        foreach (var digit in BigInteger.Abs(value).ToByteArray())
        {
            count += BitOperations.PopCount(digit);
        }

        return count;
    }

    /// <summary>Number of CPython's 30-bit digits, 0 for 0.</summary>
    public static long DigitCount(BigInteger value) => (BitLength(value) + DigitBits - 1) / DigitBits;

    /// <summary>The most significant 30-bit digit, 0 for 0.</summary>
    public static int TopDigit(BigInteger value) =>
        value.IsZero ? 0 : (int)(BigInteger.Abs(value) >> (int)((DigitCount(value) - 1) * DigitBits));

    /// <summary>The number that gives 1 when multiplied by <paramref name="value"/> modulo <paramref name="modulus"/>.</summary>
    /// <param name="value">0 or more.</param>
    /// <param name="modulus">2 or more.</param>
    /// <param name="inverse">The result, from 0 to the modulus.</param>
    /// <returns>False if the two have a common factor.</returns>
    /// <remarks>Source: CPython, <c>long_invmod</c>.</remarks>
    public static bool TryInvert(BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        var (first, second) = (value, modulus);
        var (factor, nextFactor) = (BigInteger.One, BigInteger.Zero);
        while (!second.IsZero)
        {
            var quotient = BigInteger.DivRem(first, second, out var rest);
            (first, second) = (second, rest);
            (factor, nextFactor) = (nextFactor, factor - (quotient * nextFactor));
        }

        inverse = Modulo(factor, modulus);
        return first.IsOne;
    }

    /// <summary>The quotient rounded towards negative infinity; <paramref name="divisor"/> is not zero.</summary>
    public static BigInteger FloorDivide(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return !remainder.IsZero && remainder.Sign != divisor.Sign ? quotient - 1 : quotient;
    }

    /// <summary>The remainder with the sign of the divisor; <paramref name="divisor"/> is not zero.</summary>
    public static BigInteger Modulo(BigInteger dividend, BigInteger divisor)
    {
        var remainder = BigInteger.Remainder(dividend, divisor);
        return !remainder.IsZero && remainder.Sign != divisor.Sign ? remainder + divisor : remainder;
    }

    /// <summary>The nearest float, ties to even.</summary>
    /// <returns>False if it is too large for a float.</returns>
    /// <remarks>Source: CPython, <c>PyLong_AsDouble</c>.</remarks>
    public static bool TryToDouble(BigInteger value, out double result)
    {
        var magnitude = BigInteger.Abs(value);
        result = Round(magnitude, 0);
        if (value.Sign < 0)
        {
            result = -result;
        }

        return double.IsFinite(result);
    }

    /// <summary>The correctly rounded true quotient; <paramref name="divisor"/> is not zero.</summary>
    /// <returns>False if it is too large for a float.</returns>
    /// <remarks>Source: CPython, <c>long_true_divide</c>.</remarks>
    public static bool TryTrueDivide(BigInteger dividend, BigInteger divisor, out double result)
    {
        // Zero takes its sign from the divisor alone: 0 / -5 is -0.0.
        var negative = (dividend.Sign < 0) != (divisor.Sign < 0);
        var (numerator, denominator) = (BigInteger.Abs(dividend), BigInteger.Abs(divisor));

        // 66 bits of the quotient and one more that says whether anything follows are enough to round to 53 bits.
        var exponent = (int)(BitLength(numerator) - BitLength(denominator)) - 66;
        if (exponent < 0)
        {
            numerator <<= -exponent;
        }
        else
        {
            denominator <<= exponent;
        }

        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        if (!remainder.IsZero)
        {
            quotient |= BigInteger.One;
        }

        result = Round(quotient, exponent);
        if (negative)
        {
            result = -result;
        }

        return double.IsFinite(result);
    }

    /// <summary>Compares an int with a float that is not NaN, exactly: neither is converted to the other's type.</summary>
    /// <returns>Negative, zero or positive.</returns>
    /// <remarks>Source: CPython, <c>float_richcompare</c>.</remarks>
    public static int Compare(BigInteger left, double right)
    {
        if (double.IsInfinity(right))
        {
            return right > 0 ? -1 : 1;
        }

        var floor = Math.Floor(right);
        var order = left.CompareTo(new BigInteger(floor));
        return order == 0 && floor < right ? -1 : order;
    }

    /// <summary>The float nearest to <paramref name="magnitude"/> * 2**<paramref name="exponent"/>, ties to even; infinity if it is too large.</summary>
    /// <remarks>A set last bit of <paramref name="magnitude"/> may stand for "something follows" if it has 55 bits or more above the last bit of the result.</remarks>
    internal static double Round(BigInteger magnitude, int exponent)
    {
        if (magnitude.IsZero)
        {
            return 0.0;
        }

        var bits = (int)magnitude.GetBitLength();
        var top = bits - 1 + exponent;
        if (top >= ExponentLimit)
        {
            return double.PositiveInfinity;
        }

        var last = Math.Max(top - 52, SmallestExponent);
        var dropped = last - exponent;
        if (dropped <= 0)
        {
            return Math.ScaleB((double)(ulong)magnitude, exponent);
        }

        if (dropped > bits)
        {
            return 0.0;
        }

        var kept = magnitude >> dropped;
        var rest = magnitude - (kept << dropped);
        var half = BigInteger.One << (dropped - 1);
        var order = rest.CompareTo(half);
        if (order > 0 || (order == 0 && !kept.IsEven))
        {
            kept += 1;
        }

        return Math.ScaleB((double)(ulong)kept, last);
    }
}
