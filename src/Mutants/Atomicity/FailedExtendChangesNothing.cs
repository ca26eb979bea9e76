using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that a call that raises has no effect.</summary>
public sealed class FailedExtendChangesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If extend raises, the list is as before.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\na += map(all, ['', None])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool Extend(Machine machine, PyList self, PyObject iterable)
        {
            PyObject[] before = [.. self.Items];
            if (base.Extend(machine, self, iterable))
            {
                return true;
            }

            self.Items = [.. before];
            return false;
        }
    }
}
