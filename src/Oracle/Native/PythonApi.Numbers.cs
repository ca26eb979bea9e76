using System.Globalization;
using System.Numerics;

namespace Conform.Oracle.Native;

/// <content>Reading numbers; each member needs an object of exactly the type that it names.</content>
internal sealed unsafe partial class PythonApi
{
    private readonly delegate* unmanaged[Cdecl]<nint, int*, long> asLongLong = (delegate* unmanaged[Cdecl]<nint, int*, long>)library.Symbol("PyLong_AsLongLongAndOverflow");
    private readonly delegate* unmanaged[Cdecl]<nint, int, nint> toBase = (delegate* unmanaged[Cdecl]<nint, int, nint>)library.Symbol("PyNumber_ToBase");
    private readonly delegate* unmanaged[Cdecl]<nint, double> asDouble = (delegate* unmanaged[Cdecl]<nint, double>)library.Symbol("PyFloat_AsDouble");
    private readonly delegate* unmanaged[Cdecl]<nint, double> realPart = (delegate* unmanaged[Cdecl]<nint, double>)library.Symbol("PyComplex_RealAsDouble");
    private readonly delegate* unmanaged[Cdecl]<nint, double> imaginaryPart = (delegate* unmanaged[Cdecl]<nint, double>)library.Symbol("PyComplex_ImagAsDouble");

    /// <summary>The value of an int or a bool.</summary>
    public BigInteger ReadInt(BorrowedReference value)
    {
        int overflow;
        var small = asLongLong(value.Pointer, &overflow);
        return overflow == 0 ? small : ReadBigInt(value);
    }

    /// <summary>The value of a float.</summary>
    public double ReadFloat(BorrowedReference value) => asDouble(value.Pointer);

    /// <summary>The parts of a complex number.</summary>
    public (double Real, double Imaginary) ReadComplex(BorrowedReference value) => (realPart(value.Pointer), imaginaryPart(value.Pointer));

    private BigInteger ReadBigInt(BorrowedReference value)
    {
        // Through hexadecimal text: the functions that copy the digits changed their signatures, and base 16 has no limit on digits.
        using var text = new OwnedReference(this, toBase(value.Pointer, 16)).OrThrow("reading an int");
        var digits = ReadText(text.Borrow()).ToString();
        var isNegative = digits[0] == '-';

        // The leading zero keeps the first digit from being read as a sign.
        var magnitude = BigInteger.Parse($"0{digits[(isNegative ? 3 : 2)..]}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return isNegative ? -magnitude : magnitude;
    }
}
