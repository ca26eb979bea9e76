using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that a dict that keeps its order is compared by it.</summary>
public sealed class OrderOfADictCountsForEquality : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "Dicts with the same entries in another order are not equal.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0: 0, 1: 0} == {1: 0, 0: 0}";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
        {
            if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || other is not PyDict dict)
            {
                return base.Compare(machine, operation, self, other);
            }

            var (left, right) = (new List<PyObject>(), new List<PyObject>());
            return base.Compare(machine, ComparisonOperator.Equal, self, other) is not { } equal ? null
                : !ReferenceEquals(equal, PyBool.True) ? PyBool.Of(operation == ComparisonOperator.NotEqual)
                : Iteration.TryCollect(machine, new PyDictIterator(IteratorTypes.DictKey, (PyDict)self, DictPart.Key), left)
                    && Iteration.TryCollect(machine, new PyDictIterator(IteratorTypes.DictKey, dict, DictPart.Key), right)
                    ? SequenceComparison.Compare(machine, operation, left, right)
                    : null;
        }
    }
}
