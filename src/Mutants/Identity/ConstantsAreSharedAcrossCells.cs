using System.Runtime.CompilerServices;
using Conform.Model.Compiling;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The belief that a constant is one object for the whole program.</summary>
public sealed class ConstantsAreSharedAcrossCells : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Equal constants are one object, also across cells.";

    /// <inheritdoc/>
    public override string Refutation => "a = 0.0\n# %%\nb = 0.0";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Constants = new Wrong() };

    private sealed class Wrong : ConstantRules
    {
        private readonly ConditionalWeakTable<IdentityTables, UnitConstants> units = [];

        public override PyObject Share(Machine machine, UnitConstants unit, PyObject constant) => base.Share(machine, units.GetValue(machine.Shared, _ => new()), constant);
    }
}
