using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Scopes;

/// <summary>Call by value, as in other languages.</summary>
public sealed class ArgumentsAreCopied : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "A function gets a copy of a list.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = (lambda b: b)(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Function = new Wrong() };

    private sealed class Wrong : FunctionRules
    {
        public override PyObject? Argument(Machine machine, PyObject argument) => Copies.OfList(machine, argument);
    }
}
