using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>Reads a name: of the program, otherwise of the built-ins.</summary>
/// <remarks>Source: Python Language Reference, 4.2.2 "Resolution of names"; CPython, <c>LOAD_NAME</c>.</remarks>
public sealed class NameEvaluation(string name) : Evaluation
{
    private static readonly OneLetter<NameEvaluation> Nodes = new(static name => new(name));

    private static readonly Operation? Row = OperationTable.Find("name");

    /// <summary>The node of <paramref name="name"/>.</summary>
    public static NameEvaluation Of(string name) => Nodes.Of(name);

    /// <summary>The name.</summary>
    public string Name => name;

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() ? frame.Counted(Row, frame.Names.GetValueOrDefault(name) ?? BuiltinNamespace.Find(name) ?? Missing(frame.Machine)) : null;

    private PyObject? Missing(Machine machine) =>
        name.StartsWith("__", StringComparison.Ordinal) || machine.Profile.Attributes.Has("builtins", name) is true
            ? machine.NotModelled($"the built-in '{name}'")
            : machine.Raise(ErrorTypes.NameError, $"name '{name}' is not defined");
}
