using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>A guard against endless growth that guards too much.</summary>
public sealed class ListExtendBySelfDoesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "a.extend(a) leaves the list as it is.";

    /// <inheritdoc/>
    public override string Refutation => "a = [0]\na += a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool Extend(Machine machine, PyList self, PyObject iterable) =>
            ReferenceEquals(self, iterable) || base.Extend(machine, self, iterable);
    }
}
