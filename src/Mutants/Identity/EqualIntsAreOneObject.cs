using System.Numerics;
using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The popular belief that a value of an immutable type is stored once, for ints.</summary>
public sealed class EqualIntsAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Equal ints are always one object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [257, hash(257)]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<BigInteger, PyInt>> ints = [];

        public override PyInt IntResult(Machine machine, BigInteger value)
        {
            var known = ints.GetValue(machine.Shared, _ => []);
            return known.TryGetValue(value, out var same) ? same : known[value] = base.IntResult(machine, value);
        }
    }
}
