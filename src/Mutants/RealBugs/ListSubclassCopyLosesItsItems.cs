using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>A copy of the attributes alone: reported of several implementations.</summary>
public sealed class ListSubclassCopyLosesItsItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A copy of an object of a class that derives from list is empty.";

    /// <inheritdoc/>
    public override string Refutation => "class A(list):\n    pass\na = copy.copy(A('a'))";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Reduction = new Wrong() };

    private sealed class Wrong : InstanceReduction
    {
        protected override Reduction? Reduce(Machine machine, PyObject value) => base.Reduce(machine, value) is { } parts ? parts with { Items = null } : null;
    }
}
