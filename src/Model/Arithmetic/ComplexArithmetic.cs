namespace Conform.Model.Arithmetic;

/// <summary>A complex value: a pair of floats.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
public readonly record struct ComplexPair(double Real, double Imaginary)
{
    /// <summary>Whether both parts are zero, of either sign.</summary>
    public bool IsZero => Real == 0 && Imaginary == 0;
}

/// <summary>Complex arithmetic, step by step as CPython does it, so that results are the same bits.</summary>
/// <remarks>Source: CPython, Objects/complexobject.c.</remarks>
public static class ComplexArithmetic
{
    /// <summary>Largest magnitude of an integer exponent that is computed by repeated multiplication.</summary>
    private const double LargestMultipliedExponent = 100.0;

    private static readonly ComplexPair One = new(1.0, 0.0);

    /// <summary>The product.</summary>
    /// <remarks>Source: CPython, <c>_Py_c_prod</c>.</remarks>
    public static ComplexPair Multiply(ComplexPair left, ComplexPair right) => new(
        (left.Real * right.Real) - (left.Imaginary * right.Imaginary),
        (left.Real * right.Imaginary) + (left.Imaginary * right.Real));

    /// <summary>The quotient, scaled against overflow by the divisor's larger part.</summary>
    /// <returns>False if <paramref name="right"/> is zero.</returns>
    /// <remarks>Source: CPython, <c>_Py_c_quot</c>.</remarks>
    public static bool TryDivide(ComplexPair left, ComplexPair right, out ComplexPair result)
    {
        var (real, imaginary) = (Math.Abs(right.Real), Math.Abs(right.Imaginary));
        if (real >= imaginary)
        {
            if (real == 0)
            {
                result = default;
                return false;
            }

            var ratio = right.Imaginary / right.Real;
            var denominator = right.Real + (right.Imaginary * ratio);
            result = new((left.Real + (left.Imaginary * ratio)) / denominator, (left.Imaginary - (left.Real * ratio)) / denominator);
        }
        else if (imaginary >= real)
        {
            var ratio = right.Real / right.Imaginary;
            var denominator = (right.Real * ratio) + right.Imaginary;
            result = new(((left.Real * ratio) + left.Imaginary) / denominator, ((left.Imaginary * ratio) - left.Real) / denominator);
        }
        else
        {
            result = new(double.NaN, double.NaN);
        }

        return true;
    }

    /// <summary>Computes a power: by multiplication for a small integer exponent, else in polar form.</summary>
    /// <remarks>Source: CPython, <c>complex_pow</c>, <c>c_powi</c> and <c>_Py_c_pow</c>.</remarks>
    public static PowerOutcome Power(ComplexPair value, ComplexPair exponent, out ComplexPair result)
    {
        var isSmallInteger = exponent.Imaginary == 0 && exponent.Real == Math.Floor(exponent.Real) && Math.Abs(exponent.Real) <= LargestMultipliedExponent;
        var defined = isSmallInteger
            ? TryMultiply(value, (int)exponent.Real, out result)
            : TryPolar(value, exponent, out result);
        return !defined ? PowerOutcome.DivisionByZero
            : double.IsInfinity(result.Real) || double.IsInfinity(result.Imaginary) ? PowerOutcome.OutOfRange
            : PowerOutcome.Value;
    }

    private static bool TryMultiply(ComplexPair value, int exponent, out ComplexPair result)
    {
        // CPython squares once more than needed; that has no effect on the result, so it is left out.
        result = One;
        for (var (rest, square) = (Math.Abs(exponent), value); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                result = Multiply(result, square);
            }

            square = Multiply(square, square);
        }

        return exponent > 0 || TryDivide(One, result, out result);
    }

    private static bool TryPolar(ComplexPair value, ComplexPair exponent, out ComplexPair result)
    {
        if (value.IsZero)
        {
            result = default;
            // As in C, a NaN is neither: 0 ** nan+0j is 0.
            return !(exponent.Imaginary != 0 || exponent.Real < 0);
        }

        var magnitude = CMath.Hypot(value.Real, value.Imaginary);
        var length = Math.Pow(magnitude, exponent.Real);
        var angle = Math.Atan2(value.Imaginary, value.Real);
        var phase = angle * exponent.Real;
        if (exponent.Imaginary != 0)
        {
            length /= Math.Exp(angle * exponent.Imaginary);
            phase += exponent.Imaginary * Math.Log(magnitude);
        }

        result = new(length * Math.Cos(phase), length * Math.Sin(phase));

        // C's sin and cos set errno to EDOM for an infinite angle, and CPython takes that for a division by zero.
        return !double.IsInfinity(phase);
    }
}
