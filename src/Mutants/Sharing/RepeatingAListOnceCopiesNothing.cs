using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>What holds for tuples, believed of lists.</summary>
public sealed class RepeatingAListOnceCopiesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "a * 1 is a.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = a * 1";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Repeat(Machine machine, PyObject self, PyObject count) =>
            count is PyInt { Value.IsOne: true } && !self.Type.IsHeap ? self : base.Repeat(machine, self, count);
    }
}
