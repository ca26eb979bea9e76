using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that the lengths are compared first.</summary>
public sealed class ShorterTuplesAreLess : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "(1,) < (0, 0) is True.";

    /// <inheritdoc/>
    public override string Refutation => "(0, None) < (None,)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Tuple = new Wrong() };

    private sealed class Wrong : TupleRules
    {
        public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) =>
            self is PyTuple left && other is PyTuple right && left.Items.Length != right.Items.Length
                ? PyBool.Of(SequenceComparison.Holds(operation, left.Items.Length.CompareTo(right.Items.Length)))
                : base.Compare(machine, operation, self, other);
    }
}
