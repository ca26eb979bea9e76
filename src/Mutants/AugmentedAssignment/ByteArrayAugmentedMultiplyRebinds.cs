using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a op= b</c> is short for <c>a = a op b</c>.</summary>
public sealed class ByteArrayAugmentedMultiplyRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For a bytearray, a *= b makes a new bytearray.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray()\n# %%\na *= 0";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count) => Repeat(machine, self, count);
    }
}
