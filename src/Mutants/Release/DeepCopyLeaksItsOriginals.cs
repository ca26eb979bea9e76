using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The memo of deepcopy keeps the originals while it runs; the belief that it stays.</summary>
public sealed class DeepCopyLeaksItsOriginals : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy keeps a reference to what it copied.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\ncopy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? Copy(Machine machine, PyObject value)
        {
            var result = base.Copy(machine, value);
            if (result is not null)
            {
                machine.Lifetimes?.Leak(value);
            }

            return result;
        }
    }
}
