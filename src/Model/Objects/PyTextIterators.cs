using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>Iterates over a str by characters.</summary>
/// <remarks>Source: CPython, <c>unicode_iter</c>: a str of ASCII characters has an iterator type of its own from 3.11 on.</remarks>
public sealed class PyStrIterator : PyIterator
{
    private static readonly PyType Wide = new("str_iterator", PyType.Object);
    private static readonly PyType Ascii = new("str_ascii_iterator", PyType.Object);

    private readonly PyStr text;
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="text"/>.</summary>
    /// <param name="text">The str.</param>
    /// <param name="isAscii">Whether it is of the type for ASCII.</param>
    public PyStrIterator(PyStr text, bool isAscii)
        : base(isAscii ? Ascii : Wide) => this.text = text;

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine) => index < text.Value.Length ? machine.Character(text.Value[index++]) : null;
}

/// <summary>Iterates over bytes.</summary>
public sealed class PyBytesIterator : PyIterator
{
    private static readonly PyType BytesIterator = new("bytes_iterator", PyType.Object);

    private readonly PyBytes bytes;
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="bytes"/>.</summary>
    public PyBytesIterator(PyBytes bytes)
        : base(BytesIterator) => this.bytes = bytes;

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine) => index < bytes.Value.Count ? machine.Int(bytes.Value[index++]) : null;
}

/// <summary>Iterates over a bytearray: it sees what is appended meanwhile, and once at the end it stays there.</summary>
/// <remarks>Source: CPython, <c>bytearrayiter_next</c>.</remarks>
public sealed class PyByteArrayIterator : PyIterator
{
    private static readonly PyType ByteArrayIterator = new("bytearray_iterator", PyType.Object);

    private PyByteArray? bytes;
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="bytes"/>.</summary>
    public PyByteArrayIterator(PyByteArray bytes)
        : base(ByteArrayIterator) => this.bytes = bytes;

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (bytes is not null && index < bytes.Value.Count)
        {
            return machine.Int(bytes.Value[index++]);
        }

        bytes = null;
        return null;
    }
}
