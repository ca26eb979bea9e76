using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that a deep copy shares nothing with its original.</summary>
public sealed class DeepCopyCopiesStrings : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy makes new strings.";

    /// <inheritdoc/>
    public override string Refutation => "a = ['', copy.deepcopy('')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? Copy(Machine machine, PyObject value, DeepCopyMemo memo) =>
            value is PyStr { Type.IsHeap: false } text ? machine.Allocated(new PyStr(text.Value)) : base.Copy(machine, value, memo);
    }
}
