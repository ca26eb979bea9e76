using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Release;

/// <summary>A list taken for something that remembers.</summary>
public sealed class PopKeepsAReference : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "pop leaves the reference of the list to what it returns.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]].pop()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Pop(Machine machine, PyList self, PyObject? index)
        {
            var result = base.Pop(machine, self, index);
            if (result is not null)
            {
                machine.Lifetimes?.Leak(result);
            }

            return result;
        }
    }
}
