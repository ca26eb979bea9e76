using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that a deep copy shares nothing with its original.</summary>
public sealed class DeepCopyCopiesInts : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy makes new ints.";

    /// <inheritdoc/>
    public override string Refutation => "a = [0, copy.deepcopy(0)]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? Copy(Machine machine, PyObject value, DeepCopyMemo memo) =>
            value is PyInt { Type: var type } number && ReferenceEquals(type, PyType.Int) ? machine.Allocated(new PyInt(number.Value)) : base.Copy(machine, value, memo);
    }
}
