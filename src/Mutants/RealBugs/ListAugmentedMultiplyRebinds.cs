using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython and Monty.</summary>
public sealed class ListAugmentedMultiplyRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "For a list, a *= b makes a new list.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = []\na *= 0";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count) => Repeat(machine, self, count);
    }
}
