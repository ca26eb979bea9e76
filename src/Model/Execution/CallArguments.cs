using Conform.Model.Objects;

namespace Conform.Model.Execution;

/// <summary>The evaluated arguments of a call.</summary>
/// <param name="Positional">Positional arguments, stars unpacked, in order.</param>
/// <param name="Keywords">Keyword arguments, in order; names are unique.</param>
public readonly record struct CallArguments(PyObject[] Positional, IReadOnlyList<KeyValuePair<PyStr, PyObject>> Keywords)
{
    /// <summary>Positional arguments only.</summary>
    public static CallArguments Of(params PyObject[] positional) => new(positional, []);
}
