using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that values of different types are never equal.</summary>
public sealed class BytesAreNeverEqualToAByteArray : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "b'' == bytearray() is False.";

    /// <inheritdoc/>
    public override string Refutation => "a = [b'', bytearray()]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Comparison = new Wrong() };

    private sealed class Wrong : ComparisonRules
    {
        public override PyObject? Rich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right) =>
            operation is (ComparisonOperator.Equal or ComparisonOperator.NotEqual) && ((left is PyBytes && right is PyByteArray) || (left is PyByteArray && right is PyBytes))
                ? PyBool.Of(operation == ComparisonOperator.NotEqual)
                : base.Rich(machine, operation, left, right);
    }
}
