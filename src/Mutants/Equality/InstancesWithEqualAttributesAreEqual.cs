using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that objects are compared by their attributes.</summary>
public sealed class InstancesWithEqualAttributesAreEqual : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "Two objects of a class without __eq__ are equal if their attributes are.";

    /// <inheritdoc/>
    public override string Refutation => "class A:\n    pass\na = A() == A()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Object = new Wrong() };

    private sealed class Wrong : ObjectRules
    {
        public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
        {
            if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || !self.Type.IsHeap || !ReferenceEquals(self.Type, other.Type))
            {
                return base.Compare(machine, operation, self, other);
            }

            var (left, right) = (self.State?.Dictionary ?? new PyDict(), other.State?.Dictionary ?? new PyDict());
            return machine.Rules.Comparison.Rich(machine, operation, left, right);
        }
    }
}
