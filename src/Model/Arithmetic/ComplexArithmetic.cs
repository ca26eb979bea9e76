namespace Conform.Model.Arithmetic;

/// <summary>A complex value: a pair of floats.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
public readonly record struct ComplexPair(double Real, double Imaginary)
{
    /// <summary>Whether both parts are zero, of either sign.</summary>
    public bool IsZero => Real == 0 && Imaginary == 0;

    /// <summary>Whether both parts are NaN.</summary>
    public bool IsNaN => double.IsNaN(Real) && double.IsNaN(Imaginary);

    /// <summary>Whether a part is infinite, whatever the other one is.</summary>
    public bool IsInfinite => double.IsInfinity(Real) || double.IsInfinity(Imaginary);

    /// <summary>Whether both parts are finite.</summary>
    public bool IsFinite => double.IsFinite(Real) && double.IsFinite(Imaginary);

    /// <summary>The parts with 1 for an infinity and 0 for anything else, with their signs.</summary>
    internal ComplexPair Boxed() => new(Math.CopySign(double.IsInfinity(Real) ? 1.0 : 0.0, Real), Math.CopySign(double.IsInfinity(Imaginary) ? 1.0 : 0.0, Imaginary));

    /// <summary>The parts with 0 for a NaN, with its sign.</summary>
    internal ComplexPair WithoutNaN() => new(double.IsNaN(Real) ? Math.CopySign(0.0, Real) : Real, double.IsNaN(Imaginary) ? Math.CopySign(0.0, Imaginary) : Imaginary);
}

/// <summary>Complex arithmetic, step by step as CPython does it, so that results are the same bits.</summary>
/// <remarks>Source: CPython, Objects/complexobject.c.</remarks>
public static class ComplexArithmetic
{
    /// <summary>Largest magnitude of an integer exponent that is computed by repeated multiplication.</summary>
    private const double LargestMultipliedExponent = 100.0;

    private static readonly ComplexPair One = new(1.0, 0.0);

    /// <summary>The product.</summary>
    /// <param name="left">A factor.</param>
    /// <param name="right">The other one.</param>
    /// <param name="recovers">Whether infinities are recovered that were computed as NaN (Python 3.14).</param>
    /// <remarks>Source: CPython, <c>_Py_c_prod</c>.</remarks>
    public static ComplexPair Multiply(ComplexPair left, ComplexPair right, bool recovers)
    {
        var product = Product(left, right);
        return recovers && product.IsNaN ? RecoveredProduct(left, right) ?? product : product;
    }

    /// <summary>The quotient, scaled against overflow by the divisor's larger part.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <param name="recovers">Whether infinities and zeros are recovered that were computed as NaN (Python 3.14).</param>
    /// <param name="result">The quotient.</param>
    /// <returns>False if <paramref name="right"/> is zero.</returns>
    /// <remarks>Source: CPython, <c>_Py_c_quot</c>.</remarks>
    public static bool TryDivide(ComplexPair left, ComplexPair right, bool recovers, out ComplexPair result)
    {
        var isDefined = TryQuotient(left, right, out result);
        result = isDefined && recovers && result.IsNaN ? RecoveredQuotient(left, right) ?? result : result;
        return isDefined;
    }

    /// <summary>The quotient of a real number by a complex one, without an imaginary part of the dividend (Python 3.14).</summary>
    /// <returns>False if <paramref name="right"/> is zero.</returns>
    /// <remarks>Source: CPython, <c>_Py_rc_quot</c>.</remarks>
    public static bool TryDivide(double left, ComplexPair right, out ComplexPair result)
    {
        var (real, imaginary) = (Math.Abs(right.Real), Math.Abs(right.Imaginary));
        if (real >= imaginary)
        {
            var ratio = right.Imaginary / right.Real;
            var denominator = right.Real + (right.Imaginary * ratio);
            result = new(left / denominator, -left * ratio / denominator);
        }
        else if (imaginary >= real)
        {
            var ratio = right.Real / right.Imaginary;
            var denominator = (right.Real * ratio) + right.Imaginary;
            result = new(left * ratio / denominator, -left / denominator);
        }
        else
        {
            result = new(double.NaN, double.NaN);
        }

        if (result.IsNaN && double.IsFinite(left) && right.IsInfinite)
        {
            var (x, y) = right.Boxed();
            result = new(0.0 * (left * x), 0.0 * (-left * y));
        }

        return !right.IsZero;
    }

    private static ComplexPair Product(ComplexPair left, ComplexPair right) => new(
        (left.Real * right.Real) - (left.Imaginary * right.Imaginary),
        (left.Real * right.Imaginary) + (left.Imaginary * right.Real));

    /// <summary>Source: C11, Annex G.5.1, <c>_Cmultd</c>.</summary>
    private static ComplexPair? RecoveredProduct(ComplexPair left, ComplexPair right)
    {
        var isOverflow = !left.IsInfinite && !right.IsInfinite
            && (double.IsInfinity(left.Real * right.Real) || double.IsInfinity(left.Imaginary * right.Imaginary)
                || double.IsInfinity(left.Real * right.Imaginary) || double.IsInfinity(left.Imaginary * right.Real));
        if (!isOverflow && !left.IsInfinite && !right.IsInfinite)
        {
            return null;
        }

        // In C the left factor is boxed first, and what is infinite of the right one is asked after that; neither changes the other.
        var first = left.IsInfinite ? left.Boxed() : left;
        var second = right.IsInfinite ? right.Boxed() : right;
        first = right.IsInfinite || isOverflow ? first.WithoutNaN() : first;
        second = left.IsInfinite || isOverflow ? second.WithoutNaN() : second;
        var product = Product(first, second);
        return new(double.PositiveInfinity * product.Real, double.PositiveInfinity * product.Imaginary);
    }

    /// <summary>Source: C11, Annex G.5.2, <c>_Cdivd</c>.</summary>
    private static ComplexPair? RecoveredQuotient(ComplexPair left, ComplexPair right)
    {
        if (left.IsInfinite && right.IsFinite)
        {
            var (x, y) = left.Boxed();
            return new(double.PositiveInfinity * ((x * right.Real) + (y * right.Imaginary)), double.PositiveInfinity * ((y * right.Real) - (x * right.Imaginary)));
        }

        if (right.IsInfinite && left.IsFinite)
        {
            var (x, y) = right.Boxed();
            return new(0.0 * ((left.Real * x) + (left.Imaginary * y)), 0.0 * ((left.Imaginary * x) - (left.Real * y)));
        }

        return null;
    }

    private static bool TryQuotient(ComplexPair left, ComplexPair right, out ComplexPair result)
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
    public static PowerOutcome Power(ComplexPair value, ComplexPair exponent, bool recovers, out ComplexPair result)
    {
        var isSmallInteger = exponent.Imaginary == 0 && exponent.Real == Math.Floor(exponent.Real) && Math.Abs(exponent.Real) <= LargestMultipliedExponent;
        var defined = isSmallInteger
            ? TryMultiply(value, (int)exponent.Real, recovers, out result)
            : TryPolar(value, exponent, out result);
        return !defined ? PowerOutcome.DivisionByZero
            : double.IsInfinity(result.Real) || double.IsInfinity(result.Imaginary) ? PowerOutcome.OutOfRange
            : PowerOutcome.Value;
    }

    private static bool TryMultiply(ComplexPair value, int exponent, bool recovers, out ComplexPair result)
    {
        // CPython squares once more than needed; that has no effect on the result, so it is left out.
        result = One;
        for (var (rest, square) = (Math.Abs(exponent), value); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                result = Multiply(result, square, recovers);
            }

            square = Multiply(square, square, recovers);
        }

        return exponent > 0 || TryDivide(One, result, recovers, out result);
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
