using System.Numerics;
using System.Runtime.CompilerServices;
using Conform.Model.Compiling;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Mutants.Identity;

/// <summary>The most popular belief of all: a value of an immutable type is stored once, and names share it.</summary>
public sealed class EqualImmutablesAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "A value of an immutable type is stored once, so equal immutables are always one object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [float(), float()]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<PyObject, PyObject>> values = [];
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<PyObject[], PyTuple>> tuples = [];

        public override PyInt IntResult(Machine machine, BigInteger value) => Stored(machine, base.IntResult(machine, value));

        public override PyFloat FloatResult(Machine machine, double value) => Stored(machine, base.FloatResult(machine, value));

        public override PyStr StrResult(Machine machine, CodePoints value) => Stored(machine, base.StrResult(machine, value));

        public override PyBytes BytesResult(Machine machine, ValueList<byte> value) => Stored(machine, base.BytesResult(machine, value));

        public override PyTuple TupleResult(Machine machine, PyObject[] items)
        {
            var known = tuples.GetValue(machine.Shared, _ => new(SameItems.Instance));
            return known.TryGetValue(items, out var same) ? same : known[items] = base.TupleResult(machine, items);
        }

        private T Stored<T>(Machine machine, T value)
            where T : PyObject
        {
            var known = values.GetValue(machine.Shared, _ => new(ConstantEquality.Instance));
            if (known.TryGetValue(value, out var same))
            {
                return (T)same;
            }

            known.Add(value, value);
            return value;
        }
    }
}
