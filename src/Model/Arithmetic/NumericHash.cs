using System.Numerics;

namespace Conform.Model.Arithmetic;

/// <summary>Hashes of numbers: equal numbers of any type have equal hashes.</summary>
/// <remarks>Source: Python Library Reference, "Hashing of numeric types"; CPython, Python/pyhash.c, 64 bits.</remarks>
public static class NumericHash
{
    /// <summary>The hash of positive infinity.</summary>
    private const long Infinity = 314159;

    /// <summary>What the hash of the imaginary part is multiplied with.</summary>
    private const ulong Imaginary = 1_000_003;

    private const int ModulusBits = 61;
    private const long Modulus = (1L << ModulusBits) - 1;

    /// <summary>The hash of an int.</summary>
    public static long OfInt(BigInteger value)
    {
        var hash = (long)(BigInteger.Abs(value) % Modulus);
        return Finish(value.Sign < 0 ? -hash : hash);
    }

    /// <summary>The hash of a float; NaN counts as 0, as in CPython before 3.10.</summary>
    public static long OfFloat(double value)
    {
        if (double.IsNaN(value))
        {
            return 0;
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? Infinity : -Infinity;
        }

        var (mantissa, exponent) = FloatText.Parts(value);

        // value = mantissa * 2**exponent, and 2**61 is 1 modulo 2**61 - 1: the power of two is a rotation.
        var shift = ((exponent % ModulusBits) + ModulusBits) % ModulusBits;
        var hash = unchecked((mantissa << shift) & Modulus) | (mantissa >> (ModulusBits - shift));
        return Finish(value < 0 ? -hash : hash);
    }

    /// <summary>The hash of a complex number; a NaN part counts as 0.</summary>
    public static long OfComplex(double real, double imaginary) =>
        Finish(unchecked((long)((ulong)OfFloat(real) + (Imaginary * (ulong)OfFloat(imaginary)))));

    /// <summary>-1 says "error" in CPython, so no object has it as its hash.</summary>
    private static long Finish(long hash) => hash == -1 ? -2 : hash;
}
