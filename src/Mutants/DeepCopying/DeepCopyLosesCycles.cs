using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>A copy that is remembered too late.</summary>
public sealed class DeepCopyLosesCycles : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "In a copy of a list that contains itself, the inner list is the original.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[0] = [0]\nb = copy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value, DeepCopyMemo memo)
        {
            memo.Remember(value, value);
            var copies = machine.List([]);
            foreach (var item in value.Items)
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
