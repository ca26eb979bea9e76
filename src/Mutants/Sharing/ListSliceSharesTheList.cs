using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>A slice of a whole list is a view of it, as in other languages.</summary>
public sealed class ListSliceSharesTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "A slice of the whole list is the list itself.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = a[:]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Slice(Machine machine, PyList self, long start, long step, long count) =>
            step == 1 && count == self.Items.Count ? self : base.Slice(machine, self, start, step, count);
    }
}
