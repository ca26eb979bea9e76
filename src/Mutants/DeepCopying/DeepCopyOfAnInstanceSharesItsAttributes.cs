using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>An implementation that copies instances in one way only.</summary>
public sealed class DeepCopyOfAnInstanceSharesItsAttributes : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy of an instance shares the values of its attributes.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    __deepcopy__ = 0\ncopy.deepcopy(a())";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyInstance(Machine machine, PyObject value, DeepCopyMemo memo) => machine.Rules.ShallowCopy.CopyInstance(machine, value);
    }
}
