using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A built-in function, or a built-in method bound to its receiver.</summary>
public sealed class PyBuiltinFunction : PyObject
{
    /// <summary>Makes a function, or with <paramref name="receiver"/> a bound method.</summary>
    public PyBuiltinFunction(BuiltinMethod method, PyObject? receiver)
        : base(method.Signature.Style == CallStyle.Function ? PyType.Function
            : receiver is not null && method.IsSlot ? PyType.MethodWrapper
            : PyType.BuiltinFunction) => (Method, Receiver) = (method, receiver);

    /// <summary>What is called.</summary>
    public BuiltinMethod Method { get; }

    /// <summary>The bound receiver, or null for a function.</summary>
    public PyObject? Receiver { get; }

    /// <summary>The default values of a function that the standard library makes for a class of the program.</summary>
    public IReadOnlyList<PyObject> Defaults { get; init; } = [];
}

/// <summary>A method as an attribute of its type, such as <c>list.append</c>.</summary>
public sealed class PyMethodDescriptor : PyObject
{
    /// <summary>Makes the descriptor of <paramref name="method"/>; use <see cref="BuiltinMethod.Descriptor"/>, which is always the same one.</summary>
    /// <param name="method">The method.</param>
    public PyMethodDescriptor(BuiltinMethod method)
        : base(method.IsSlot ? PyType.WrapperDescriptor : PyType.MethodDescriptor) => Method = method;

    /// <summary>What is called; its owner is a type.</summary>
    public BuiltinMethod Method { get; }
}

/// <summary>A module; the program language has one, <c>copy</c>.</summary>
public sealed class PyModule : PyObject
{
    /// <summary>Makes a module.</summary>
    public PyModule(string name, IReadOnlyDictionary<string, PyObject> attributes)
        : base(PyType.Module) => (Name, Attributes) = (name, attributes);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its attributes.</summary>
    public IReadOnlyDictionary<string, PyObject> Attributes { get; }
}
