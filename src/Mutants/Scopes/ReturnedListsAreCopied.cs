using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Scopes;

/// <summary>Return by value, as in other languages.</summary>
public sealed class ReturnedListsAreCopied : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "A function returns a copy of its list.";

    /// <inheritdoc/>
    public override string Refutation => "def a(a=[]):\n    return a\nb = a()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Function = new Wrong() };

    private sealed class Wrong : FunctionRules
    {
        public override PyObject? Returned(Machine machine, PyObject result) => Copies.OfList(machine, result);
    }
}
