using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Builtins;

/// <summary>The module <c>copy</c>.</summary>
/// <remarks>Source: Python Library Reference, "copy — Shallow and deep copy operations".</remarks>
public static class CopyModule
{
    private static readonly BuiltinMethod Copy = new(null, "copy", Signature.Function(1, "x"), static (machine, _, arguments) =>
        machine.Rules.ShallowCopy.Copy(machine, arguments[0]!))
    {
        Module = "copy",
        Operation = OperationTable.Find("copy.copy()"),
    };

    private static readonly BuiltinMethod DeepCopy = new(null, "deepcopy", Signature.Function(1, "x", "memo", "_nil"), static (machine, _, arguments) =>
        arguments[1] switch
        {
            null or PyNone => machine.Rules.DeepCopy.Copy(machine, arguments[0]!),
            PyDict { Memo: { } known } => machine.Rules.DeepCopy.Copy(machine, arguments[0]!, known),
            PyDict or PyType or PyModule or { Type.IsHeap: true } => machine.NotModelled("copy.deepcopy with a memo"),
            { } memo => machine.Raise(ErrorTypes.AttributeError, $"'{memo.Type.Name}' object has no attribute 'get'"),
        })
    {
        Module = "copy",
        Operation = OperationTable.Find("copy.deepcopy()"),
    };

    private static readonly BuiltinMethod Replace = new(null, "replace", Signature.Function(1, "obj"), static (_, _, _) => null)
    {
        Module = "copy",
        Operation = OperationTable.Find("copy.replace()"),
        Raw = static (machine, _, arguments) => ReplaceIn(machine, arguments),
    };

    /// <summary>The module object; immutable and shared by all machines.</summary>
    public static PyModule Instance { get; } = new("copy", new Dictionary<string, PyObject>(StringComparer.Ordinal)
    {
        [Copy.Name] = new PyBuiltinFunction(Copy, null),
        [DeepCopy.Name] = new PyBuiltinFunction(DeepCopy, null),
        [Replace.Name] = new PyBuiltinFunction(Replace, null),
    });

    /// <summary><c>copy.replace(obj, **changes)</c>, from 3.13 on: what the <c>__replace__</c> of the object's class returns.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>replace</c>.</remarks>
    private static PyObject? ReplaceIn(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional is not [var value])
        {
            return machine.Raise(ErrorTypes.TypeError, arguments.Positional.Length == 0
                ? "replace() missing 1 required positional argument: 'obj'"
                : $"replace() takes 1 positional argument but {arguments.Positional.Length} were given");
        }

        return machine.Rules.Classes.Lookup(machine, value.Type, "__replace__") is { } found and not PyNone
            ? SpecialCalls.Call(machine, found, value, arguments with { Positional = [], Whole = null })
            : machine.Raise(ErrorTypes.TypeError, $"replace() does not support {value.Type.ShortName} objects");
    }
}
