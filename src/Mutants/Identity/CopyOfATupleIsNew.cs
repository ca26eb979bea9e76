using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The belief that a copy is always another object.</summary>
public sealed class CopyOfATupleIsNew : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "copy.copy makes a new tuple.";

    /// <inheritdoc/>
    public override string Refutation => "a = [(None,), copy.copy((None,))]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ShallowCopy = new Wrong() };

    private sealed class Wrong : ShallowCopyRules
    {
        public override PyObject? Copy(Machine machine, PyObject value) =>
            value is PyTuple { Items.Length: > 0, Type.IsHeap: false } tuple ? machine.Tuple([.. tuple.Items]) : base.Copy(machine, value);
    }
}
