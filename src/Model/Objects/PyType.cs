namespace Conform.Model.Objects;

/// <summary>A type object.</summary>
/// <remarks>The built-in types are the static members of this class; they are immutable and shared by all machines. Types are compared by reference.</remarks>
public sealed class PyType : PyObject
{
    private static int count;

    /// <summary>Makes a type.</summary>
    /// <param name="name">Its <see cref="Name"/>.</param>
    /// <param name="parent">Its base, or null for <c>object</c>.</param>
    public PyType(string name, PyType? parent)
        : base(null)
    {
        Name = name;
        Parent = parent;
        Index = count++;
    }

    /// <summary><c>object</c>.</summary>
    public static PyType Object { get; } = new("object", null);

    /// <summary><c>type</c>, the type of types.</summary>
    public static PyType TypeType { get; } = new("type", Object);

    /// <summary><c>NoneType</c>.</summary>
    public static PyType None { get; } = new("NoneType", Object);

    /// <summary><c>ellipsis</c>.</summary>
    public static PyType Ellipsis { get; } = new("ellipsis", Object);

    /// <summary><c>NotImplementedType</c>.</summary>
    public static PyType NotImplemented { get; } = new("NotImplementedType", Object);

    /// <summary><c>int</c>.</summary>
    public static PyType Int { get; } = new("int", Object);

    /// <summary><c>bool</c>.</summary>
    public static PyType Bool { get; } = new("bool", Int);

    /// <summary><c>float</c>.</summary>
    public static PyType Float { get; } = new("float", Object);

    /// <summary><c>complex</c>.</summary>
    public static PyType Complex { get; } = new("complex", Object);

    /// <summary><c>str</c>.</summary>
    public static PyType Str { get; } = new("str", Object);

    /// <summary><c>bytes</c>.</summary>
    public static PyType Bytes { get; } = new("bytes", Object);

    /// <summary><c>bytearray</c>.</summary>
    public static PyType ByteArray { get; } = new("bytearray", Object);

    /// <summary><c>tuple</c>.</summary>
    public static PyType Tuple { get; } = new("tuple", Object);

    /// <summary><c>list</c>.</summary>
    public static PyType List { get; } = new("list", Object);

    /// <summary><c>dict</c>.</summary>
    public static PyType Dict { get; } = new("dict", Object);

    /// <summary><c>dict_keys</c>.</summary>
    public static PyType DictKeys { get; } = new("dict_keys", Object);

    /// <summary><c>dict_values</c>.</summary>
    public static PyType DictValues { get; } = new("dict_values", Object);

    /// <summary><c>dict_items</c>.</summary>
    public static PyType DictItems { get; } = new("dict_items", Object);

    /// <summary><c>set</c>.</summary>
    public static PyType Set { get; } = new("set", Object);

    /// <summary><c>frozenset</c>.</summary>
    public static PyType FrozenSet { get; } = new("frozenset", Object);

    /// <summary><c>range</c>.</summary>
    public static PyType Range { get; } = new("range", Object);

    /// <summary><c>slice</c>.</summary>
    public static PyType Slice { get; } = new("slice", Object);

    /// <summary><c>builtin_function_or_method</c>.</summary>
    public static PyType BuiltinFunction { get; } = new("builtin_function_or_method", Object);

    /// <summary><c>method_descriptor</c>.</summary>
    public static PyType MethodDescriptor { get; } = new("method_descriptor", Object);

    /// <summary><c>function</c>, a function written in Python.</summary>
    public static PyType Function { get; } = new("function", Object);

    /// <summary><c>module</c>.</summary>
    public static PyType Module { get; } = new("module", Object);

    /// <summary>Its name in messages, which holds the module for some types (<c>collections.deque</c>).</summary>
    /// <remarks>Source: CPython, <c>tp_name</c>.</remarks>
    public string Name { get; }

    /// <summary>Its <c>__name__</c>: the last part of <see cref="Name"/>.</summary>
    public string ShortName => field ??= Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>Its base, or null for <c>object</c>.</summary>
    public PyType? Parent { get; }

    /// <summary>A small number, unique to this type, for tables by type.</summary>
    public int Index { get; }

    /// <summary>Whether this type is <paramref name="other"/> or derives from it.</summary>
    public bool IsSubtypeOf(PyType other)
    {
        for (var type = this; type is not null; type = type.Parent)
        {
            if (ReferenceEquals(type, other))
            {
                return true;
            }
        }

        return false;
    }
}
