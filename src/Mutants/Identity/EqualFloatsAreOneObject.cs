using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The popular belief that a value of an immutable type is stored once, for floats.</summary>
public sealed class EqualFloatsAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Equal floats are always one object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [float(), float()]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<long, PyFloat>> floats = [];

        public override PyFloat FloatResult(Machine machine, double value)
        {
            var known = floats.GetValue(machine.Shared, _ => []);
            var bits = BitConverter.DoubleToInt64Bits(value);
            return known.TryGetValue(bits, out var same) ? same : known[bits] = base.FloatResult(machine, value);
        }
    }
}
