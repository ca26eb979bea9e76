using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Atomicity;

/// <summary>What holds for lists, believed of bytearrays.</summary>
public sealed class ByteArrayExtendKeepsWhatCameBeforeAnError : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If extend of a bytearray raises, what came before the error has been added.";

    /// <inheritdoc/>
    public override string Refutation => "a = bytearray()\na.extend((0, ''))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ByteArray = new Wrong() };

    private sealed class Wrong : ByteArrayRules
    {
        public override PyObject? Extend(Machine machine, PyByteArray self, PyObject iterable)
        {
            var done = base.Extend(machine, self, iterable);
            if (done is null && iterable is PyList or PyTuple)
            {
                var items = iterable is PyList list ? list.Items : [.. ((PyTuple)iterable).Items];
                self.Value.AddRange(items.TakeWhile(IsByte).Select(item => (byte)((PyInt)item).Value));
            }

            return done;
        }

        private static bool IsByte(PyObject item) => item is PyInt { Value: var value } && value >= byte.MinValue && value <= byte.MaxValue;
    }
}
