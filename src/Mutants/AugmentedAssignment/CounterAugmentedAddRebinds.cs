using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a op= b</c> is short for <c>a = a op b</c>.</summary>
public sealed class CounterAugmentedAddRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For a Counter, a += b makes a new Counter.";

    /// <inheritdoc/>
    public override string Refutation => "import collections\n[collections.Counter()][0] += None";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Counter = new Wrong() };

    private sealed class Wrong : CounterRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) =>
            operation == BinaryOperator.Add ? Binary(machine, operation, self, other) : base.InPlace(machine, operation, self, other);
    }
}
