using System.Numerics;

namespace Conform.Model.Arithmetic;

/// <summary>Hashes of numbers: equal numbers of any type have equal hashes.</summary>
/// <remarks>Source: Python Library Reference, "Hashing of numeric types"; CPython, Python/pyhash.c.</remarks>
public static class NumericHash
{
    /// <summary>The hash of positive infinity.</summary>
    private const long Infinity = 314159;

    /// <summary>What the hash of the imaginary part is multiplied with.</summary>
    private const ulong Imaginary = 1_000_003;

    /// <summary>The hash of an int.</summary>
    public static long OfInt(BigInteger value, NativeWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var hash = (long)(BigInteger.Abs(value) % Modulus(word));
        return word.Hash(unchecked((ulong)(value.Sign < 0 ? -hash : hash)));
    }

    /// <summary>The hash of a float; NaN counts as 0, as in CPython before 3.10.</summary>
    public static long OfFloat(double value, NativeWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (double.IsNaN(value))
        {
            return 0;
        }

        if (double.IsInfinity(value))
        {
            return word.Hash(unchecked((ulong)(value > 0 ? Infinity : -Infinity)));
        }

        var (mantissa, exponent) = FloatText.Parts(value);

        // value = mantissa * 2**exponent, and with a modulus of 2**bits - 1 the power of two is a rotation.
        var bits = ModulusBits(word);
        var rest = mantissa % Modulus(word);
        var shift = ((exponent % bits) + bits) % bits;
        var hash = unchecked((rest << shift) & Modulus(word)) | (rest >> (bits - shift));
        return word.Hash(unchecked((ulong)(value < 0 ? -hash : hash)));
    }

    /// <summary>The hash of a complex number; a NaN part counts as 0.</summary>
    public static long OfComplex(double real, double imaginary, NativeWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Hash(unchecked((ulong)OfFloat(real, word) + (Imaginary * (ulong)OfFloat(imaginary, word))));
    }

    private static int ModulusBits(NativeWord word) => word.IsNarrow ? 31 : 61;

    private static long Modulus(NativeWord word) => (1L << ModulusBits(word)) - 1;
}
