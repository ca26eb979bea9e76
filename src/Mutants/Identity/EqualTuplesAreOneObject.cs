using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The popular belief that a value of an immutable type is stored once, for tuples.</summary>
public sealed class EqualTuplesAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Tuples of the same items are always one object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [tuple([0]), tuple([0])]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<PyObject[], PyTuple>> tuples = [];

        public override PyTuple TupleResult(Machine machine, PyObject[] items)
        {
            var known = tuples.GetValue(machine.Shared, _ => new(SameItems.Instance));
            return known.TryGetValue(items, out var same) ? same : known[items] = base.TupleResult(machine, items);
        }
    }
}
