using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Sharing;

/// <summary>Nested lists that lose their identity: reported of several implementations.</summary>
public sealed class StarUnpackingCopiesItsItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "[*a] holds copies of the lists in a.";

    /// <inheritdoc/>
    public override string Refutation => "a = [*[[]] * 2]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { StarUnpacking = new Wrong() };

    private sealed class Wrong : StarUnpackingRules
    {
        public override bool TryInDisplay(Machine machine, PyObject value, List<PyObject> items)
        {
            var before = items.Count;
            var completed = base.TryInDisplay(machine, value, items);
            for (var index = before; index < items.Count; index++)
            {
                items[index] = Copies.OfList(machine, items[index]);
            }

            return completed;
        }
    }
}
