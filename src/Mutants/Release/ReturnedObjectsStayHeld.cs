using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Release;

/// <summary>The belief that what is returned stays with the function, too.</summary>
public sealed class ReturnedObjectsStayHeld : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A call keeps a reference to what it returned.";

    /// <inheritdoc/>
    public override string Refutation => "a = (lambda: [])()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Function = new Wrong() };

    private sealed class Wrong : FunctionRules
    {
        public override PyObject? Returned(Machine machine, PyObject result)
        {
            var returned = base.Returned(machine, result);
            if (returned is not null)
            {
                machine.Lifetimes?.Leak(returned);
            }

            return returned;
        }
    }
}
