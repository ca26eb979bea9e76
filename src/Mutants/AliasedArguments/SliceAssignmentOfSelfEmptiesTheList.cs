using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>A slice that is removed before what is assigned is read.</summary>
public sealed class SliceAssignmentOfSelfEmptiesTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "a[:] = a leaves a empty.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[:] = [None]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool AssignSlice(Machine machine, PyList self, long start, long stop, PyObject value)
        {
            if (ReferenceEquals(self, value))
            {
                self.Items.RemoveRange((int)start, (int)(stop - start));
            }

            return base.AssignSlice(machine, self, start, start + (ReferenceEquals(self, value) ? 0 : stop - start), value);
        }
    }
}
