using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <content>What happens to the namespace of a new class, and <c>type(name, bases, namespace)</c>.</content>
public partial class ClassRules
{
    /// <summary><c>type(name, bases, namespace)</c>: the namespace is copied.</summary>
    public virtual PyObject? MakeByCall(Machine machine, PyStr name, PyObject[] bases, PyDict members)
    {
        foreach (var item in bases)
        {
            if (item is not PyType)
            {
                return item.Type.IsHeap || item is PyType
                    ? machine.NotModelled("a base that is no class")
                    : machine.Raise(
                        ErrorTypes.TypeError,
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            }
        }

        var copied = new OrderedDictionary<string, PyObject>(StringComparer.Ordinal);
        for (var index = 0; index < members.EntryCount; index++)
        {
            if (!members.TryEntry(index, out var key, out var value, out _))
            {
                continue;
            }

            if (key is not PyStr { Value: var text })
            {
                return machine.NotModelled("a class attribute whose name is no str");
            }

            copied.Add(text.ToString(), value);
        }

        if (!copied.ContainsKey("__module__"))
        {
            copied.Add("__module__", machine.Shared.AttributeName(machine, "__main__"));
        }

        if (MakeFromBody(machine, name.Value.ToString(), [.. bases.Cast<PyType>()], copied) is not { } type)
        {
            return null;
        }

        type.NameText = name;
        return type;
    }

    /// <summary>Checks the bases of a class statement before its body runs: their metaclasses must agree, and only <c>type</c> is modelled.</summary>
    public virtual bool TryPrepare(Machine machine, PyObject[] bases)
    {
        foreach (var item in bases)
        {
            if (item.Type.IsHeap || item is PyType { Layout: var layout } && ReferenceEquals(layout, PyType.TypeType))
            {
                return machine.NotModelled("a base that is no class") is not null;
            }

            if (item is PyType && bases[0] is not PyType && bases.Length > 1)
            {
                return machine.NotModelled("bases of which one is no class") is not null;
            }
        }

        return true;
    }

    /// <summary>Makes the class of a class statement. A first base that is no class is asked to make it: its type is called.</summary>
    /// <remarks>Source: CPython, <c>builtin___build_class__</c>.</remarks>
    public virtual PyObject? MakeFromStatement(Machine machine, PyStr name, PyObject[] bases, OrderedDictionary<string, PyObject> members)
    {
        if (bases.Length > 0 && bases[0] is not PyType)
        {
            var names = new PyDict();
            foreach (var (key, value) in members)
            {
                if (!names.TrySet(machine, machine.Rules.Attributes.Name(machine, key), value))
                {
                    return null;
                }
            }

            return machine.Rules.TypeObject.Call(machine, bases[0].Type, CallArguments.Of(name, machine.Tuple(bases), names));
        }

        if (Array.Exists(bases, static item => item is not PyType))
        {
            return machine.Raise(
                ErrorTypes.TypeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
        }

        return MakeFromBody(machine, name.Value.ToString(), [.. bases.Cast<PyType>()], members);
    }

    /// <summary>Makes a class of the names that its body bound: its methods <c>__new__</c> and <c>__init_subclass__</c> become a static and a class method, and its
    /// attributes learn their names.</summary>
    /// <remarks>Source: CPython, <c>type_new_impl</c>: <c>type_new_staticmethod</c>, <c>type_new_classmethod</c>, <c>type_new_set_names</c>, <c>type_new_init_subclass</c>.</remarks>
    public virtual PyType? MakeFromBody(Machine machine, string name, PyType[] bases, OrderedDictionary<string, PyObject> members)
    {
        PyStr? qualifiedName = null;
        if (members.Remove("__qualname__", out var qualified))
        {
            if (qualified is not PyStr text)
            {
                _ = machine.Raise(ErrorTypes.TypeError, $"type __qualname__ must be a str, not {qualified.Type.Name}");
                return null;
            }

            qualifiedName = text;
        }

        _ = members.TryAdd("__doc__", PyNone.Instance);
        if (members["__doc__"] is PyStr documentation && documentation.Value.Points.Any(point => point is >= 0xD800 and <= 0xDFFF))
        {
            // The docstring of a type is kept as UTF-8; this raises.
            _ = machine.Rules.Str.Methods["encode"].Invoke(machine, documentation, CallArguments.Of());
            return null;
        }

        Wrap(machine, members, "__new__", PyType.StaticMethod);
        Wrap(machine, members, "__init_subclass__", PyType.ClassMethod);
        Wrap(machine, members, "__class_getitem__", PyType.ClassMethod);
        if (Make(machine, name, bases, members) is not { } type)
        {
            return null;
        }

        if (qualifiedName is not null)
        {
            (type.QualifiedName, type.QualifiedNameText) = (qualifiedName.Value.ToString(), qualifiedName);
        }

        return TrySetNames(machine, type) && TryInitializeSubclass(machine, type) ? type : null;
    }

    /// <summary>Tells properties, and objects with <c>__set_name__</c>, the names they have in a new class.</summary>
    protected virtual bool TrySetNames(Machine machine, PyType type)
    {
        foreach (var (name, value) in type.Members!.ToArray())
        {
            // A field tells its default.
            var told = value is PyDataField { Default: { } initial } ? initial : value;
            if (value is PyProperty property && ReferenceEquals(value.Type, PyType.Property))
            {
                property.Name = name;
            }
            else if (SpecialCalls.TryUser(machine, told.Type, "__set_name__", out var method)
                && SpecialCalls.Call(machine, method, told, type, machine.Rules.Attributes.Name(machine, name)) is null)
            {
                return machine.Error is not null && !machine.Profile.Flag("classes.setNameErrorIsNoted")
                    ? machine.NotModelled("an error in __set_name__") is not null
                    : false;
            }
        }

        return true;
    }

    /// <summary>Calls <c>__init_subclass__</c> of the bases.</summary>
    protected virtual bool TryInitializeSubclass(Machine machine, PyType type)
    {
        foreach (var candidate in type.Mro[1..])
        {
            if (candidate.IsHeap && candidate.Members!.TryGetValue("__init_subclass__", out var hook))
            {
                return machine.Rules.Attributes.Bind(machine, hook, null, type) is { } bound
                    && machine.Rules.Of(bound).Call(machine, bound, CallArguments.Of()) is not null;
            }
        }

        return true;
    }

    private static void Wrap(Machine machine, OrderedDictionary<string, PyObject> members, string name, PyType wrapper)
    {
        if (members.TryGetValue(name, out var value) && ReferenceEquals(value.Type, PyType.Function))
        {
            members[name] = machine.Allocated(new PyMethodWrapper(wrapper, value));
        }
    }
}
