using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>Reads a local variable of a function that no other function shares.</summary>
/// <remarks>Source: Python Language Reference, 4.2.2 "Resolution of names"; CPython, <c>LOAD_FAST</c>.</remarks>
public sealed class SlotEvaluation(int slot, string name) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("name");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() ? frame.Counted(Row, frame.Slots[slot] ?? Unbound.Raise(frame.Machine, name, isFree: false)) : null;
}

/// <summary>Reads a variable that functions share.</summary>
/// <param name="index">The cell of the frame.</param>
/// <param name="name">The name.</param>
/// <param name="isFree">Whether it belongs to a function around this one, which the text of the error says.</param>
/// <remarks>Source: CPython, <c>LOAD_DEREF</c>.</remarks>
public sealed class CellEvaluation(int index, string name, bool isFree) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("name");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() ? frame.Counted(Row, frame.Cells[index].Content ?? Unbound.Raise(frame.Machine, name, isFree)) : null;
}

/// <summary>Reads a name in a class body: of the class, otherwise what <paramref name="outside"/> finds.</summary>
/// <remarks>Source: CPython, <c>LOAD_NAME</c>, <c>LOAD_CLASSDEREF</c>.</remarks>
public sealed class ClassNameEvaluation(string name, Evaluation outside) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("name");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) => frame.ClassNames!.TryGetValue(name, out var value)
        ? frame.Machine.Step() ? frame.Counted(Row, value) : null
        : outside.Evaluate(frame);
}

/// <summary>The errors about variables without a value.</summary>
/// <remarks>Source: CPython, <c>format_exc_check_arg</c>, <c>format_exc_unbound</c>.</remarks>
internal static class Unbound
{
    /// <summary>Raises <c>UnboundLocalError</c>, or <c>NameError</c> for a variable of a function around.</summary>
    internal static PyObject? Raise(Machine machine, string name, bool isFree) => isFree
        ? machine.Raise(ErrorTypes.NameError, machine.Profile.Text("core.unboundFree", name))
        : machine.Raise(ErrorTypes.UnboundLocalError, machine.Profile.Text("core.unboundLocal", name));
}
