using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Equality;

/// <summary>The belief that remove takes the object that it is given.</summary>
public sealed class RemoveFindsTheObjectOnly : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "remove looks for the object itself, not for an equal one.";

    /// <inheritdoc/>
    public override string Refutation => "[0].remove(False)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Remove(Machine machine, PyList self, PyObject value) =>
            self.Items.Exists(item => ReferenceEquals(item, value)) || self.Items.Count == 0
                ? base.Remove(machine, self, value)
                : base.Remove(machine, machine.List([]), value);
    }
}
