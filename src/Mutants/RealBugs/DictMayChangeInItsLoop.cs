using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython and Jython.</summary>
public sealed class DictMayChangeInItsLoop : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A loop over a dict goes on when the dict gets another size.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0: 0}\nfor a[1] in a:\n    pass";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Loop = new Wrong() };

    private sealed class Wrong : LoopRules
    {
        public override PyIterator? Start(Machine machine, PyObject value) =>
            base.Start(machine, value is PyDict { IsExact: true } dict ? machine.Rules.Dict.Copy(machine, dict)! : value);
    }
}
