using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that a loop holds what it went through.</summary>
public sealed class LoopsKeepTheirIterable : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A for statement that has ended still refers to its iterable.";

    /// <inheritdoc/>
    public override string Refutation => "for a in [[]]:\n    pass";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Loop = new Wrong() };

    private sealed class Wrong : LoopRules
    {
        public override PyIterator? Start(Machine machine, PyObject value)
        {
            var result = base.Start(machine, value);
            if (result is not null)
            {
                machine.Lifetimes?.Leak(value);
            }

            return result;
        }
    }
}
