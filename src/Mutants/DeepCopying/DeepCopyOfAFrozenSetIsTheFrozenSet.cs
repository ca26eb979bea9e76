using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that what is immutable need not be copied.</summary>
public sealed class DeepCopyOfAFrozenSetIsTheFrozenSet : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy returns a frozenset as it is.";

    /// <inheritdoc/>
    public override string Refutation => "a = copy.deepcopy(frozenset([11, 3]))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopySet(Machine machine, PySet value, DeepCopyMemo memo) => ReferenceEquals(value.Type, PyType.FrozenSet) ? value : base.CopySet(machine, value, memo);
    }
}
