using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Order;

/// <summary>The belief that a dict is a queue, as popitem(last=False) of an OrderedDict.</summary>
public sealed class PopItemTakesTheFirst : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "popitem removes the first entry.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0: 0, 1: 0}.popitem()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyObject? PopItem(Machine machine, PyDict self)
        {
            for (var index = 0; index < self.EntryCount; index++)
            {
                if (self.TryEntry(index, out var key, out var value, out _))
                {
                    _ = self.RemoveAt(index);
                    return machine.Tuple([key, value]);
                }
            }

            return base.PopItem(machine, self);
        }
    }
}
