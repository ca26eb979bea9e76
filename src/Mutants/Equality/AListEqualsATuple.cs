using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that sequences are equal if their items are.</summary>
public sealed class AListEqualsATuple : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "[] == () is True.";

    /// <inheritdoc/>
    public override string Refutation => "a = [] == ()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) => other is PyTuple tuple
            ? SequenceComparison.Compare(machine, operation, ((PyList)self).Items, tuple.Items)
            : base.Compare(machine, operation, self, other);
    }
}
