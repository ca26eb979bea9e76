using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Scopes;

/// <summary>The belief that a function assigns the variable that it sees.</summary>
public sealed class FunctionsAssignGlobalNames : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "An assignment in a function changes a global name of that name.";

    /// <inheritdoc/>
    public override string Refutation => "def a():\n    a = None\na()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool StoreSlot(Frame frame, int slot, PyObject value)
        {
            var name = frame.Code!.Locals[slot];
            if (frame.Names.ContainsKey(name))
            {
                frame.Names[name] = value;
            }

            return base.StoreSlot(frame, slot, value);
        }
    }
}
