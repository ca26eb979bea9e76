using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Copies of slices became shallow once in CPython.</summary>
public sealed class DeepCopyOfASliceIsTheSlice : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy returns a slice as it is.";

    /// <inheritdoc/>
    public override string Refutation => "a = copy.deepcopy(slice({11, 3}))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopySlice(Machine machine, PySlice value, DeepCopyMemo memo) => value;
    }
}
