using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython.</summary>
public sealed class SortIsUnstable : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "Sorting reverses the order of equal items.";

    /// <inheritdoc/>
    public override string Refutation => "a = sorted((0, False))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Sort(Machine machine, PyList self, PyObject? key, PyObject? reverse)
        {
            self.Items.Reverse();
            return base.Sort(machine, self, key, reverse);
        }
    }
}
