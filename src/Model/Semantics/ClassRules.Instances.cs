using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <content><c>isinstance</c> and <c>issubclass</c>.</content>
public partial class ClassRules
{
    /// <summary>Whether an object is an instance of a class or of one class of a tuple, however deep; it stops at the first.</summary>
    /// <remarks>Source: CPython, <c>object_recursive_isinstance</c>.</remarks>
    public virtual PyObject? IsInstance(Machine machine, PyObject value, PyObject types)
    {
        if (types is PyType type)
        {
            return PyBool.Of(value.Type.IsSubtypeOf(type));
        }

        if (types is PyTuple { Items: var items })
        {
            return AnyOf(machine, items, item => IsInstance(machine, value, item));
        }

        return types.Type.IsHeap
            ? machine.NotModelled("isinstance() with an object of a class")
            : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.isInstanceArgument"));
    }

    /// <summary>Whether a class is or derives from another one or one class of a tuple.</summary>
    /// <remarks>Source: CPython, <c>object_issubclass</c>.</remarks>
    public virtual PyObject? IsSubclass(Machine machine, PyObject value, PyObject types)
    {
        if (types is PyTuple { Items: var items })
        {
            return AnyOf(machine, items, item => IsSubclass(machine, value, item));
        }

        if (types.Type.IsHeap || value.Type.IsHeap)
        {
            return machine.NotModelled("issubclass() with an object of a class");
        }

        if (value is not PyType type)
        {
            return machine.Raise(ErrorTypes.TypeError, "issubclass() arg 1 must be a class");
        }

        return types is PyType other
            ? PyBool.Of(type.IsSubtypeOf(other))
            : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.isSubclassArgument"));
    }

    private static PyBool? AnyOf(Machine machine, PyObject[] items, Func<PyObject, PyObject?> ask)
    {
        if (!machine.HasStack())
        {
            return null;
        }

        foreach (var item in items)
        {
            if (ask(item) is not { } answer || ReferenceEquals(answer, PyBool.True))
            {
                return machine.HasFailed ? null : PyBool.True;
            }
        }

        return PyBool.False;
    }
}
