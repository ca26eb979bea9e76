using System.Numerics;

namespace TinyModel;

/// <summary>Python's None.</summary>
public sealed class NoneValue
{
    public static NoneValue Instance { get; } = new();
}

/// <summary>A Python int.</summary>
public sealed class IntValue(BigInteger value)
{
    public BigInteger Value => value;
}

/// <summary>A Python list: an object of its own, however many names refer to it.</summary>
public sealed class ListValue(IEnumerable<object> items)
{
    public List<object> Items { get; } = [.. items];
}

/// <summary>An exception of the program.</summary>
public sealed class PythonError(string type) : Exception
{
    public string Type => type;
}
