using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>What the call of a class does: <c>__new__</c> makes the object, <c>__init__</c> fills it.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 3.3.1, <c>object.__new__</c> and <c>object.__init__</c>; CPython, <c>type_call</c>.</remarks>
public class InstantiationRules
{
    /// <summary>Calls a class made by the program.</summary>
    public virtual PyObject? Call(Machine machine, PyType type, CallArguments arguments)
    {
        var maker = machine.Rules.Classes.Lookup(machine, type, "__new__");
        if ((maker is PyBuiltinFunction { Method: { IsNew: true, Owner: { } owner } }
                ? New(machine, owner, type, arguments)
                : CallNew(machine, maker, type, arguments)) is not { } made)
        {
            return null;
        }

        if (made.Type.IsSubtypeOf(type) && !TryInitialize(machine, made, arguments))
        {
            return null;
        }

        machine.Lifetimes?.Hold(made);
        return made;
    }

    /// <summary>Calls the <c>__init__</c> of a new object, which must return None.</summary>
    public virtual bool TryInitialize(Machine machine, PyObject made, CallArguments arguments)
    {
        var initializer = machine.Rules.Classes.Lookup(machine, made.Type, "__init__")!;
        if (initializer is PyMethodDescriptor { Method: { Owner: { } owner } })
        {
            return Initialize(machine, owner, made, arguments);
        }

        if (SpecialCalls.Call(machine, initializer, made, arguments) is not { } result)
        {
            return false;
        }

        return result is PyNone || machine.Raise(ErrorTypes.TypeError, $"__init__() should return None, not '{result.Type.Name}'") is not null;
    }

    /// <summary>The <c>__new__</c> of a built-in type, called for a class made by the program.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="owner">The built-in type whose <c>__new__</c> it is.</param>
    /// <param name="type">The class of the new object; it derives from <paramref name="owner"/>.</param>
    /// <param name="arguments">The arguments after the class.</param>
    public virtual PyObject? New(Machine machine, PyType owner, PyType type, CallArguments arguments)
    {
        if (ReferenceEquals(owner, PyType.Object))
        {
            return CheckObjectArguments(machine, type, arguments) ? machine.Allocated(new PyInstance(type)) : null;
        }

        if ((ReferenceEquals(owner, PyType.Tuple) || ReferenceEquals(owner, PyType.FrozenSet) || ReferenceEquals(owner, PyType.Float))
            && (!machine.Profile.Flag("classes.newRefusesKeywords") || !IsObjects(machine, type, "__init__")))
        {
            arguments = new(arguments.Positional, []);
        }

        if (ReferenceEquals(owner, PyType.Super) && machine.Rules.Classes.Lookup(machine, type, "__init__") is not PyMethodDescriptor)
        {
            return machine.NotModelled("a class of super with an __init__ of its own");
        }

        PyObject? made;
        if (ReferenceEquals(owner, PyType.List))
        {
            made = machine.List([]);
        }
        else if (ReferenceEquals(owner, PyType.Dict) && !ReferenceEquals(type.Layout, PyType.Dict))
        {
            // OrderedDict and its like have no __new__ of their own.
            return machine.Rules.ForType(type.Layout).New(machine, type, arguments);
        }
        else if (ReferenceEquals(owner, PyType.Dict))
        {
            made = machine.Allocated(new PyDict());
        }
        else if (ReferenceEquals(owner, PyType.Set))
        {
            made = machine.Allocated(new PySet(PyType.Set));
        }
        else if (ReferenceEquals(owner, PyType.ByteArray))
        {
            made = machine.Allocated(new PyByteArray([]));
        }
        else if (ReferenceEquals(owner, PyType.FrozenSet))
        {
            made = ArgumentBinding.BindType(machine, CountedName(arguments, type, PyType.FrozenSet), Signature.Positional(0, 1), arguments) is { } bound
                ? SetAlgebra.New(machine, PyType.FrozenSet, bound[0])
                : null;
        }
        else if (owner.IsSubtypeOf(ErrorTypes.BaseException) || ReferenceEquals(owner, CollectionTypes.Deque) || ReferenceEquals(owner, CollectionTypes.Array) || ReferenceEquals(owner, IteratorTypes.Enumerate)
            || (owner.IsSubtypeOf(PyType.Dict) && !owner.IsHeap))
        {
            return machine.Rules.ForType(owner).New(machine, type, arguments);
        }
        else
        {
            made = machine.Rules.ForType(owner).ConstructByNew(machine, arguments) is { } value ? Duplicate(machine, value) : null;
        }

        made?.SetType(type);
        return made;
    }

    /// <summary>The <c>__init__</c> of a built-in type.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="owner">The built-in type whose <c>__init__</c> it is.</param>
    /// <param name="self">The object.</param>
    /// <param name="arguments">The arguments after the object.</param>
    public virtual bool Initialize(Machine machine, PyType owner, PyObject self, CallArguments arguments)
    {
        switch (self)
        {
            case PyList list when ReferenceEquals(owner, PyType.List):
                return TryOneArgument(machine, owner, self, arguments, out var items) && machine.Rules.List.Clear(machine, list) is not null
                    && (items is null || machine.Rules.List.Extend(machine, list, items));
            case PyDict dict when ReferenceEquals(owner, PyType.Dict):
                return machine.Rules.Dict.TryUpdate(machine, dict, "dict", arguments);
            case PySet set when ReferenceEquals(owner, PyType.Set):
                if (!TryOneArgument(machine, owner, self, arguments, out var elements))
                {
                    return false;
                }

                set.Clear();
                return elements is null || SetAlgebra.TryUpdate(machine, set, elements);
        }

        return ReferenceEquals(owner, PyType.Object)
            ? CheckObjectInitialization(machine, self, arguments)
            : machine.Rules.ForType(owner).Initialize(machine, self, arguments);
    }

    /// <summary>The arguments of <c>object.__new__</c>: none, unless only <c>__init__</c> is overridden.</summary>
    /// <remarks>Source: CPython, <c>object_new</c>.</remarks>
    protected virtual bool CheckObjectArguments(Machine machine, PyType type, CallArguments arguments)
    {
        if (arguments.Positional.Length + arguments.Keywords.Length == 0)
        {
            return true;
        }

        if (!IsObjects(machine, type, "__new__"))
        {
            return machine.Raise(ErrorTypes.TypeError, "object.__new__() takes exactly one argument (the type to instantiate)") is not null;
        }

        return !IsObjects(machine, type, "__init__") || machine.Raise(ErrorTypes.TypeError, $"{type.Name}() takes no arguments") is not null;
    }

    /// <summary>The arguments of <c>object.__init__</c>: none, unless only <c>__new__</c> is overridden.</summary>
    /// <remarks>Source: CPython, <c>object_init</c>.</remarks>
    protected virtual bool CheckObjectInitialization(Machine machine, PyObject self, CallArguments arguments)
    {
        if (arguments.Positional.Length + arguments.Keywords.Length == 0)
        {
            return true;
        }

        if (!IsObjects(machine, self.Type, "__init__"))
        {
            return machine.Raise(ErrorTypes.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)") is not null;
        }

        // A built-in type does not inherit what makes an object.
        return !ReferenceEquals(self.Type.Layout, PyType.Object) || !IsObjects(machine, self.Type, "__new__")
            || machine.Raise(ErrorTypes.TypeError, $"{self.Type.Name}.__init__() takes exactly one argument (the instance to initialize)") is not null;
    }

    private static bool IsObjects(Machine machine, PyType type, string name) =>
        ReferenceEquals(machine.Rules.Classes.Lookup(machine, type, name), machine.Rules.Classes.Own(machine, PyType.Object, name));

    private static PyObject? CallNew(Machine machine, PyObject? maker, PyType type, CallArguments arguments) =>
        machine.Rules.Attributes.Bind(machine, maker!, null, type) is { } bound
            ? machine.Rules.Of(bound).Call(machine, bound, new([type, .. arguments.Positional], arguments.Keywords))
            : null;

    /// <summary>The optional argument of a constructor. A class with an <c>__init__</c> or <c>__new__</c> of its own may be given keywords, which are ignored.</summary>
    private static bool TryOneArgument(Machine machine, PyType owner, PyObject self, CallArguments arguments, out PyObject? argument)
    {
        var isSet = ReferenceEquals(owner, PyType.Set);
        var ignoresKeywords = self.Type.IsHeap && !isSet
            && (!machine.Profile.Flag("classes.newRefusesKeywords") || !(machine.Rules.Classes.Lookup(machine, self.Type, "__new__") is PyBuiltinFunction));
        var named = isSet ? CountedName(arguments, self.Type, owner) : owner;
        var bound = ArgumentBinding.BindType(machine, named, Signature.Positional(0, 1), ignoresKeywords ? CallArguments.Of(arguments.Positional) : arguments);
        argument = bound?[0];
        return bound is not null;
    }

    /// <summary>The type that a set's constructor names when it refuses arguments: the class itself for their number, the built-in type for keywords.</summary>
    /// <remarks>Source: CPython, <c>set_init</c>, <c>frozenset_new</c>.</remarks>
    private static PyType CountedName(CallArguments arguments, PyType type, PyType builtin) => arguments.Keywords.Length == 0 ? type : builtin;

    /// <summary>A new object of the same value: an object of a subclass never is a shared one.</summary>
    private static PyObject? Duplicate(Machine machine, PyObject value) => value switch
    {
        PyInt number => machine.Allocated(new PyInt(number.Value)),
        PyFloat number => machine.Allocated(new PyFloat(number.Value)),
        PyComplex number => machine.Allocated(new PyComplex(number.Real, number.Imaginary)),
        PyStr text => machine.Allocated(new PyStr(text.Value) { IsTextUnknown = text.IsTextUnknown }),
        PyBytes bytes => machine.Allocated(new PyBytes(bytes.Value)),
        PyTuple tuple => machine.Allocated(new PyTuple(tuple.Items)),
        _ => machine.NotModelled($"a subclass of '{value.Type.Name}'"),
    };
}
