using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>What <c>keys()</c> was in Python 2.</summary>
public sealed class DictViewsAreSnapshots : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "d.keys() does not show what d gets later.";

    /// <inheritdoc/>
    public override string Refutation => "a = {}\nb = a.keys()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyObject? View(Machine machine, PyType type, PyDict self) =>
            Copy(machine, self) is { } copy ? base.View(machine, type, copy) : null;
    }
}
