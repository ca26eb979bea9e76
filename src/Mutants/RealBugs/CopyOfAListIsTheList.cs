using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>An alias instead of a copy: reported of several implementations.</summary>
public sealed class CopyOfAListIsTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "copy.copy of a list returns the list itself.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = copy.copy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ShallowCopy = new Wrong() };

    private sealed class Wrong : ShallowCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value) => value;
    }
}
