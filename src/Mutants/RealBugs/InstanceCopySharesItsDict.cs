using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>A copy with the attributes of its original: reported of several implementations.</summary>
public sealed class InstanceCopySharesItsDict : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "copy.copy of an instance shares its __dict__.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    pass\na = a.a = a()\na.a = copy.copy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ShallowCopy = new Wrong() };

    private sealed class Wrong : ShallowCopyRules
    {
        public override PyObject? CopyInstance(Machine machine, PyObject value)
        {
            var copy = base.CopyInstance(machine, value);
            if (copy is { State: { } own } && value.State?.Dictionary is { } shared && ReferenceEquals(copy.Type, value.Type))
            {
                own.Dictionary = shared;
            }

            return copy;
        }
    }
}
