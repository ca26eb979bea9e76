using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.AliasedArguments;

/// <summary>A guard against changes in a loop that guards too much.</summary>
public sealed class SetXorItselfStays : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "s ^= s leaves the set as it is.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0}\na ^= a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) =>
            ReferenceEquals(self, other) && operation == BinaryOperator.Xor ? self : base.InPlace(machine, operation, self, other);
    }
}
