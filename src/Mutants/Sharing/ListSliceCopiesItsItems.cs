using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>Nested lists that lose their identity: reported of several implementations.</summary>
public sealed class ListSliceCopiesItsItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "A slice of a list holds copies of the lists in it.";

    /// <inheritdoc/>
    public override string Refutation => "a = ([[]] * 2)[:]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Slice(Machine machine, PyList self, long start, long step, long count) =>
            base.Slice(machine, self, start, step, count) is PyList slice ? machine.List(Copies.OfLists(machine, slice.Items)) : null;
    }
}
