using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
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

    /// <summary>The module object; immutable and shared by all machines.</summary>
    public static PyModule Instance { get; } = new("copy", new Dictionary<string, PyObject>(StringComparer.Ordinal)
    {
        [Copy.Name] = new PyBuiltinFunction(Copy, null),
        [DeepCopy.Name] = new PyBuiltinFunction(DeepCopy, null),
    });
}
