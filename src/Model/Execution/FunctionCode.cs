using Conform.Model.Code;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Execution;

/// <summary>The code of a function, lambda, comprehension or class body; every function that a definition makes shares it.</summary>
/// <param name="name">Its name.</param>
/// <param name="qualifiedName">Its <c>__qualname__</c>.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="locals">The names of the slots of a frame, parameters first.</param>
/// <param name="cells">The names of the cells that a frame makes.</param>
/// <param name="free">The names of the cells that come with the closure.</param>
/// <remarks>Immutable once its body is set; belongs to the run whose machine compiled it.</remarks>
public sealed class FunctionCode(
    PyStr name, PyStr qualifiedName, FunctionParameters parameters, IReadOnlyList<string> locals, IReadOnlyList<string> cells, IReadOnlyList<string> free)
{
    /// <summary>For each cell of the frame the parameter that it starts with, or -1.</summary>
    private readonly int[] cellParameters = [.. cells.Select(cell => IndexOf(parameters.Names, cell))];

    /// <summary>Its name, <c>&lt;lambda&gt;</c> for a lambda.</summary>
    public PyStr Name => name;

    /// <summary>The row of a special method, <c>__eq__</c> for example, by its name; null for any other function.</summary>
    public Operation? SpecialRow { get; } = RowOf(name.Value.ToString());

    /// <summary>Its <c>__qualname__</c>.</summary>
    public PyStr QualifiedName => qualifiedName;

    /// <summary>The parameters.</summary>
    public FunctionParameters Parameters => parameters;

    /// <summary>The names of the slots.</summary>
    public IReadOnlyList<string> Locals => locals;

    /// <summary>The names of the cells that a frame makes.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>The names of the cells that come with the closure.</summary>
    public IReadOnlyList<string> Free => free;

    /// <summary>The docstring, or <c>None</c>.</summary>
    public PyObject Documentation { get; init; } = PyNone.Instance;

    /// <summary>Whether a call makes a generator.</summary>
    public bool IsGenerator { get; init; }

    /// <summary>Whether it is a comprehension that runs in the frame around it.</summary>
    public bool IsInlined { get; init; }

    /// <summary>The statements.</summary>
    public required Block Body { get; init; }

    /// <summary>Makes the cells of a new frame.</summary>
    /// <param name="slots">The slots, with the arguments in them; those that live in cells are moved there.</param>
    /// <param name="closure">The cells of the closure.</param>
    public PyCell[] CellsOf(PyObject?[] slots, PyCell[] closure)
    {
        if (cellParameters.Length == 0)
        {
            return closure;
        }

        var all = new PyCell[cellParameters.Length + closure.Length];
        for (var index = 0; index < cellParameters.Length; index++)
        {
            all[index] = new PyCell();
            if (cellParameters[index] is >= 0 and var slot)
            {
                (all[index].Content, slots[slot]) = (slots[slot], null);
            }
        }

        closure.CopyTo(all, cellParameters.Length);
        return all;
    }

    private static Operation? RowOf(string name) => name.StartsWith("__", StringComparison.Ordinal) ? OperationTable.Find(name) : null;

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
            {
                return index;
            }
        }

        return -1;
    }
}
