using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Skulpt.</summary>
public sealed class ClassesWithEqStayHashable : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A class that defines __eq__ is hashable like any other.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    def __eq__():\n        pass";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Classes = new Wrong() };

    private sealed class Wrong : ClassRules
    {
        protected override void Complete(Machine machine, PyType type)
        {
        }
    }
}
