using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>A guard against endless growth that guards too much.</summary>
public sealed class DequeExtendBySelfDoesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "q.extend(q) leaves the deque as it is.";

    /// <inheritdoc/>
    public override string Refutation => "import collections\na = collections.deque('a')\na.extend(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Deque = new Wrong() };

    private sealed class Wrong : DequeRules
    {
        public override bool TryExtend(Machine machine, PyDeque self, PyObject iterable) => ReferenceEquals(self, iterable) || base.TryExtend(machine, self, iterable);
    }
}
