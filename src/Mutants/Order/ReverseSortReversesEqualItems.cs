using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Order;

/// <summary>The belief that sort(reverse=True) sorts and then reverses.</summary>
public sealed class ReverseSortReversesEqualItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "Sorting with reverse=True reverses the order of equal items.";

    /// <inheritdoc/>
    public override string Refutation => "a = sorted((0, False), reverse=True)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Sort(Machine machine, PyList self, PyObject? key, PyObject? reverse)
        {
            var isReversed = false;
            if (reverse is PyInt && !Truth.TryOf(machine, reverse, out isReversed))
            {
                return null;
            }

            var done = base.Sort(machine, self, key, isReversed ? null : reverse);
            if (isReversed)
            {
                self.Items.Reverse();
            }

            return done;
        }
    }
}
