using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython.</summary>
public sealed class TrueIsNoInt : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "isinstance(True, int) is False.";

    /// <inheritdoc/>
    public override string Refutation => "a = isinstance(True, int)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Classes = new Wrong() };

    private sealed class Wrong : ClassRules
    {
        public override PyObject? IsInstance(Machine machine, PyObject value, PyObject types) =>
            value is PyBool && ReferenceEquals(types, PyType.Int) ? PyBool.False : base.IsInstance(machine, value, types);
    }
}
