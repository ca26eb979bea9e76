using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary><c>dataclasses.replace</c>, <c>asdict</c> and <c>astuple</c>.</summary>
/// <remarks>Source: CPython, Lib/dataclasses.py: <c>replace</c>, <c>_asdict_inner</c>, <c>_astuple_inner</c>.</remarks>
internal static class DataclassConversion
{
    /// <summary>A new instance of the same class, made by its <c>__init__</c> from the fields and the changes.</summary>
    internal static PyObject? Replace(Machine machine, PyObject self, CallArguments arguments)
    {
        if (arguments.Positional is not [var value])
        {
            return machine.NotModelled("positional arguments of replace()");
        }

        if (value.Type.DataFields is not { } fields)
        {
            return machine.RaiseConstant(ErrorTypes.TypeError, "replace() should be called on dataclass instances");
        }

        var changes = arguments.Keywords.ToList();
        foreach (var field in fields)
        {
            var isChanged = changes.Exists(change => change.Key.Value.ToString() == field.Name);
            if (!field.IsInitialized)
            {
                if (isChanged)
                {
                    var type = machine.Profile.Flag("classes.unknownFieldIsTypeError") ? ErrorTypes.TypeError : ErrorTypes.ValueError;
                    return machine.Raise(type, $"field {field.Name} is declared with init=False, it cannot be specified with replace()");
                }

                continue;
            }

            if (!isChanged)
            {
                if (AttributeAccess.Get(machine, value, field.Name) is not { } kept)
                {
                    return null;
                }

                changes.Add(new(machine.Shared.AttributeName(machine, field.Name), kept));
            }
        }

        return machine.Rules.TypeObject.Call(machine, value.Type, new([], changes));
    }

    /// <summary>The fields as a dict or a tuple, through containers and other dataclasses; anything else is deep-copied.</summary>
    internal static PyObject? Convert(Machine machine, CallArguments arguments, string function)
    {
        if (arguments.Positional is not [var value] || arguments.Keywords.Count > 0)
        {
            return machine.NotModelled($"arguments of {function}()");
        }

        return value.Type.DataFields is null
            ? machine.RaiseConstant(ErrorTypes.TypeError, $"{function}() should be called on dataclass instances")
            : Inner(machine, value, function == "asdict");
    }

    private static PyObject? Inner(Machine machine, PyObject value, bool toDict)
    {
        if (!machine.Step() || !machine.HasStack())
        {
            return null;
        }

        if (value.Type.DataFields is { } fields)
        {
            return OfFields(machine, value, fields, toDict);
        }

        switch (value)
        {
            case PyTuple or PyList or PyDict when value.Type.IsHeap || value is PyDict { IsExact: false }:
                return machine.NotModelled("a conversion of a dataclass with a field of a derived container");
            case PyTuple tuple:
                return All(machine, tuple.Items, toDict) is { } parts ? machine.Rules.Tuple.OfGenerated(machine, parts) : null;
            case PyList list:
                return All(machine, [.. list.Items], toDict) is { } items ? machine.List(items) : null;
            case PyDict dict:
                var made = machine.Allocated(new PyDict());
                for (var index = 0; index < dict.EntryCount; index++)
                {
                    if (dict.TryEntry(index, out var key, out var item, out _)
                        && !(Inner(machine, key, toDict) is { } newKey && Inner(machine, item, toDict) is { } newItem && made.TrySet(machine, newKey, newItem)))
                    {
                        return null;
                    }
                }

                return made;
            default:
                return machine.Rules.DeepCopy.Copy(machine, value);
        }
    }

    private static PyObject? OfFields(Machine machine, PyObject value, IReadOnlyList<PyDataField> fields, bool toDict)
    {
        var values = new List<PyObject>();
        foreach (var field in fields)
        {
            if (AttributeAccess.Get(machine, value, field.Name) is not { } content || Inner(machine, content, toDict) is not { } converted)
            {
                return null;
            }

            values.Add(converted);
        }

        if (!toDict)
        {
            return machine.Tuple([.. values]);
        }

        var made = machine.Allocated(new PyDict());
        for (var index = 0; index < values.Count; index++)
        {
            if (!made.TrySet(machine, machine.Shared.AttributeName(machine, fields[index].Name), values[index]))
            {
                return null;
            }
        }

        return made;
    }

    private static List<PyObject>? All(Machine machine, PyObject[] items, bool toDict)
    {
        var converted = new List<PyObject>(items.Length);
        foreach (var item in items)
        {
            if (Inner(machine, item, toDict) is not { } part)
            {
                return null;
            }

            converted.Add(part);
        }

        return converted;
    }
}
