using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in PyPy, Brython and Monty: two NaN keys merge.</summary>
public sealed class NansAreOneKey : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A NaN is found in a container by any other NaN.";

    /// <inheritdoc/>
    public override string Refutation => "a = float('nan') in [float('nan')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Comparison = new Wrong() };

    private sealed class Wrong : ComparisonRules
    {
        public override bool TryElementsEqual(Machine machine, PyObject left, PyObject right, out bool equal)
        {
            if (left is PyFloat { Value: double.NaN } && right is PyFloat { Value: double.NaN })
            {
                equal = true;
                return true;
            }

            return base.TryElementsEqual(machine, left, right, out equal);
        }
    }
}
