using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Identity;

/// <summary>The belief that a copy is always another object.</summary>
public sealed class FrozenSetCopyIsNew : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "The method copy of a frozenset makes a new one.";

    /// <inheritdoc/>
    public override string Refutation => "a = frozenset({0})\nb = a.copy()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { FrozenSet = new Wrong() };

    private sealed class Wrong : FrozenSetRules
    {
        public override PyObject? Copy(Machine machine, PySet self) => SetAlgebra.New(machine, PyType.FrozenSet, self);
    }
}
