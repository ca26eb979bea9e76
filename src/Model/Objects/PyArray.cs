using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>An object whose bytes a memoryview can show, and that refuses to change its size while one does.</summary>
public interface IByteOwner
{
    /// <summary>The bytes, changed in place.</summary>
    List<byte> Value { get; }

    /// <summary>The views of it that are not known to be gone.</summary>
    List<PyMemoryView> Views { get; }
}

/// <summary>How the items of an array or a view lie in bytes: by the code of their C type, little-endian, in native sizes.</summary>
/// <remarks>Immutable. Source: Python Library Reference, "array — Efficient arrays of numeric values".</remarks>
/// <param name="Code">The type code: one of <c>b B h H i I l L q Q f d</c>.</param>
/// <param name="LongSize">Number of bytes of a C <c>long</c>, 4 or 8.</param>
public readonly record struct ItemFormat(char Code, int LongSize)
{
    /// <summary>Number of bytes of an item, 1 to 8.</summary>
    public int Size => Code switch { 'b' or 'B' => 1, 'h' or 'H' => 2, 'i' or 'I' or 'f' => 4, 'l' or 'L' => LongSize, _ => 8 };

    /// <summary>Whether items are floats.</summary>
    public bool IsFloat => Code is 'f' or 'd';

    /// <summary>Whether items are integers without a sign.</summary>
    public bool IsUnsigned => char.IsUpper(Code);

    /// <summary>Whether <paramref name="code"/> is a type code that is modelled.</summary>
    public static bool IsKnown(char code) => "bBhHiIlLqQfd".Contains(code, StringComparison.Ordinal);

    /// <summary>The item in <paramref name="bytes"/>: an int, the cached one where there is one, or a new float.</summary>
    public PyObject Read(Machine machine, ReadOnlySpan<byte> bytes) => IsFloat ? machine.Float(ReadFloat(bytes)) : machine.Int(ReadInteger(bytes));

    /// <summary>The float in <paramref name="bytes"/>.</summary>
    public double ReadFloat(ReadOnlySpan<byte> bytes) =>
        Code == 'f' ? BinaryPrimitives.ReadSingleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes);

    /// <summary>The integer in <paramref name="bytes"/>.</summary>
    public BigInteger ReadInteger(ReadOnlySpan<byte> bytes) => new(bytes[..Size], IsUnsigned);

    /// <summary>The bytes of an integer; null if it does not fit.</summary>
    public byte[]? Bytes(BigInteger value)
    {
        if (value < Least || value > Most)
        {
            return null;
        }

        var bytes = new byte[Size];
        var written = value.ToByteArray(IsUnsigned);
        Array.Fill(bytes, value.Sign < 0 ? byte.MaxValue : (byte)0);
        written.AsSpan(0, Math.Min(written.Length, bytes.Length)).CopyTo(bytes);
        return bytes;
    }

    /// <summary>The bytes of a float.</summary>
    public byte[] Bytes(double value)
    {
        var bytes = new byte[Size];
        if (Code == 'f')
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
        }
        else
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        }

        return bytes;
    }

    /// <summary>The smallest integer that fits.</summary>
    public BigInteger Least => IsUnsigned ? BigInteger.Zero : -(BigInteger.One << ((Size * 8) - 1));

    /// <summary>The largest integer that fits.</summary>
    public BigInteger Most => (BigInteger.One << ((Size * 8) - (IsUnsigned ? 0 : 1))) - 1;
}

/// <summary>An <c>array.array</c>: a row of numbers of one C type.</summary>
public class PyArray : PyObject, IByteOwner
{
    /// <summary>Makes a new array that owns <paramref name="value"/>.</summary>
    /// <param name="type"><c>array</c>, or a type that derives from it.</param>
    /// <param name="format">The format of its items.</param>
    /// <param name="value">The bytes of its items.</param>
    public PyArray(PyType type, ItemFormat format, List<byte> value)
        : base(type) => (Format, Value) = (format, value);

    /// <summary>The format of its items.</summary>
    public ItemFormat Format { get; }

    /// <inheritdoc/>
    public List<byte> Value { get; }

    /// <inheritdoc/>
    public List<PyMemoryView> Views { get; } = [];

    /// <summary>Number of items.</summary>
    public int Count => Value.Count / Format.Size;

    /// <summary>The item at a position.</summary>
    public PyObject ItemAt(Machine machine, int position) => Format.Read(machine, Span(position, 1));

    /// <summary>The bytes of some items.</summary>
    public ReadOnlySpan<byte> Span(int start, int count) => CollectionsMarshal.AsSpan(Value).Slice(start * Format.Size, count * Format.Size);

    /// <summary>Replaces an item by one of which the bytes are given.</summary>
    public void Replace(int position, ReadOnlySpan<byte> item) => item.CopyTo(CollectionsMarshal.AsSpan(Value)[(position * Format.Size)..]);
}

/// <summary>Iterates over an array: it sees what is appended meanwhile, and once at the end it stays there.</summary>
/// <remarks>Source: CPython, <c>arrayiter_next</c>.</remarks>
public sealed class PyArrayIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="array"/>.</summary>
    public PyArrayIterator(Machine machine, PyArray array)
        : this(machine.Profile.Flag("collections.arrayIteratorHasItsModule") ? CollectionTypes.ArrayIterator : CollectionTypes.PlainArrayIterator, array)
    {
    }

    private PyArrayIterator(PyType type, PyArray array)
        : base(type) => Array = array;

    /// <summary>The array, or null at the end.</summary>
    public PyArray? Array { get; private set; }

    /// <inheritdoc/>
    public override bool HasLengthHint => false;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Array];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Array is { } array && index < array.Count)
        {
            return array.ItemAt(machine, index++);
        }

        Array = null;
        return null;
    }

    /// <summary>A second iterator at the same place of an array.</summary>
    public PyArrayIterator At(PyArray array) => new(Type, array) { index = Math.Clamp(index, 0, array.Count) };
}
