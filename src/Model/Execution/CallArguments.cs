using Conform.Model.Objects;

namespace Conform.Model.Execution;

/// <summary>The evaluated arguments of a call.</summary>
/// <param name="Positional">Positional arguments, stars unpacked, in order.</param>
/// <param name="Keywords">Keyword arguments, in order; names are unique.</param>
public readonly record struct CallArguments(PyObject[] Positional, KeyValuePair<PyStr, PyObject>[] Keywords)
{
    /// <summary>The tuple that all positional arguments came in, as in <c>f(*t)</c>, or null: an exception keeps it as its <c>args</c>.</summary>
    /// <remarks>Source: CPython, <c>CALL_FUNCTION_EX</c>.</remarks>
    public PyTuple? Whole { get; init; }

    /// <summary>The positional arguments as a tuple: the one that they came in, or a new one.</summary>
    public PyTuple AsTuple(Machine machine) => Whole ?? machine.Tuple(Positional);

    /// <summary>Positional arguments only.</summary>
    public static CallArguments Of(params PyObject[] positional) => new(positional, []);
}
