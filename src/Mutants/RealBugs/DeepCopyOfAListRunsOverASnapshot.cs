using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in RustPython.</summary>
public sealed class DeepCopyOfAListRunsOverASnapshot : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A deep copy of a list holds all items that the list had at first, even if a __deepcopy__ of one of them removes others.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    def __deepcopy__(a, c):\n        b.clear()\nb = [a(), 0]\nc = copy.deepcopy(b)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value, DeepCopyMemo memo)
        {
            var copies = machine.List([]);
            memo.Remember(value, copies);
            foreach (var item in value.Items.ToArray())
            {
                if (Copy(machine, item, memo) is not { } copied)
                {
                    return null;
                }

                copies.Items.Add(copied);
            }

            return copies;
        }
    }
}
