using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions of attributes and types: <c>getattr setattr delattr hasattr vars isinstance issubclass</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions"; CPython, Python/bltinmodule.c, Objects/abstract.c.</remarks>
public static class AttributeBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All { get; } =
    [
        new(null, "getattr", Signature.Positional(2, 3), static (machine, _, given) => Get(machine, given[0]!, given[1]!, given[2])),
        new(null, "setattr", Signature.Positional(3, 3), static (machine, _, given) =>
            TryName(machine, given[1]!, "setattr", false, out var name) && Set(machine, given[0]!, name, (PyStr)given[1]!, given[2]!) ? PyNone.Instance : null),
        new(null, "delattr", Signature.Positional(2, 2), static (machine, _, given) =>
            TryName(machine, given[1]!, "delattr", false, out var name) && IsDeletable(machine, given[0]!, (PyStr)given[1]!) && AttributeAccess.Delete(machine, given[0]!, name) ? PyNone.Instance : null),
        new(null, "hasattr", Signature.Positional(2, 2), static (machine, _, given) => Has(machine, given[0]!, given[1]!)),
        new(null, "vars", Signature.Positional(0, 1), static (machine, _, given) => Variables(machine, given[0])),
        new(null, "isinstance", Signature.Positional(2, 2), static (machine, _, given) => machine.Rules.Classes.IsInstance(machine, given[0]!, given[1]!)),
        new(null, "issubclass", Signature.Positional(2, 2), static (machine, _, given) => machine.Rules.Classes.IsSubclass(machine, given[0]!, given[1]!)),
    ];

    private static PyObject? Get(Machine machine, PyObject value, PyObject name, PyObject? absent)
    {
        if (!TryName(machine, name, "getattr", true, out var text) || !IsOrdinary(machine, value, (PyStr)name, "__getattribute__", "__getattr__"))
        {
            return null;
        }

        var found = AttributeAccess.Get(machine, value, text);
        if (found is null && absent is not null && TakeMissing(machine))
        {
            return absent;
        }

        return found;
    }

    private static PyBool? Has(Machine machine, PyObject value, PyObject name)
    {
        if (!TryName(machine, name, "hasattr", true, out var text) || !IsOrdinary(machine, value, (PyStr)name, "__getattribute__", "__getattr__"))
        {
            return null;
        }

        return AttributeAccess.Get(machine, value, text) is not null ? PyBool.True : TakeMissing(machine) ? PyBool.False : null;
    }

    /// <summary>Sets an attribute. A name of a subclass of str becomes the key of a new attribute itself.</summary>
    /// <remarks>Source: CPython, <c>PyObject_SetAttr</c>.</remarks>
    private static bool Set(Machine machine, PyObject value, string name, PyStr given, PyObject attribute)
    {
        if (!IsOrdinary(machine, value, given, "__setattr__"))
        {
            return false;
        }

        if (!given.Type.IsHeap)
        {
            return AttributeAccess.Set(machine, value, name, attribute);
        }

        var isKey = value.Type.IsHeap && ClassRules.HasDictionary(value.Type) && name != "__dict__"
            && !(machine.Rules.Classes.Lookup(machine, value.Type, name) is { } found && machine.Rules.Attributes.IsData(machine, found));
        return isKey
            ? machine.Rules.Attributes.DictionaryOf(machine, value).TrySet(machine, given, attribute)
            : value is PyType or PyFunction ? machine.NotModelled("an attribute named by an object of a subclass of str") is not null
            : AttributeAccess.Set(machine, value, name, attribute);
    }

    /// <summary>Whether an attribute can be deleted by its text alone. Before 3.11 the error holds the name itself, if it is of a subclass of str.</summary>
    private static bool IsDeletable(Machine machine, PyObject value, PyStr name)
    {
        if (name.Type.IsHeap)
        {
            return (machine.Profile.Flag("classes.deletionNamesTheObject") && IsOrdinary(machine, value, name, "__delattr__"))
                || machine.NotModelled("the deletion of an attribute named by an object of a subclass of str") is not null;
        }

        return IsOrdinary(machine, value, name, "__delattr__");
    }

    /// <summary>Whether an attribute can be looked up by its text alone: a name that is no plain interned str would be seen as it is by methods of the program.</summary>
    private static bool IsOrdinary(Machine machine, PyObject value, PyStr name, params ReadOnlySpan<string> hooks)
    {
        var isPlain = !name.Type.IsHeap && machine.Rules.Constants.IsSurelyInterned(machine, name);
        var isHashed = name.Type.IsHeap && (SpecialCalls.TryUser(machine, name.Type, "__eq__", out _) || SpecialCalls.TryUser(machine, name.Type, "__hash__", out _));
        var isSeen = false;
        foreach (var hook in isPlain ? [] : hooks)
        {
            isSeen |= SpecialCalls.TryUser(machine, value.Type, hook, out _);
        }

        return !(isHashed || isSeen) || machine.NotModelled("a computed attribute name that methods of the program see") is not null;
    }

    private static bool TakeMissing(Machine machine)
    {
        if (machine.Stop is not null || machine.Error is not { } error || !error.Type.IsSubtypeOf(ErrorTypes.AttributeError))
        {
            return false;
        }

        _ = machine.TakeError();
        return true;
    }

    private static PyObject? Variables(Machine machine, PyObject? value)
    {
        if (value is null)
        {
            return machine.NotModelled("the local names as a dict");
        }

        if (value is PyModule)
        {
            return machine.NotModelled("the names of a module as a dict");
        }

        var found = AttributeAccess.Get(machine, value, "__dict__");
        return found is null && TakeMissing(machine) ? machine.Raise(ErrorTypes.TypeError, "vars() argument must have __dict__ attribute") : found;
    }

    private static bool TryName(Machine machine, PyObject name, string function, bool isNamed, out string text)
    {
        text = string.Empty;
        if (name is not PyStr known)
        {
            var message = isNamed ? machine.Profile.Text("classes.attributeNameIsNoStr", function, name.Type.Name) : $"attribute name must be string, not '{name.Type.Name}'";
            return machine.Raise(ErrorTypes.TypeError, message) is not null;
        }

        if (known.IsTextUnknown)
        {
            return machine.NotModelled("an attribute whose name is not known") is not null;
        }

        text = known.Value.ToString();
        return true;
    }
}
