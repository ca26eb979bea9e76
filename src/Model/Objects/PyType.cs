namespace Conform.Model.Objects;

/// <summary>A type object.</summary>
/// <remarks>The built-in types are the static members of this class; they are immutable and shared by all machines. A heap type is made by a program, by a
/// class statement for example, is mutable and belongs to one run. Types are compared by reference.</remarks>
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
        Layout = this;
        Bases = parent is null ? [] : [parent];
        Mro = parent is null ? [this] : [this, .. parent.Mro];
    }

    /// <summary>Makes a heap type; use <see cref="Semantics.ClassRules"/>, which checks the bases.</summary>
    /// <param name="name">Its <c>__name__</c>.</param>
    /// <param name="bases">Its bases, one at least.</param>
    /// <param name="parent">The base that decides the layout.</param>
    /// <param name="members">Its namespace, which it owns.</param>
    public PyType(string name, PyType[] bases, PyType parent, OrderedDictionary<string, PyObject> members)
        : base(null)
    {
        Name = name;
        Bases = bases;
        Parent = parent;
        Index = Instance.Index;
        Layout = parent.Layout;
        Mro = [this, .. parent.Mro];
        Members = members;
    }

    /// <summary><c>object</c>.</summary>
    public static PyType Object { get; } = new("object", null);

    /// <summary><c>type</c>, the type of types.</summary>
    public static PyType TypeType { get; } = new("type", Object);

    /// <summary>Stands for all heap types in tables by type.</summary>
    public static PyType Instance { get; } = new("instance", Object);

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

    /// <summary><c>cell</c>, a variable that functions share.</summary>
    public static PyType Cell { get; } = new("cell", Object);

    /// <summary><c>module</c>.</summary>
    public static PyType Module { get; } = new("module", Object);

    /// <summary><c>method</c>, a function bound to an object.</summary>
    public static PyType Method { get; } = new("method", Object);

    /// <summary><c>property</c>.</summary>
    public static PyType Property { get; } = new("property", Object);

    /// <summary><c>staticmethod</c>.</summary>
    public static PyType StaticMethod { get; } = new("staticmethod", Object);

    /// <summary><c>classmethod</c>.</summary>
    public static PyType ClassMethod { get; } = new("classmethod", Object);

    /// <summary><c>super</c>.</summary>
    public static PyType Super { get; } = new("super", Object);

    /// <summary><c>wrapper_descriptor</c>: a special method of a built-in type, such as <c>object.__init__</c>.</summary>
    public static PyType WrapperDescriptor { get; } = new("wrapper_descriptor", Object);

    /// <summary><c>method-wrapper</c>: the same, bound to an object.</summary>
    public static PyType MethodWrapper { get; } = new("method-wrapper", Object);

    /// <summary><c>member_descriptor</c>: a slot of a class, or a member of a built-in type.</summary>
    public static PyType MemberDescriptor { get; } = new("member_descriptor", Object);

    /// <summary><c>getset_descriptor</c>: a computed attribute of a built-in type.</summary>
    public static PyType GetSetDescriptor { get; } = new("getset_descriptor", Object);

    /// <summary><c>mappingproxy</c>: the <c>__dict__</c> of a type.</summary>
    public static PyType MappingProxy { get; } = new("mappingproxy", Object);

    /// <summary>Its name in messages, which holds the module for some types (<c>collections.deque</c>).</summary>
    /// <remarks>Source: CPython, <c>tp_name</c>.</remarks>
    public string Name { get; set; }

    /// <summary>Its <c>__name__</c>: of a built-in type the last part of <see cref="Name"/>.</summary>
    public string ShortName => IsHeap ? Name : field ??= Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>Its base, or null for <c>object</c>; of several bases the one that decides the layout.</summary>
    public PyType? Parent { get; }

    /// <summary>Its bases in order; empty for <c>object</c>.</summary>
    public PyType[] Bases { get; }

    /// <summary>The types in which an attribute is looked up, in order; the first is the type itself.</summary>
    /// <remarks>Source: Python Language Reference, 3.3.3.2; the Python 2.3 Method Resolution Order.</remarks>
    public PyType[] Mro { get; internal set; }

    /// <summary>The built-in type that decides which .NET class its instances are of; of a built-in type itself.</summary>
    public PyType Layout { get; }

    /// <summary>The namespace of a heap type in order of definition; null for a built-in type.</summary>
    public OrderedDictionary<string, PyObject>? Members { get; }

    /// <summary>Whether a program made it.</summary>
    public bool IsHeap => Members is not null;

    /// <summary>Whether instances of this heap type have a <c>__dict__</c>.</summary>
    public bool HasDictionary { get; internal set; }

    /// <summary>Whether its instances can be referred to weakly; of a heap type only.</summary>
    public bool HasWeakReferences { get; internal set; }

    /// <summary>Whether a class statement made it.</summary>
    public bool IsFromStatement { get; internal set; }

    /// <summary>The names of attributes in the order in which instances of exactly this type first had them.</summary>
    public List<string> AttributeOrder => field ??= [];

    /// <summary>The slots that this heap type itself declares, in the order of their names as CPython sorts them.</summary>
    public IReadOnlyList<PySlot> Slots { get; internal set; } = [];

    /// <summary>The fields of a dataclass, its own and inherited ones; null if neither this class nor a base is one.</summary>
    public IReadOnlyList<PyDataField>? DataFields
    {
        get => field ?? Array.Find(Mro, candidate => !ReferenceEquals(candidate, this) && candidate.DataFields is not null)?.DataFields;
        internal set;
    }

    /// <summary>Whether it is a frozen dataclass.</summary>
    public bool IsFrozen
    {
        get => field || Array.Exists(Mro, candidate => !ReferenceEquals(candidate, this) && candidate.IsFrozen);
        internal set;
    }

    /// <summary>Whether a <c>__hash__</c> of the class has returned a number that follows from an address.</summary>
    public bool HashesByAddress { get; set; }

    /// <summary>The object that <c>__name__</c> gives, if it is not the interned one.</summary>
    public PyStr? NameText { get; set; }

    /// <summary>The object that <c>__qualname__</c> gives, if it is not the interned one.</summary>
    public PyStr? QualifiedNameText { get; set; }

    /// <summary>Its <c>__qualname__</c>, where it is not its name.</summary>
    public string? QualifiedName { get; internal set; }

    /// <summary>Its name behind that of its module, without <c>builtins</c> and <c>__main__</c>.</summary>
    /// <remarks>Source: CPython, <c>PyType_GetFullyQualifiedName</c>.</remarks>
    public string FullName => IsHeap ? QualifiedName ?? Name : ModuleName is { } module ? $"{module}.{Name}" : Name;

    /// <summary>The module of a built-in type whose <see cref="Name"/> does not hold it and that is not in <c>builtins</c>, or null: a class written in Python.</summary>
    public string? ModuleName { get; init; }

    /// <summary>A small number for tables by type: unique to a built-in type, and the same for all heap types.</summary>
    public int Index { get; }

    /// <summary>Whether this type is <paramref name="other"/> or derives from it.</summary>
    public bool IsSubtypeOf(PyType other)
    {
        foreach (var type in Mro)
        {
            if (ReferenceEquals(type, other))
            {
                return true;
            }
        }

        return false;
    }
}
