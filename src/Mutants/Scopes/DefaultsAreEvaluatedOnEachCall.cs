using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Scopes;

/// <summary>The belief that a default belongs to the call.</summary>
public sealed class DefaultsAreEvaluatedOnEachCall : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "A parameter with the default [] is a new list at each call.";

    /// <inheritdoc/>
    public override string Refutation => "def a(a=[]):\n    return a\nb = a()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Function = new Wrong() };

    private sealed class Wrong : FunctionRules
    {
        public override PyObject? Default(Machine machine, PyFunction function, int index) =>
            base.Default(machine, function, index) is { } value ? Copies.OfList(machine, value) : null;
    }
}
