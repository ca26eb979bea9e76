using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Semantics;

/// <summary>The docstring that a dataclass without one gets: its name and the signature of its constructor.</summary>
/// <remarks>Source: CPython, <c>_process_class</c> in Lib/dataclasses.py, which asks <c>inspect.signature</c>. The defaults are shown by their repr, so that code of the
/// program may run.</remarks>
internal static class DataclassDocumentation
{
    private const string ReturnsNone = " -> None";

    /// <summary>Gives <paramref name="type"/> its docstring, if it has none that is true.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="type">The dataclass; its fields are known.</param>
    /// <param name="isInitMade">Whether the decorator wrote its <c>__init__</c>.</param>
    /// <returns>False with an error or stop pending.</returns>
    internal static bool TryAdd(Machine machine, PyType type, bool isInitMade)
    {
        var members = type.Members!;
        if (!Truth.TryOf(machine, members.GetValueOrDefault("__doc__") ?? PyNone.Instance, out var isDocumented))
        {
            return false;
        }

        if (isDocumented)
        {
            return true;
        }

        if (!isInitMade || type.Mro.Any(ancestor => ancestor.Members?.ContainsKey("__new__") is true))
        {
            members["__doc__"] = machine.Allocated(new PyStr(default) { IsTextUnknown = true });
            return true;
        }

        if (!TrySignature(machine, type, out var signature))
        {
            if (machine.Error is not { } error || !machine.Profile.Flag("classes.dataclassWithoutSignature")
                || !(error.Type.IsSubtypeOf(ErrorTypes.TypeError) || error.Type.IsSubtypeOf(ErrorTypes.ValueError)))
            {
                return false;
            }

            _ = machine.TakeError();
            signature = new PyStr(default);
        }

        var text = type.Name + signature.Value.ToString().Replace(ReturnsNone, string.Empty, StringComparison.Ordinal);
        members["__doc__"] = machine.Allocated(new PyStr(CodePoints.Of(text)) { IsTextUnknown = signature.IsTextUnknown });
        return true;
    }

    private static bool TrySignature(Machine machine, PyType type, out PyStr signature)
    {
        var text = new CodePointBuilder().Append("(");
        var isUnknown = false;
        var separator = string.Empty;
        signature = new PyStr(default);
        foreach (var field in type.DataFields!.Where(field => field.IsInitialized))
        {
            _ = text.Append(separator).Append(field.Name).Append(": ");
            if (!TryWrite(machine, field.Annotation!, isAnnotation: true, text, ref isUnknown))
            {
                return false;
            }

            if (field.Factory is not null)
            {
                _ = text.Append(" = <factory>");
            }
            else if (field.Default is { } value && !TryWrite(machine, value, isAnnotation: false, text.Append(" = "), ref isUnknown))
            {
                return false;
            }

            separator = ", ";
        }

        signature = new PyStr(text.Append(")").ToCodePoints()) { IsTextUnknown = isUnknown };
        return machine.Fits(text.Length);
    }

    /// <summary>Writes an object: a type in an annotation by its name, anything else by its repr.</summary>
    /// <remarks>Source: CPython, <c>formatannotation</c> in Lib/inspect.py.</remarks>
    private static bool TryWrite(Machine machine, PyObject value, bool isAnnotation, CodePointBuilder text, ref bool isUnknown)
    {
        if (isAnnotation && value is PyType type)
        {
            var module = type.IsHeap ? (type.Members!.GetValueOrDefault("__module__") as PyStr)?.Value.ToString() : type.ModuleName;
            _ = text.Append(module is null or "builtins" ? string.Empty : $"{module}.").Append(type.QualifiedName ?? type.Name);
            return true;
        }

        if (Representation.Repr(machine, value) is not PyStr shown)
        {
            return false;
        }

        isUnknown |= shown.IsTextUnknown;
        _ = text.Append(shown.Value);
        return true;
    }
}
