using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that a bytearray is as immutable as bytes.</summary>
public sealed class DeepCopyOfAByteArrayIsTheByteArray : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy returns a bytearray as it is.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray()\nb = copy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? Copy(Machine machine, PyObject value, DeepCopyMemo memo) => value is PyByteArray { Type.IsHeap: false } ? value : base.Copy(machine, value, memo);
    }
}
