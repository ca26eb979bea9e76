using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that a deep copy copies everything.</summary>
public sealed class DeepCopyAlwaysCopiesTuples : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy makes a new tuple even if nothing in it had to be copied.";

    /// <inheritdoc/>
    public override string Refutation => "a = [(0,), copy.deepcopy((0,))]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyTuple(Machine machine, PyTuple value, DeepCopyMemo memo) =>
            base.CopyTuple(machine, value, memo) is { } copy
                ? ReferenceEquals(copy, value) && value.Items.Length > 0 ? machine.Tuple([.. value.Items]) : copy
                : null;
    }
}
