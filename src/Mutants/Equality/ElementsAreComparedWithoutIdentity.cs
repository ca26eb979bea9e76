using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that <c>in</c> and the equality of containers ask <c>==</c> alone.</summary>
public sealed class ElementsAreComparedWithoutIdentity : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "A list that holds a NaN does not equal itself.";

    /// <inheritdoc/>
    public override string Refutation => "a = [float('nan')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Comparison = new Wrong() };

    private sealed class Wrong : ComparisonRules
    {
        public override bool TryElementsEqual(Machine machine, PyObject left, PyObject right, out bool equal) =>
            TryRich(machine, ComparisonOperator.Equal, left, right, out equal);
    }
}
