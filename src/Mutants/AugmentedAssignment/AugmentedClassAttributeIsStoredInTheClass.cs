using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>self.count += 1</c> counts for all objects of the class.</summary>
public sealed class AugmentedClassAttributeIsStoredInTheClass : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "x.a += 1 changes the class if the class has the attribute a and x has none of its own.";

    /// <inheritdoc/>
    public override string Refutation => "class A:\n    b = 0\nA().b += 1";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { AugmentedAssignment = new Wrong() };

    private sealed class Wrong : AugmentedAssignmentRules
    {
        public override bool StoreAttribute(Frame frame, AttributeTarget target, PyObject self, PyObject result) =>
            base.StoreAttribute(frame, target, IsOfClass(frame.Machine, self, target.Name) ? self.Type : self, result);

        private static bool IsOfClass(Machine machine, PyObject self, string name) =>
            self.Type.IsHeap && self.Type.Members!.ContainsKey(name) && machine.Rules.Attributes.TryOwn(machine, self, name, out var own) && own is null;
    }
}
