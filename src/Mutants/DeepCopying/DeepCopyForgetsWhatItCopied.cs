using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>A deep copy that recurses without a memo.</summary>
public sealed class DeepCopyForgetsWhatItCopied : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy copies an object anew each time it meets it.";

    /// <inheritdoc/>
    public override string Refutation => "a = copy.deepcopy([[]] * 2)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value, DeepCopyMemo memo)
        {
            var copy = machine.List([]);
            foreach (var item in value.Items)
            {
                // A memo of its own for each item: what was copied for another item is forgotten, a cycle through this list is not.
                var own = new DeepCopyMemo { Depth = memo.Depth };
                own.Remember(value, copy);
                if (Copy(machine, item, own) is not { } copied)
                {
                    return null;
                }

                copy.Items.Add(copied);
            }

            return copy;
        }
    }
}
