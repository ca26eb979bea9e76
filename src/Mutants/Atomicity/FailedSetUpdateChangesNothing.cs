using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that a call that raises has no effect.</summary>
public sealed class FailedSetUpdateChangesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If update raises, the set is as before.";

    /// <inheritdoc/>
    public override string Refutation => "a = set()\na.update([0, []])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? Update(Machine machine, PySet self, PyObject?[] others)
        {
            var before = SetAlgebra.New(machine, PyType.Set, self);
            var done = base.Update(machine, self, others);
            if (done is null && before is not null)
            {
                self.Swap(before);
            }

            return done;
        }
    }
}
