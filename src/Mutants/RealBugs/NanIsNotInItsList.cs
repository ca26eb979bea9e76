using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython.</summary>
public sealed class NanIsNotInItsList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "x in [x] is False for a NaN.";

    /// <inheritdoc/>
    public override string Refutation => "a = float('nan')\nb = a in [a]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
            item is PyFloat { Value: double.NaN } ? PyBool.False : base.Contains(machine, self, item);
    }
}
