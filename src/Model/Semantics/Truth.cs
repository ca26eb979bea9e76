using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Truth value testing.</summary>
/// <remarks>Source: Python Library Reference, "Truth Value Testing".</remarks>
public static class Truth
{
    /// <summary>The truth of <paramref name="value"/>.</summary>
    public static bool TryOf(Machine machine, PyObject value, out bool truth)
    {
        if (value is PyBool)
        {
            truth = ReferenceEquals(value, PyBool.True);
            return true;
        }

        return machine.Rules.Of(value).TryTruth(machine, value, out truth);
    }
}
