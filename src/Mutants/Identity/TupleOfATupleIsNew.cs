using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Identity;

/// <summary>The belief that a call of a type makes a new object.</summary>
public sealed class TupleOfATupleIsNew : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "tuple(t) is another tuple than t.";

    /// <inheritdoc/>
    public override string Refutation => "a = [(None,), tuple((None,))]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Tuple = new Wrong() };

    private sealed class Wrong : TupleRules
    {
        public override PyObject? FromIterable(Machine machine, PyObject iterable) =>
            iterable is PyTuple { Items.Length: > 0, Type.IsHeap: false } tuple ? machine.Tuple([.. tuple.Items]) : base.FromIterable(machine, iterable);
    }
}
