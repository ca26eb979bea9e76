using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython.</summary>
public sealed class ByteArrayTakesAnyInt : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "b[0] = 300 stores 300 modulo 256 in a bytearray.";

    /// <inheritdoc/>
    public override string Refutation => "bytearray()[0] = 256";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value) =>
            base.SetItem(machine, self, index, value is PyInt { Value: var number } && index is not PySlice ? machine.Int(number & byte.MaxValue) : value);
    }
}
