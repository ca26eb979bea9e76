using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>Items that are read while they are written.</summary>
public sealed class ExtendedSliceOfSelfReadsWhatItWrote : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "a[::-1] = a reads items that it has just written.";

    /// <inheritdoc/>
    public override string Refutation => "a = [0, 1]\na[::-1] = a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool AssignExtendedSlice(Machine machine, PyList self, long start, long step, long count, PyObject value)
        {
            if (!ReferenceEquals(self, value) || count != self.Items.Count)
            {
                return base.AssignExtendedSlice(machine, self, start, step, count, value);
            }

            for (var index = 0; index < count; index++)
            {
                self.Items[(int)(start + (index * step))] = self.Items[index];
            }

            return true;
        }
    }
}
