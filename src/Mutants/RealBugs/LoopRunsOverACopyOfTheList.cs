using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Brython 3.14: what is appended to a list in its own loop is not seen.</summary>
public sealed class LoopRunsOverACopyOfTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A loop over a list goes over a copy of it.";

    /// <inheritdoc/>
    public override string Refutation => "a = [0, 1]\nfor b in a:\n    a.pop()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Loop = new Wrong() };

    private sealed class Wrong : LoopRules
    {
        public override PyIterator? Start(Machine machine, PyObject value) => base.Start(machine, Copies.OfList(machine, value));
    }
}
