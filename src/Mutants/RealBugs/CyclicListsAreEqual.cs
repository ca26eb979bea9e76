using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Jython; CPython raises RecursionError.</summary>
public sealed class CyclicListsAreEqual : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "Two lists that contain each other or themselves are equal.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[0] = [None]\na == copy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        private readonly ConditionalWeakTable<Machine, HashSet<(PyObject, PyObject)>> compared = [];

        public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
        {
            var pairs = compared.GetValue(machine, _ => []);
            if (!pairs.Add((self, other)))
            {
                return PyBool.Of(operation is ComparisonOperator.Equal or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual);
            }

            var result = base.Compare(machine, operation, self, other);
            _ = pairs.Remove((self, other));
            return result;
        }
    }
}
