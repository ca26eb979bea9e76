using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Execution;

/// <summary>Where code runs: the machine and the names that it sees.</summary>
/// <remarks>Mutable; belongs to one run. All cells of a program share one frame. Source: Python Language Reference, 4.2 "Naming and binding".</remarks>
public sealed class Frame
{
    /// <summary>Makes a frame without names.</summary>
    public Frame(Machine machine) => Machine = machine;

    /// <summary>The machine.</summary>
    public Machine Machine { get; }

    /// <summary>The names and what they refer to.</summary>
    public Dictionary<string, PyObject> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What the function returns, once a statement completed with <see cref="Code.Completion.Return"/>.</summary>
    public PyObject? Result { get; set; }

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
