using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Order;

/// <summary>The belief that extendleft puts all items in front at once.</summary>
public sealed class ExtendLeftKeepsTheOrder : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "extendleft keeps the order of what it adds.";

    /// <inheritdoc/>
    public override string Refutation => "from collections import deque\na = deque()\na.extendleft((0, 1))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Deque = new Wrong() };

    private sealed class Wrong : DequeRules
    {
        public override bool TryExtendLeft(Machine machine, PyDeque self, PyObject iterable)
        {
            var items = new List<PyObject>();
            if (!Iteration.TryCollect(machine, iterable, items))
            {
                return false;
            }

            items.Reverse();
            return base.TryExtendLeft(machine, self, machine.List(items));
        }
    }
}
