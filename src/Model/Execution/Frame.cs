using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Execution;

/// <summary>Where code runs: the machine and the names that it sees.</summary>
/// <remarks>Mutable; belongs to one run. All cells of a program share one frame; each call has its own.
/// Source: Python Language Reference, 4.2 "Naming and binding".</remarks>
public sealed class Frame
{
    /// <summary>Number of names that most programs have at most.</summary>
    private const int UsualNames = 7;

    /// <summary>Makes the frame of the cells, without names.</summary>
    public Frame(Machine machine)
    {
        Machine = machine;
        Names = new(UsualNames, StringComparer.Ordinal);
        Slots = [];
        Cells = [];
    }

    /// <summary>Makes the frame of a call.</summary>
    /// <param name="around">The frame whose names are the global ones.</param>
    /// <param name="code">What runs.</param>
    /// <param name="slots">The slots, with the arguments in the first ones.</param>
    /// <param name="closure">The cells of the free variables.</param>
    public Frame(Frame around, FunctionCode code, PyObject?[] slots, PyCell[] closure)
    {
        Machine = around.Machine;
        Names = around.Names;
        Code = code;
        Slots = slots;
        Cells = code.CellsOf(slots, closure);
    }

    /// <summary>The machine.</summary>
    public Machine Machine { get; }

    /// <summary>The names of the program and what they refer to: the global ones for a function.</summary>
    public Dictionary<string, PyObject> Names { get; }

    /// <summary>The names of a class body in the order in which they were bound; null in any other frame.</summary>
    public OrderedDictionary<string, PyObject>? ClassNames { get; init; }

    /// <summary>The code of a call; null for the cells.</summary>
    public FunctionCode? Code { get; }

    /// <summary>The local variables that no other function shares, null where not bound, in the order of <see cref="FunctionCode.Locals"/>.</summary>
    public PyObject?[] Slots { get; }

    /// <summary>The cells that this frame made, then those of the closure.</summary>
    public PyCell[] Cells { get; }

    /// <summary>Where a generator stopped; null in any other frame.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>The list, set or dict that a comprehension fills; null in any other frame.</summary>
    public PyObject? Collected { get; init; }

    /// <summary>The frame of the call in which this one was made, which it keeps as long as it lives; null outside any call, and where references are not counted.</summary>
    /// <remarks>Source: Python Language Reference, 3.2.13.2 "Frame objects", <c>f_back</c>.</remarks>
    public Frame? Back { get; set; }

    /// <summary>What the function returns, once a statement completed with <see cref="Conform.Model.Code.Completion.Return"/>.</summary>
    public PyObject? Result { get; set; }

    /// <summary>The variables of a call that are bound now: slots, then cells; of a class body its names.</summary>
    public IEnumerable<(string Name, PyObject Value)> Variables()
    {
        foreach (var (name, value) in ClassNames ?? [])
        {
            yield return (name, value);
        }

        for (var index = 0; index < Slots.Length; index++)
        {
            if (Slots[index] is { } value)
            {
                yield return (Code!.Locals[index], value);
            }
        }

        for (var index = 0; index < Cells.Length; index++)
        {
            if (Cells[index].Content is { } content)
            {
                yield return (index < Code!.Cells.Count ? Code.Cells[index] : Code.Free[index - Code.Cells.Count], content);
            }
        }
    }

    /// <summary>Counts one execution of an operation by its result.</summary>
    /// <param name="operation">The operation; null is not counted.</param>
    /// <param name="result">What it returned; null counts as raised if an exception is pending, and not at all if the run stops.</param>
    /// <returns>The result itself.</returns>
    public PyObject? Counted(Operation? operation, PyObject? result)
    {
        _ = Counted(operation, result is not null);
        return result;
    }

    /// <summary>Counts one execution of an operation by its success.</summary>
    /// <param name="operation">The operation; null is not counted.</param>
    /// <param name="completed">Whether it completed; if not, it counts as raised if an exception is pending, and not at all if the run stops.</param>
    /// <returns>The success itself.</returns>
    public bool Counted(Operation? operation, bool completed)
    {
        if (operation is not null && (completed || Machine.Error is not null))
        {
            Machine.Counts.Count(operation, !completed);
        }

        return completed;
    }
}
