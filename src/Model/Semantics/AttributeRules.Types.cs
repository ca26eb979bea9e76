using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Semantics;

/// <content>Attributes of types, and the attributes that built-in types compute.</content>
public partial class AttributeRules
{
    /// <summary>An attribute of a type: its own and its bases', in the method resolution order, or what <c>type</c> gives every type.</summary>
    /// <remarks>Source: CPython, <c>type_getattro</c>.</remarks>
    public virtual PyObject? GetOfType(Machine machine, PyType type, string name)
    {
        var ofType = machine.Rules.Classes.Lookup(machine, PyType.TypeType, name);
        if (ofType is not null && IsData(machine, ofType))
        {
            return Bind(machine, ofType, type, PyType.TypeType);
        }

        if (machine.Rules.Classes.Lookup(machine, type, name) is { } found)
        {
            return Bind(machine, found, null, type);
        }

        return ofType is not null
            ? Bind(machine, ofType, type, PyType.TypeType)
            : machine.Raise(ErrorTypes.AttributeError, $"type object '{type.Name}' has no attribute '{name}'");
    }

    /// <summary>Sets an attribute of a type; all its instances and subclasses see it. A built-in type cannot be changed.</summary>
    /// <remarks>Source: CPython, <c>type_setattro</c>.</remarks>
    public virtual bool SetOfType(Machine machine, PyType type, string name, PyObject value)
    {
        if (type.Members is not { } members)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.immutableType", type.Name, name)) is not null;
        }

        if (machine.Rules.Classes.Lookup(machine, PyType.TypeType, name) is PyBuiltinAttribute and var data && IsData(machine, data))
        {
            return SetComputed(machine, type, members, name, value);
        }

        members[name] = value;
        return true;
    }

    /// <summary>Deletes an attribute that a type itself defines.</summary>
    public virtual bool DeleteOfType(Machine machine, PyType type, string name)
    {
        if (type.Members is not { } members)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.immutableType", type.Name, name)) is not null;
        }

        if (name.StartsWith("__", StringComparison.Ordinal) && machine.Rules.Classes.Lookup(machine, PyType.TypeType, name) is PyBuiltinAttribute)
        {
            return machine.NotModelled($"deletion of '{name}' of a class") is not null;
        }

        if (members.Remove(name))
        {
            return true;
        }

        _ = machine.Profile.Flag("classes.deletionNamesTheObject")
            ? machine.Raise(ErrorTypes.AttributeError, $"type object '{type.Name}' has no attribute '{name}'")
            : machine.Raise(ErrorTypes.AttributeError, Name(machine, name));
        return Holding(machine, type);
    }

    /// <summary>An attribute that a built-in type computes.</summary>
    protected virtual PyObject? GetBuiltin(Machine machine, PyBuiltinAttribute attribute, PyObject self)
    {
        if (!IsOfOwner(machine, attribute, self))
        {
            return null;
        }

        return (attribute.Name, self) switch
        {
            ("__class__", _) => self.Type,
            ("__doc__", not (PyType or PyFunction)) => machine.NotModelled("the documentation of a built-in type"),
            ("__dict__", PyType type) => type.IsHeap ? machine.Allocated(new PyMappingProxy(type)) : machine.NotModelled("the __dict__ of a built-in type"),
            ("__dict__", _) => DictionaryOf(machine, self),
            (_, PyType type) when ReferenceEquals(attribute.Owner, PyType.TypeType) => GetComputed(machine, type, attribute.Name),
            _ => GetKnown(machine, attribute, self),
        };
    }

    /// <summary>An attribute that CPython has; the rules of the type may not.</summary>
    private static PyObject? GetKnown(Machine machine, PyBuiltinAttribute attribute, PyObject self)
    {
        var found = machine.Rules.ForType(attribute.Owner).GetAttribute(machine, self, attribute.Name);
        if (found is not null || machine.Error is not { } error || !ReferenceEquals(error.Type, ErrorTypes.AttributeError) || !attribute.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return found;
        }

        _ = machine.TakeError();
        return machine.NotModelled($"the attribute '{attribute.Name}' of '{attribute.Owner.Name}'");
    }

    /// <summary>Whether an attribute that a built-in type computes is asked of an object of it.</summary>
    /// <returns>False with an error pending.</returns>
    /// <remarks>Source: CPython, <c>descr_check</c>.</remarks>
    private static bool IsOfOwner(Machine machine, PyBuiltinAttribute attribute, PyObject self) => self.Type.IsSubtypeOf(attribute.Owner)
        || machine.Raise(ErrorTypes.TypeError, $"descriptor '{attribute.Name}' for '{attribute.Owner.Name}' objects doesn't apply to a '{self.Type.Name}' object") is not null;

    /// <summary>Sets or deletes an attribute that a built-in type computes.</summary>
    protected virtual bool TrySetBuiltin(Machine machine, PyBuiltinAttribute attribute, PyObject self, PyObject? value) => attribute.Name switch
    {
        _ when !IsOfOwner(machine, attribute, self) => false,
        "__class__" when value is not null => TrySetClass(machine, self, value),
        "__class__" => machine.Raise(ErrorTypes.TypeError, "can't delete __class__ attribute") is not null,
        "__dict__" when value is null && self is not PyType => machine.Raise(ErrorTypes.TypeError, "cannot delete __dict__") is not null,
        "__dict__" when value is not null && self is not PyType => TryReplaceDictionary(machine, self, value),
        _ => machine.Rules.ForType(attribute.Owner).SetAttribute(machine, self, attribute.Name, value),
    };

    /// <summary><c>x.__class__ = C</c>: the object becomes an instance of another class of the same layout.</summary>
    /// <remarks>Source: CPython, <c>object_set_class</c>.</remarks>
    protected virtual bool TrySetClass(Machine machine, PyObject self, PyObject value)
    {
        if (value is not PyType type)
        {
            return machine.Raise(ErrorTypes.TypeError, $"__class__ must be set to a class, not '{value.Type.Name}' object") is not null;
        }

        if (!type.IsHeap || !self.Type.IsHeap)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.fixedClass")) is not null;
        }

        var (before, after) = (machine.Rules.Classes.SolidBase(machine, self.Type), machine.Rules.Classes.SolidBase(machine, type));
        if (!ReferenceEquals(before, after) || ClassRules.HasDictionary(self.Type) != ClassRules.HasDictionary(type))
        {
            return machine.Raise(ErrorTypes.TypeError, $"__class__ assignment: '{type.Name}' object layout differs from '{self.Type.Name}'") is not null;
        }

        self.SetType(type);
        return true;
    }

    /// <summary>A class made by a class statement keeps its name; a type of CPython's own makes a str of it each time.</summary>
    /// <remarks>Source: CPython, <c>type_name</c>, <c>type_qualname</c>.</remarks>
    private static PyStr NameOf(Machine machine, PyType type, string name) =>
        type.IsHeap || type.ModuleName is not null ? machine.Shared.AttributeName(machine, name) : machine.Str(CodePoints.Of(name));

    private PyObject? GetComputed(Machine machine, PyType type, string name)
    {
        switch (name)
        {
            case "__name__":
                return type.NameText ?? NameOf(machine, type, type.ShortName);
            case "__qualname__":
                return type.QualifiedNameText ?? (type.QualifiedName is null ? type.NameText : null) ?? NameOf(machine, type, type.QualifiedName ?? type.ShortName);
            case "__module__":
                return type.IsHeap
                    ? type.Members!.GetValueOrDefault("__module__") ?? machine.NotModelled("a class without a module")
                    // Which str it is that tells another module depends on how the type was made.
                    : type.ModuleName is not null || type.ShortName != type.Name ? machine.NotModelled("the module of a type that is not built in")
                    : machine.Shared.AttributeName(machine, "builtins");
            case "__bases__":
                return machine.Tuple([.. type.Bases]);
            case "__base__":
                return type.Parent ?? (PyObject)PyNone.Instance;
            case "__mro__":
                return machine.Shared.OrderOf(machine, type);
            case "__doc__" when type.IsHeap:
                return type.Members!.TryGetValue("__doc__", out var documentation) ? Bind(machine, documentation, null, type) : PyNone.Instance;
            default:
                return machine.NotModelled($"the attribute '{name}' of a class");
        }
    }

    private bool SetComputed(Machine machine, PyType type, OrderedDictionary<string, PyObject> members, string name, PyObject value)
    {
        switch (name)
        {
            case "__name__" when value is PyStr text:
                type.QualifiedNameText ??= type.QualifiedName is null ? type.NameText : null;
                (type.Name, type.NameText, type.QualifiedName) = (text.Value.ToString(), text, type.QualifiedName ?? type.Name);
                return true;
            case "__module__" or "__doc__":
                members[name] = value;
                return true;
            default:
                return machine.NotModelled($"an assignment to the attribute '{name}' of a class") is not null;
        }
    }
}
