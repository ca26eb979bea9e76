using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>What the decorator <c>dataclass</c> does to a class: it collects fields and adds methods; the class stays the same object.</summary>
/// <remarks>Stateless. Source: Python Library Reference, "dataclasses"; CPython, <c>_process_class</c> in Lib/dataclasses.py.</remarks>
public class DataclassRules
{
    private static readonly string[] OrderMethods = ["__lt__", "__le__", "__gt__", "__ge__"];

    /// <summary>Makes a dataclass of a class.</summary>
    /// <returns>The class itself, or null with an error or stop pending.</returns>
    public virtual PyObject? Make(Machine machine, PyType type, DataclassOptions options)
    {
        var fields = new OrderedDictionary<string, PyDataField>(StringComparer.Ordinal);
        if (!TryInherit(machine, type, options, fields) || !TryOwn(machine, type, fields))
        {
            return null;
        }

        if (options.Frozen && options.Init && fields.ContainsKey("BUILTINS") && machine.Profile.Flag("classes.frozenFieldsHideBuiltins"))
        {
            return machine.NotModelled("a frozen field named as the module of the builtins in the generated code");
        }

        type.DataFields = [.. fields.Values];
        type.IsFrozen = options.Frozen;
        var members = type.Members!;
        var hasHash = members.TryGetValue("__hash__", out var hash) && !(hash is PyNone && members.ContainsKey("__eq__"));
        if (options.Order && !options.Eq)
        {
            return machine.RaiseConstant(ErrorTypes.ValueError, "eq must be true if order is true");
        }

        var methods = new DataclassMethods(type, machine.Profile);
        var isInitMade = options.Init && !members.ContainsKey("__init__");
        return (!options.Init || TryAddInit(machine, type, methods))
            && TryAddRest(machine, type, options, methods)
            && TryAddHash(machine, type, options, hasHash, methods)
            && DataclassDocumentation.TryAdd(machine, type, isInitMade)
                ? Finish(machine, type, methods)
                : null;
    }

    /// <summary>The default that a field has when nothing is given: the object itself, shared by all instances. A list, dict or set is refused; from 3.11 on whatever cannot
    /// be hashed.</summary>
    protected virtual bool TryDefault(Machine machine, PyDataField field)
    {
        if (field.Default is not { } value)
        {
            return true;
        }

        var isMutable = machine.Profile.Flag("classes.dataclassRefusesUnhashable")
            ? machine.Rules.Classes.Lookup(machine, value.Type, "__hash__") is PyNone
            : value is PyList or PyDict || (value is PySet && ReferenceEquals(value.Type.Layout, PyType.Set));
        if (!isMutable)
        {
            return true;
        }

        return Representation.TryReprText(machine, value.Type, out var shown)
            && machine.Raise(ErrorTypes.ValueError, $"mutable default {shown} for field {field.Name} is not allowed: use default_factory") is not null;
    }

    private static bool TryInherit(Machine machine, PyType type, DataclassOptions options, OrderedDictionary<string, PyDataField> fields)
    {
        var (anyFrozen, anyThawed) = (false, false);
        foreach (var ancestor in type.Mro[1..].Reverse())
        {
            if (ancestor.DataFields is not { } inherited)
            {
                continue;
            }

            foreach (var field in inherited)
            {
                fields[field.Name] = field;
            }

            anyFrozen |= ancestor.IsFrozen;
            anyThawed |= !ancestor.IsFrozen;
        }

        if (anyFrozen && !options.Frozen)
        {
            return machine.RaiseConstant(ErrorTypes.TypeError, "cannot inherit non-frozen dataclass from a frozen one") is not null;
        }

        return !(anyThawed && options.Frozen) || machine.RaiseConstant(ErrorTypes.TypeError, "cannot inherit frozen dataclass from a non-frozen one") is not null;
    }

    private bool TryOwn(Machine machine, PyType type, OrderedDictionary<string, PyDataField> fields)
    {
        var members = type.Members!;
        var annotated = new Dictionary<string, PyObject>(StringComparer.Ordinal);
        if (members.GetValueOrDefault("__annotations__") is PyDict annotations)
        {
            for (var index = 0; index < annotations.EntryCount; index++)
            {
                if (annotations.TryEntry(index, out var key, out var annotation, out _) && key is PyStr name)
                {
                    if (annotation is PyStr)
                    {
                        return machine.NotModelled("a field whose annotation is a str") is not null;
                    }

                    annotated.Add(name.Value.ToString(), annotation);
                }
            }
        }

        foreach (var (name, annotation) in annotated)
        {
            var found = AttributeAccess.Get(machine, type, name);
            if (found is null && (machine.Stop is not null || !machine.Error!.Type.IsSubtypeOf(ErrorTypes.AttributeError)))
            {
                return false;
            }

            _ = machine.TakeError();
            var field = found as PyDataField ?? new PyDataField { Default = found is PySlot ? null : found };
            (field.Name, field.Annotation) = (name, annotation);
            if (!TryDefault(machine, field))
            {
                return false;
            }

            fields[name] = field;
            if (found is PyDataField)
            {
                _ = field.Default is { } initial ? (members[name] = initial) is not null : members.Remove(name);
            }
        }

        foreach (var (name, value) in members)
        {
            if (value is PyDataField && !annotated.ContainsKey(name))
            {
                return machine.Raise(ErrorTypes.TypeError, $"'{name}' is a field but has no type annotation") is not null;
            }
        }

        return true;
    }

    private static bool TryAddInit(Machine machine, PyType type, DataclassMethods methods)
    {
        PyDataField? withDefault = null;
        foreach (var field in type.DataFields!.Where(field => field.IsInitialized))
        {
            if (field.Default is not null || field.Factory is not null)
            {
                withDefault = field;
            }
            else if (withDefault is not null)
            {
                return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.fieldFollowsDefault", field.Name, withDefault.Name)) is not null;
            }
        }

        _ = type.Members!.TryAdd("__init__", methods.Init());
        return true;
    }

    private static bool TryAddRest(Machine machine, PyType type, DataclassOptions options, DataclassMethods methods)
    {
        var members = type.Members!;
        if (options.Repr)
        {
            _ = members.TryAdd("__repr__", methods.Represent());
        }

        if (options.Eq)
        {
            _ = members.TryAdd("__eq__", methods.Equal());
        }

        foreach (var name in options.Order ? OrderMethods : [])
        {
            if (!members.TryAdd(name, methods.Order(name)))
            {
                return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.orderIsDefined", name, type.Name)) is not null;
            }
        }

        foreach (var name in options.Frozen ? (string[])["__setattr__", "__delattr__"] : [])
        {
            if (!members.TryAdd(name, methods.Freeze(name)))
            {
                return machine.Raise(ErrorTypes.TypeError, $"Cannot overwrite attribute {name} in class {type.Name}") is not null;
            }
        }

        return true;
    }

    /// <summary>Source: Python Library Reference, "dataclasses", the table of <c>unsafe_hash</c>.</summary>
    private static bool TryAddHash(Machine machine, PyType type, DataclassOptions options, bool hasHash, DataclassMethods methods)
    {
        if (options.UnsafeHash)
        {
            if (hasHash)
            {
                return machine.Raise(ErrorTypes.TypeError, $"Cannot overwrite attribute __hash__ in class {type.Name}") is not null;
            }

            type.Members!["__hash__"] = methods.Hash();
        }
        else if (options.Eq && !hasHash)
        {
            type.Members!["__hash__"] = options.Frozen ? methods.Hash() : PyNone.Instance;
        }

        return true;
    }

    private static PyType Finish(Machine machine, PyType type, DataclassMethods methods)
    {
        if (machine.Profile.Flag("classes.namedTuplesMatch"))
        {
            var names = type.DataFields!.Where(field => field.IsInitialized).Select(field => machine.Shared.AttributeName(machine, field.Name));
            _ = type.Members!.TryAdd("__match_args__", machine.Tuple([.. names]));
        }

        if (machine.Profile.Flag("classes.copyReplaces"))
        {
            _ = type.Members!.TryAdd("__replace__", methods.Replace());
        }

        return type;
    }
}
