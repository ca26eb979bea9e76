using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a slice of a memoryview is a copy, as one of bytes is.</summary>
public sealed class MemoryViewSliceCopies : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "A slice of a memoryview has bytes of its own.";

    /// <inheritdoc/>
    public override string Refutation => "a = memoryview(bytearray(1))[:0]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { MemoryView = new Wrong() };

    private sealed class Wrong : MemoryViewRules
    {
        public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
        {
            var item = base.GetItem(machine, self, index);
            return item is PyMemoryView { Owner: PyByteArray } view ? Construct(machine, CallArguments.Of(new PyByteArray([.. view.ToBytes()]))) : item;
        }
    }
}
