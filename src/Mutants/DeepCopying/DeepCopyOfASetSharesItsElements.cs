using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that what is hashable need not be copied.</summary>
public sealed class DeepCopyOfASetSharesItsElements : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy of a set shares the elements.";

    /// <inheritdoc/>
    public override string Refutation => "a = copy.deepcopy({11, 3})";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopySet(Machine machine, PySet value, DeepCopyMemo memo) => SetAlgebra.New(machine, value.Type, value);
    }
}
