using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that keys need not be copied.</summary>
public sealed class DeepCopySharesTheKeysOfADict : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy of a dict copies the values and shares the keys.";

    /// <inheritdoc/>
    public override string Refutation => "a = {frozenset({0}): 0}\nb = copy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyDict(Machine machine, PyDict value, DeepCopyMemo memo)
        {
            var copy = machine.Allocated(new PyDict());
            memo.Remember(value, copy);
            for (var index = 0; index < value.EntryCount; index++)
            {
                if (value.TryEntry(index, out var key, out var item, out _) && !(Copy(machine, item, memo) is { } copied && copy.TrySet(machine, key, copied)))
                {
                    return null;
                }
            }

            return copy;
        }
    }
}
