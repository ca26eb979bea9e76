using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that storing into a container adds.</summary>
public sealed class SlotKeepsItsOldValue : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "An item that is assigned still refers to the old object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[a]][0] = []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool StoreItem(Machine machine, PyObject container, PyObject index, PyObject value)
        {
            PyObject[] before = container is PyList list ? [.. list.Items] : [];
            var isStored = base.StoreItem(machine, container, index, value);
            foreach (var old in isStored ? before.Except(((container as PyList)?.Items) ?? [], ReferenceEqualityComparer.Instance).Cast<PyObject>() : [])
            {
                machine.Lifetimes?.Leak(old);
            }

            return isStored;
        }
    }
}
