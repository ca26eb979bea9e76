using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>Ints as bytes.</content>
public partial class IntRules
{
    private static readonly PythonVersion Python311 = new(3, 11);

    private static readonly BuiltinMethod ToBytesMethod = new(PyType.Int, "to_bytes", Signature.Keywords(0, "length", "byteorder", "*", "signed"), static (machine, self, arguments) =>
        machine.Rules.Int.ToBytes(machine, (PyInt)self, arguments[0], arguments[1], arguments[2]))
    {
        Earlier = new(Python311, Signature.Keywords(2, "length", "byteorder", "*", "signed")),
    };

    private static readonly BuiltinMethod FromBytesMethod = new(PyType.Int, "from_bytes", Signature.Keywords(1, "bytes", "byteorder", "*", "signed"), static (machine, type, arguments) =>
        machine.Rules.Int.FromBytes(machine, (PyType)type, arguments[0]!, arguments[1], arguments[2]))
    {
        IsClassMethod = true,
        Earlier = new(Python311, Signature.Keywords(2, "bytes", "byteorder", "*", "signed")),
    };

    /// <summary><c>to_bytes(length=1, byteorder='big', *, signed=False)</c>; before 3.11 the first two have no default.</summary>
    /// <remarks>Source: CPython, <c>int_to_bytes_impl</c>, <c>_PyLong_AsByteArray</c>.</remarks>
    public virtual PyObject? ToBytes(Machine machine, PyInt self, PyObject? length, PyObject? order, PyObject? signed)
    {
        var size = 1L;
        if (length is not null && !ArgumentConversion.TrySize(machine, length, out size))
        {
            return null;
        }

        var (isBig, isSigned) = (true, false);
        var isChecked = size >= 0 || !machine.Profile.Flag("numbers.lengthIsCheckedFirst");
        if (isChecked && !TryOrder(machine, "to_bytes", order, signed, out isBig, out isSigned))
        {
            return null;
        }

        if (size < 0)
        {
            return machine.Raise(ErrorTypes.ValueError, machine.Profile.Text("numbers.negativeLength"));
        }

        var value = self.Value;
        if (value.Sign < 0 && !isSigned)
        {
            return machine.Raise(ErrorTypes.OverflowError, "can't convert negative int to unsigned");
        }

        if (!ArgumentConversion.CanAllocate(machine, size))
        {
            return null;
        }

        // No bytes at all can hold -1, too: every bit of it is the sign.
        var bits = isSigned ? value.GetBitLength() + 1 : value.GetBitLength();
        if (bits > size * 8 && !(size == 0 && (value.IsZero || value == BigInteger.MinusOne)))
        {
            return machine.Raise(ErrorTypes.OverflowError, "int too big to convert");
        }

        var bytes = new byte[size];
        Array.Fill(bytes, value.Sign < 0 ? byte.MaxValue : byte.MinValue);
        var digits = value.ToByteArray();
        digits.AsSpan(0, Math.Min(digits.Length, bytes.Length)).CopyTo(bytes);
        if (isBig)
        {
            Array.Reverse(bytes);
        }

        return BytesRules.FilledAnew(machine, bytes);
    }

    /// <summary><c>from_bytes(bytes, byteorder='big', *, signed=False)</c>; before 3.11 the second has no default, and small ints that come of it are
    /// not the cached ones.</summary>
    /// <remarks>Source: CPython, <c>int_from_bytes_impl</c>, <c>_PyLong_FromByteArray</c>.</remarks>
    public virtual PyObject? FromBytes(Machine machine, PyType type, PyObject source, PyObject? order, PyObject? signed)
    {
        if (!TryOrder(machine, "from_bytes", order, signed, out var isBig, out var isSigned))
        {
            return null;
        }

        byte[]? bytes;
        if (source is PyInt or PyStr)
        {
            return machine.Raise(ErrorTypes.TypeError, $"cannot convert '{source.Type.Name}' object to bytes");
        }

        if ((bytes = ByteSource.Read(machine, PyType.Bytes, source, "bytes", out _, takesCount: false)) is null || !machine.Fits(bytes.Length))
        {
            return null;
        }

        var value = new BigInteger(bytes, isUnsigned: !isSigned, isBigEndian: isBig);
        if (value.GetBitLength() > machine.Limits.IntegerBits)
        {
            return TooLarge(machine);
        }

        var number = bytes.Length > 0 && !machine.Profile.Flag("numbers.bytesIntIsCached") ? machine.Allocated(new PyInt(value)) : machine.Int(value);
        return ReferenceEquals(type, PyType.Int) ? number : machine.Rules.Of(type).Call(machine, type, CallArguments.Of(number));
    }

    private static bool TryOrder(Machine machine, string method, PyObject? order, PyObject? signed, out bool isBig, out bool isSigned)
    {
        (isBig, isSigned) = (true, false);
        if (order is not (null or PyStr))
        {
            return machine.Raise(ErrorTypes.TypeError, $"{method}() argument 'byteorder' must be str, not {ArgumentConversion.NameOf(order)}") is not null;
        }

        if (signed is not null && !Truth.TryOf(machine, signed, out isSigned))
        {
            return false;
        }

        isBig = order is null || ((PyStr)order).Value == CodePoints.Of("big");
        return isBig || ((PyStr)order!).Value == CodePoints.Of("little") || machine.Raise(ErrorTypes.ValueError, "byteorder must be either 'little' or 'big'") is not null;
    }
}
