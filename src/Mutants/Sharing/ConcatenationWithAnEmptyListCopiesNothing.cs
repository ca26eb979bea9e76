using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>What holds for tuples, believed of lists.</summary>
public sealed class ConcatenationWithAnEmptyListCopiesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "a + [] is a.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = a + a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other) =>
            other is PyList { Items.Count: 0 } && !self.Type.IsHeap ? self : base.Concatenate(machine, self, other);
    }
}
