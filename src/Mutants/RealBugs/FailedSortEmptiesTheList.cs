using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Skulpt, if the key function raises.</summary>
public sealed class FailedSortEmptiesTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "If sort raises, the list is empty.";

    /// <inheritdoc/>
    public override string Refutation => "a = [None, None]\na.sort()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Sort(Machine machine, PyList self, PyObject? key, PyObject? reverse)
        {
            var done = base.Sort(machine, self, key, reverse);
            if (done is null)
            {
                self.Items = [];
            }

            return done;
        }
    }
}
