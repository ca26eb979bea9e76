using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>Nested lists that lose their identity: reported of several implementations.</summary>
public sealed class ListConcatenationCopiesItsItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "a + b holds copies of the lists in a and b.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]] * 2 + []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other) =>
            base.Concatenate(machine, self, other) is PyList sum ? machine.List(Copies.OfLists(machine, sum.Items)) : null;
    }
}
