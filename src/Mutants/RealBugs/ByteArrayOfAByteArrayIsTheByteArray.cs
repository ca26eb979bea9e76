using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Bytes that share their buffer with what they were made of, as Brython does it.</summary>
public sealed class ByteArrayOfAByteArrayIsTheByteArray : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "bytearray(b) is b.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray()\nb = bytearray(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override PyObject? Construct(Machine machine, CallArguments arguments) =>
            arguments is { Positional: [PyByteArray { Type.IsHeap: false } bytes], Keywords.Length: 0 } ? bytes : base.Construct(machine, arguments);
    }
}
