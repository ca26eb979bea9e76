using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Types;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Code;

/// <summary>A comprehension: its first iterable is evaluated outside, the rest in a scope of its own.</summary>
/// <param name="kind">What is built.</param>
/// <param name="code">The loops.</param>
/// <param name="iterable">The first iterable.</param>
/// <param name="closure">The cells of the surrounding frame that it uses.</param>
/// <remarks>Since CPython 3.12 one that is no generator and not directly in a class body runs in the frame around it, with variables of its own.
/// Source: Python Language Reference, 6.2.4 "Displays for lists, sets and dictionaries"; PEP 709.</remarks>
public sealed class ComprehensionEvaluation(ComprehensionKind kind, FunctionCode code, Evaluation iterable, int[] closure) : Evaluation
{
    private readonly Operation? row = OperationTable.Find(kind == ComprehensionKind.Generator ? "generator expression" : $"{kind.ToString().ToLowerInvariant()} comprehension");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        if (!machine.Step() || iterable.Evaluate(frame) is not { } value)
        {
            return null;
        }

        if (kind == ComprehensionKind.Generator && !MemoryViewRules.TryAskForIterator(machine, value))
        {
            return null;
        }

        if (machine.Rules.Loop.Start(machine, value) is not { } iterator)
        {
            return frame.Counted(row, null);
        }

        var cells = new PyCell[closure.Length];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = frame.Cells[closure[index]];
        }

        var slots = new PyObject?[code.Locals.Count];
        slots[0] = iterator;
        if (kind == ComprehensionKind.Generator)
        {
            return frame.Counted(row, machine.Allocated(new PyGenerator(new(frame, code, slots, cells) { Suspension = new() }, code.Name, code.QualifiedName)));
        }

        PyObject collected = kind switch
        {
            ComprehensionKind.List => machine.List([]),
            ComprehensionKind.Set => machine.Allocated(new PySet(PyType.Set)),
            _ => machine.Allocated(new PyDict()),
        };
        return frame.Counted(row, TryRun(machine, new(frame, code, slots, cells) { Collected = collected }) ? collected : null);
    }

    private bool TryRun(Machine machine, Frame frame)
    {
        if (!(code.IsInlined ? machine.Calls.TryEnterInlined(frame) : machine.Calls.TryEnter(frame)))
        {
            return false;
        }

        var completion = code.Body.Execute(frame);
        machine.Calls.Leave();
        machine.Lifetimes?.Leave(frame);
        return completion != Completion.Failed;
    }
}

/// <summary>Adds an element to what a comprehension builds; of an entry the key is evaluated first.</summary>
/// <remarks>Source: CPython, <c>LIST_APPEND</c>, <c>SET_ADD</c>, <c>MAP_ADD</c>.</remarks>
public sealed class CollectEffect(Evaluation element, Evaluation? value) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        PyObject? second = null;
        if (element.Evaluate(frame) is not { } first || (value is not null && (second = value.Evaluate(frame)) is null))
        {
            return Completion.Failed;
        }

        return TryAdd(machine, frame.Collected!, first, second) ? Completion.Done : Completion.Failed;
    }

    private static bool TryAdd(Machine machine, PyObject collected, PyObject first, PyObject? second)
    {
        switch (collected)
        {
            case PyList list:
                if (!machine.CanGrow(list.Items.Count))
                {
                    return false;
                }

                list.Items.Add(first);
                return true;
            case PySet set:
                return machine.CanGrow(set.Count) && set.TryAdd(machine, first);
            default:
                var dict = (PyDict)collected;
                return machine.CanGrow(dict.Count) && dict.TrySet(machine, first, second!);
        }
    }
}

/// <summary>The iterator over the first iterable of a comprehension.</summary>
public sealed class FirstIteratorEvaluation : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) => frame.Slots[0];
}
