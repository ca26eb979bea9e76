using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Scopes;

/// <summary>The belief that a function made in a loop keeps the value of that round.</summary>
public sealed class ClosuresCaptureValues : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "An inner function sees the value that a variable had when the function was made.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    def a():\n        super()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Function = new Wrong() };

    private sealed class Wrong : FunctionRules
    {
        public override PyCell Capture(PyCell cell) => new() { Content = cell.Content };
    }
}
