using Conform.Model.Compiling;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>Constants found by their value alone: a bug that compilers of Python have had.</summary>
public sealed class ZeroConstantsAreMerged : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "0.0 and -0.0 are one constant of a cell.";

    /// <inheritdoc/>
    public override string Refutation => "a = (0.0, -0.0)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Constants = new Wrong() };

    private sealed class Wrong : ConstantRules
    {
        public override PyObject Share(Machine machine, UnitConstants unit, PyObject constant) =>
            base.Share(machine, unit, constant is PyFloat { Value: 0.0 } && unit.Find(new PyFloat(-0.0)) is { } zero ? zero : Other(unit, constant));

        private static PyObject Other(UnitConstants unit, PyObject constant) =>
            constant is PyFloat { Value: 0.0 } && unit.Find(new PyFloat(0.0)) is { } zero ? zero : constant;
    }
}
