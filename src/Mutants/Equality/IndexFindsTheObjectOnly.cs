using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Equality;

/// <summary>The belief that index looks for the object that it is given.</summary>
public sealed class IndexFindsTheObjectOnly : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "index looks for the object itself, not for an equal one.";

    /// <inheritdoc/>
    public override string Refutation => "a = [0].index(0.0)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Index(Machine machine, PyList self, PyObject value, PyObject? start, PyObject? stop) =>
            self.Items.Exists(item => ReferenceEquals(item, value)) ? base.Index(machine, self, value, start, stop) : base.Index(machine, machine.List([]), value, null, null);
    }
}
