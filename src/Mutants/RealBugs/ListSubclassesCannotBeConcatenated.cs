using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Brython.</summary>
public sealed class ListSubclassesCannotBeConcatenated : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "L() + [] raises TypeError if L derives from list.";

    /// <inheritdoc/>
    public override string Refutation => "class A(list):\n    pass\na = A() + []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other) => self.Type.IsHeap
            ? machine.Raise(ErrorTypes.TypeError, $"can only concatenate list (not \"{other.Type.Name}\") to list")
            : base.Concatenate(machine, self, other);
    }
}
