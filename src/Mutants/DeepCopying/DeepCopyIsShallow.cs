using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>An implementation that has one kind of copy.</summary>
public sealed class DeepCopyIsShallow : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy copies a list, but nothing in it.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]]\nb = copy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value, DeepCopyMemo memo) => machine.List([.. value.Items]);
    }
}
