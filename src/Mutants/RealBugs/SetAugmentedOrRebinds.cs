using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Monty.</summary>
public sealed class SetAugmentedOrRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "For a set, a |= b makes a new set.";

    /// <inheritdoc/>
    public override string Refutation => "a = set()\n# %%\na |= a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) =>
            operation == BinaryOperator.Or ? Binary(machine, operation, self, other) : base.InPlace(machine, operation, self, other);
    }
}
