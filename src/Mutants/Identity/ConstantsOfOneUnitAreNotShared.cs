using Conform.Model.Compiling;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The belief that each literal makes an object.</summary>
public sealed class ConstantsOfOneUnitAreNotShared : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Two equal float literals in one compile unit are two objects.";

    /// <inheritdoc/>
    public override string Refutation => "a = [0.0, 0.0]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Constants = new Wrong() };

    private sealed class Wrong : ConstantRules
    {
        public override PyObject Share(Machine machine, UnitConstants unit, PyObject constant) =>
            constant is PyFloat ? constant : base.Share(machine, unit, constant);
    }
}
