using Conform.Programs;

namespace Conform.Model.Objects;

/// <summary>A str.</summary>
public sealed class PyStr : PyObject
{
    /// <summary>Makes a new str object; use <see cref="Execution.Machine"/>'s methods where CPython has a cache.</summary>
    public PyStr(CodePoints value)
        : base(PyType.Str) => Value = value;

    /// <summary>The code points.</summary>
    public CodePoints Value { get; }

    /// <summary>Whether the text is a message (part) that the model does not know; see <see cref="Programs.Observing.ObservedNode.IsTextUnknown"/>.</summary>
    public bool IsTextUnknown { get; init; }
}

/// <summary>A bytes object.</summary>
public sealed class PyBytes : PyObject
{
    /// <summary>Makes a new bytes object.</summary>
    public PyBytes(ValueList<byte> value)
        : base(PyType.Bytes) => Value = value;

    /// <summary>The bytes.</summary>
    public ValueList<byte> Value { get; }
}

/// <summary>A bytearray; mutable.</summary>
public sealed class PyByteArray : PyObject, IByteOwner
{
    /// <summary>Makes a new bytearray that owns <paramref name="value"/>.</summary>
    public PyByteArray(List<byte> value)
        : base(PyType.ByteArray) => Value = value;

    /// <summary>The bytes, changed in place.</summary>
    public List<byte> Value { get; }

    /// <inheritdoc/>
    public List<PyMemoryView> Views { get; } = [];

    /// <summary>How many operations that run now need the size to stay as it is.</summary>
    public int Pins { get; set; }
}
