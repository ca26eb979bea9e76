using System.Numerics;

namespace Conform.Model.Arithmetic;

/// <summary>Float arithmetic that IEEE 754 leaves to Python, step by step as CPython does it, so that results are the same bits.</summary>
/// <remarks>Source: CPython, Objects/floatobject.c.</remarks>
public static class FloatArithmetic
{
    /// <summary>Rounds to a number of decimal digits, halves to even; the result is the float nearest to the decimal number.</summary>
    /// <param name="value">A finite float.</param>
    /// <param name="digits">Digits after the point, negative for digits before it.</param>
    /// <param name="rounded">The result.</param>
    /// <returns>False if the result is too large for a float.</returns>
    public static bool TryRound(double value, int digits, out double rounded)
    {
        var (mantissa, exponent) = FloatText.Parts(Math.Abs(value));
        var (numerator, denominator) = (new BigInteger(mantissa), BigInteger.One);
        numerator <<= Math.Max(exponent, 0);
        denominator <<= Math.Max(-exponent, 0);
        var unit = BigInteger.Pow(10, Math.Abs(digits));
        var (scaled, divisor) = digits >= 0 ? (numerator * unit, denominator) : (numerator, denominator * unit);
        var whole = BigInteger.DivRem(scaled, divisor, out var rest);
        var twice = (rest * 2).CompareTo(divisor);
        if (twice > 0 || (twice == 0 && !whole.IsEven))
        {
            whole += BigInteger.One;
        }

        var fits = digits >= 0
            ? IntegerArithmetic.TryTrueDivide(whole, unit, out rounded)
            : IntegerArithmetic.TryTrueDivide(whole * unit, BigInteger.One, out rounded);
        rounded = double.CopySign(rounded, value);
        return fits;
    }

    /// <summary>The remainder with the sign of the divisor; <paramref name="divisor"/> is not zero.</summary>
    /// <remarks>Source: CPython, <c>float_rem</c>.</remarks>
    public static double Modulo(double dividend, double divisor)
    {
        var remainder = dividend % divisor;
        if (remainder == 0)
        {
            return Math.CopySign(0.0, divisor);
        }

        return (divisor < 0) != (remainder < 0) ? remainder + divisor : remainder;
    }

    /// <summary>The quotient rounded towards negative infinity, as a float; <paramref name="divisor"/> is not zero.</summary>
    /// <remarks>Source: CPython, <c>float_floor_div</c> and <c>_float_div_mod</c>.</remarks>
    public static double FloorDivide(double dividend, double divisor)
    {
        var remainder = dividend % divisor;
        var quotient = (dividend - remainder) / divisor;
        if (remainder != 0 && (divisor < 0) != (remainder < 0))
        {
            quotient -= 1.0;
        }

        if (quotient == 0)
        {
            return Math.CopySign(0.0, dividend / divisor);
        }

        // The quotient is an integer but for the rounding of the division: take the nearest one.
        var floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1.0 : floor;
    }

    /// <summary>Computes a power.</summary>
    /// <remarks>The special cases come before C's <c>pow</c>. Source: CPython, <c>float_pow</c>.</remarks>
    public static PowerOutcome Power(double value, double exponent, out double result)
    {
        result = double.NaN;
        if (exponent == 0)
        {
            result = 1.0;
        }
        else if (double.IsNaN(value))
        {
            result = value;
        }
        else if (double.IsNaN(exponent))
        {
            result = value == 1.0 ? 1.0 : exponent;
        }
        else if (double.IsInfinity(exponent))
        {
            var magnitude = Math.Abs(value);
            result = magnitude == 1.0 ? 1.0 : (exponent > 0) == (magnitude > 1.0) ? Math.Abs(exponent) : 0.0;
        }
        else if (double.IsInfinity(value))
        {
            var odd = IsOddInteger(exponent);
            result = exponent > 0 ? (odd ? value : Math.Abs(value)) : odd ? Math.CopySign(0.0, value) : 0.0;
        }
        else if (value == 0)
        {
            if (exponent < 0)
            {
                return PowerOutcome.DivisionByZero;
            }

            result = IsOddInteger(exponent) ? value : 0.0;
        }
        else if (value < 0 && exponent != Math.Floor(exponent))
        {
            return PowerOutcome.NotReal;
        }
        else
        {
            // A negative base gives the power of its magnitude, negated for an odd exponent; 1 ** x needs no pow() and cannot fail.
            var power = Math.Abs(value) == 1.0 ? 1.0 : Math.Pow(Math.Abs(value), exponent);
            result = value < 0 && IsOddInteger(exponent) ? -power : power;
            return double.IsInfinity(result) ? PowerOutcome.OutOfRange : PowerOutcome.Value;
        }

        return PowerOutcome.Value;
    }

    private static bool IsOddInteger(double value) => Math.Abs(value % 2.0) == 1.0;
}
