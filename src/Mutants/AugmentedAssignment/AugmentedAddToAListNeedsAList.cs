using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a += b</c> is short for <c>a = a + b</c>.</summary>
public sealed class AugmentedAddToAListNeedsAList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "a += b raises TypeError if b is a tuple and a a list.";

    /// <inheritdoc/>
    public override string Refutation => "[[]][0] += ()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) =>
            other is PyTuple ? Concatenate(machine, self, other) : base.InPlaceConcatenate(machine, self, other);
    }
}
