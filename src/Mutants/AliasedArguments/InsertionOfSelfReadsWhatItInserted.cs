using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>Items that are read while they move.</summary>
public sealed class InsertionOfSelfReadsWhatItInserted : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "a[1:1] = a inserts items that it has just inserted.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[:0] = [0, None]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool AssignSlice(Machine machine, PyList self, long start, long stop, PyObject value)
        {
            if (!ReferenceEquals(self, value) || start != stop || !machine.Fits(2 * self.Items.Count))
            {
                return base.AssignSlice(machine, self, start, stop, value);
            }

            var count = self.Items.Count;
            for (var index = 0; index < count; index++)
            {
                self.Items.Insert((int)start + index, self.Items[index]);
            }

            return true;
        }
    }
}
