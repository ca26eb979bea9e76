using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that a call that raises has no effect.</summary>
public sealed class FailedSortChangesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If sort raises, the list is as before.";

    /// <inheritdoc/>
    public override string Refutation => "a = [1, 0, 2, '']\na.sort()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Sort(Machine machine, PyList self, PyObject? key, PyObject? reverse)
        {
            PyObject[] before = [.. self.Items];
            var done = base.Sort(machine, self, key, reverse);
            if (done is null)
            {
                self.Items = [.. before];
            }

            return done;
        }
    }
}
