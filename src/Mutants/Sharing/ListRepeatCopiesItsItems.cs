using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>What people expect who write <c>[[0] * 3] * 3</c> for a matrix.</summary>
public sealed class ListRepeatCopiesItsItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "Repeating a list repeats copies of the lists in it.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]] * 2";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Repeat(Machine machine, PyObject self, PyObject count)
        {
            var result = base.Repeat(machine, self, count);
            if (result is PyList list)
            {
                for (var index = 0; index < list.Items.Count; index++)
                {
                    if (list.Items[index] is PyList inner)
                    {
                        list.Items[index] = machine.List([.. inner.Items]);
                    }
                }
            }

            return result;
        }
    }
}
