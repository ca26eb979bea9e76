using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Release;

/// <summary>The belief that a frame lives on when its call has returned.</summary>
public sealed class ArgumentsStayHeld : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A parameter still refers to its argument when the call has returned.";

    /// <inheritdoc/>
    public override string Refutation => "a = (lambda a: a)([])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Function = new Wrong() };

    private sealed class Wrong : FunctionRules
    {
        public override PyObject? Argument(Machine machine, PyObject argument)
        {
            var result = base.Argument(machine, argument);
            if (result is not null)
            {
                machine.Lifetimes?.Leak(argument);
            }

            return result;
        }
    }
}
