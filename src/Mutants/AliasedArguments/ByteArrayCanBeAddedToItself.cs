using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>What holds for lists, believed of bytearrays.</summary>
public sealed class ByteArrayCanBeAddedToItself : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "b += b doubles a bytearray.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray(1)\na += a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) =>
            base.InPlaceConcatenate(machine, self, ReferenceEquals(self, other) ? new PyByteArray([.. ((PyByteArray)self).Value]) : other);
    }
}
