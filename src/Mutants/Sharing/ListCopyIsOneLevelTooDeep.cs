using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a copy shares nothing with its original, for the method.</summary>
public sealed class ListCopyIsOneLevelTooDeep : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "The method copy of a list copies the lists inside it, too.";

    /// <inheritdoc/>
    public override string Refutation => "a = ([[]] * 2).copy()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Copy(Machine machine, PyList self) => machine.Fits(self.Items.Count) ? machine.List(Copies.OfLists(machine, self.Items)) : null;
    }
}
