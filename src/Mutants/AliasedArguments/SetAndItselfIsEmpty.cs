using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.AliasedArguments;

/// <summary>A result that is swapped with the set that it was made of.</summary>
public sealed class SetAndItselfIsEmpty : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "s &= s leaves the set empty.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0}\na &= a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other)
        {
            var result = base.InPlace(machine, operation, self, other);
            if (ReferenceEquals(self, other) && operation == BinaryOperator.And)
            {
                ((PySet)self).Clear();
            }

            return result;
        }
    }
}
