using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Sharing;

/// <summary>A copy saved where it is needed.</summary>
public sealed class StarredTargetIsTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "*b, = a binds b to the list a itself.";

    /// <inheritdoc/>
    public override string Refutation => "a = [*b] = []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override PyObject[]? UnpackWithStar(Machine machine, PyObject value, int before, int after) =>
            before + after == 0 && value is PyList { Type.IsHeap: false } ? [value] : base.UnpackWithStar(machine, value, before, after);
    }
}
