using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that what is immutable need not be copied.</summary>
public sealed class DeepCopyNeverCopiesTuples : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy returns a tuple as it is.";

    /// <inheritdoc/>
    public override string Refutation => "copy.deepcopy(({}.keys(),))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyTuple(Machine machine, PyTuple value, DeepCopyMemo memo) => value;
    }
}
