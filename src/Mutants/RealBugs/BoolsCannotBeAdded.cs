using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Monty.</summary>
public sealed class BoolsCannotBeAdded : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "True + True raises TypeError.";

    /// <inheritdoc/>
    public override string Refutation => "a = True + True";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Bool = new Wrong() };

    private sealed class Wrong : BoolRules
    {
        public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) =>
            operation == BinaryOperator.Add && left is PyBool && right is PyBool ? PyNotImplemented.Instance : base.Binary(machine, operation, left, right);
    }
}
