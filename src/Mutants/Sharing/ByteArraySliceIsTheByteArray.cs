using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>A slice that is a view, as one of a memoryview is.</summary>
public sealed class ByteArraySliceIsTheByteArray : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "A slice of a whole bytearray is the bytearray itself.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray()\nb = a[:]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override PyObject? Slice(Machine machine, PyObject self, long start, long step, long count) =>
            step == 1 && count == ((PyByteArray)self).Value.Count ? self : base.Slice(machine, self, start, step, count);
    }
}
