using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Hashes, as in CPython with hash seed 0.</summary>
public static class Hashing
{
    /// <summary>The hash of <paramref name="value"/>; raises for an unhashable type.</summary>
    public static bool TryHash(Machine machine, PyObject value, out long hash) => machine.Rules.Of(value).TryHash(machine, value, out hash);
}
