using System.Numerics;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>Iterates over a str by characters.</summary>
/// <remarks>Source: CPython, <c>unicode_iter</c>: a str of ASCII characters has an iterator type of its own from 3.11 on.</remarks>
public sealed class PyStrIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="text"/>.</summary>
    /// <param name="text">The str.</param>
    /// <param name="isAscii">Whether it is of the type for ASCII.</param>
    public PyStrIterator(PyStr text, bool isAscii)
        : base(isAscii ? IteratorTypes.StrAscii : IteratorTypes.Str) => Text = text;

    /// <summary>The str, or null at the end.</summary>
    public PyStr? Text { get; private set; }

    /// <inheritdoc/>
    public override BigInteger? Left => Text is null ? 0 : Text.Value.Length - index;

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Text is { } text && index < text.Value.Length)
        {
            return machine.Character(text.Value[index++]);
        }

        Text = null;
        return null;
    }

    /// <summary>A second iterator at the same place.</summary>
    public PyStrIterator Clone() => (PyStrIterator)MemberwiseClone();
}

/// <summary>Iterates over bytes.</summary>
public sealed class PyBytesIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="bytes"/>.</summary>
    public PyBytesIterator(PyBytes bytes)
        : base(IteratorTypes.Bytes) => Bytes = bytes;

    /// <summary>The bytes, or null at the end.</summary>
    public PyBytes? Bytes { get; private set; }

    /// <inheritdoc/>
    public override BigInteger? Left => Bytes is null ? 0 : Bytes.Value.Count - index;

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Bytes is { } bytes && index < bytes.Value.Count)
        {
            return machine.Int(bytes.Value[index++]);
        }

        Bytes = null;
        return null;
    }

    /// <summary>A second iterator at the same place.</summary>
    public PyBytesIterator Clone() => (PyBytesIterator)MemberwiseClone();
}

/// <summary>Iterates over a bytearray: it sees what is appended meanwhile, and once at the end it stays there.</summary>
/// <remarks>Source: CPython, <c>bytearrayiter_next</c>.</remarks>
public sealed class PyByteArrayIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="bytes"/>.</summary>
    public PyByteArrayIterator(PyByteArray bytes)
        : base(IteratorTypes.ByteArray) => Bytes = bytes;

    /// <summary>The bytearray, or null at the end.</summary>
    public PyByteArray? Bytes { get; private set; }

    /// <inheritdoc/>
    public override BigInteger? Left => Bytes is null ? 0 : Math.Max(Bytes.Value.Count - index, 0);

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Bytes];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Bytes is { } bytes && index < bytes.Value.Count)
        {
            return machine.Int(bytes.Value[index++]);
        }

        Bytes = null;
        return null;
    }

    /// <summary>A second iterator at the same place of a bytearray.</summary>
    /// <remarks>Source: CPython, <c>bytearrayiter_setstate</c>: the place is cut to the length.</remarks>
    public PyByteArrayIterator At(PyByteArray bytes) => new(bytes) { index = Math.Min(index, bytes.Value.Count) };
}
