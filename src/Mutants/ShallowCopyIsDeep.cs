using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants;

/// <summary>The belief that a copy shares nothing with its original.</summary>
public sealed class ShallowCopyIsDeep : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "copy.copy copies the objects inside the list, too.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]]\nb = copy.copy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ShallowCopy = new Wrong() };

    private sealed class Wrong : ShallowCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value) => machine.Rules.DeepCopy.Copy(machine, value);
    }
}
