namespace Conform.Model.Objects;

/// <summary>A function bound to an object: what <c>x.f</c> gives for a function of the class.</summary>
/// <remarks>Source: Python Language Reference, 3.2 "Instance methods".</remarks>
public sealed class PyBoundMethod : PyObject
{
    /// <summary>Binds <paramref name="function"/> to <paramref name="self"/>.</summary>
    public PyBoundMethod(PyObject function, PyObject self)
        : base(PyType.Method) => (Function, Self) = (function, self);

    /// <summary>Its <c>__func__</c>.</summary>
    public PyObject Function { get; }

    /// <summary>Its <c>__self__</c>.</summary>
    public PyObject Self { get; }
}

/// <summary>A property: functions that compute an attribute. An absent one is null.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>property</c>.</remarks>
public sealed class PyProperty : PyObject
{
    /// <summary>Makes a property.</summary>
    public PyProperty(PyObject? getter, PyObject? setter, PyObject? deleter, PyObject? documentation)
        : base(PyType.Property) => (Getter, Setter, Deleter, Documentation) = (getter, setter, deleter, documentation);

    /// <summary>Its <c>fget</c>.</summary>
    public PyObject? Getter { get; set; }

    /// <summary>Its <c>fset</c>.</summary>
    public PyObject? Setter { get; set; }

    /// <summary>Its <c>fdel</c>.</summary>
    public PyObject? Deleter { get; set; }

    /// <summary>Its <c>__doc__</c>, as given.</summary>
    public PyObject? Documentation { get; set; }

    /// <summary>The name that the class statement gave it, or null.</summary>
    public string? Name { get; set; }
}

/// <summary>A static method or a class method around any object.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>staticmethod</c> and <c>classmethod</c>.</remarks>
public sealed class PyMethodWrapper : PyObject
{
    /// <summary>Wraps <paramref name="function"/>.</summary>
    /// <param name="type"><see cref="PyType.StaticMethod"/> or <see cref="PyType.ClassMethod"/>.</param>
    /// <param name="function">Any object.</param>
    public PyMethodWrapper(PyType type, PyObject function)
        : base(type) => Function = function;

    /// <summary>Its <c>__func__</c>.</summary>
    public PyObject Function { get; set; }
}

/// <summary>A slot of a class: the descriptor that <c>__slots__</c> makes of one name.</summary>
/// <remarks>Source: Python Language Reference, 3.3.2.4 "__slots__".</remarks>
public sealed class PySlot : PyObject
{
    /// <summary>Makes the slot called <paramref name="name"/> of <paramref name="owner"/>.</summary>
    public PySlot(PyType owner, string name)
        : base(PyType.MemberDescriptor) => (Owner, Name) = (owner, name);

    /// <summary>The class that declares it.</summary>
    public PyType Owner { get; }

    /// <summary>Its name, mangled if it is private.</summary>
    public string Name { get; }
}

/// <summary>A data attribute of a built-in type as a descriptor, such as <c>int.real</c> or <c>object.__class__</c>.</summary>
public sealed class PyBuiltinAttribute : PyObject
{
    /// <summary>Makes the descriptor.</summary>
    public PyBuiltinAttribute(PyType owner, string name)
        : base(PyType.GetSetDescriptor) => (Owner, Name) = (owner, name);

    /// <summary>The type whose attribute it is.</summary>
    public PyType Owner { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }
}

/// <summary>A <c>super</c> object: attribute access that begins behind a class in an MRO.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>super</c>.</remarks>
public sealed class PySuper : PyObject
{
    /// <summary>Makes a super object.</summary>
    /// <param name="start">The class behind which the search begins.</param>
    /// <param name="self">The object or class that is bound, or null.</param>
    /// <param name="selfType">The type whose MRO is searched, or null.</param>
    public PySuper(PyType start, PyObject? self, PyType? selfType)
        : base(PyType.Super) => (Start, Self, SelfType) = (start, self, selfType);

    /// <summary>Its <c>__thisclass__</c>.</summary>
    public PyType Start { get; }

    /// <summary>Its <c>__self__</c>.</summary>
    public PyObject? Self { get; }

    /// <summary>Its <c>__self_class__</c>.</summary>
    public PyType? SelfType { get; }
}

/// <summary>The <c>__dict__</c> of a heap type: a read-only view of its namespace.</summary>
public sealed class PyMappingProxy : PyObject
{
    /// <summary>Makes a view.</summary>
    public PyMappingProxy(PyType type)
        : base(PyType.MappingProxy) => Viewed = type;

    /// <summary>The type.</summary>
    public PyType Viewed { get; }
}
