using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Brython.</summary>
public sealed class ByteArrayAugmentedAddRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "For a bytearray, a += b makes a new bytearray.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray()\n# %%\na += b''";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) => Concatenate(machine, self, other);
    }
}
