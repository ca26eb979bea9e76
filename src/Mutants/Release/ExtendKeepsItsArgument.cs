using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Release;

/// <summary>The belief that a list made from another refers to it.</summary>
public sealed class ExtendKeepsItsArgument : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "list.extend keeps a reference to its argument.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\na.extend(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool Extend(Machine machine, PyList self, PyObject iterable)
        {
            var isExtended = base.Extend(machine, self, iterable);
            if (isExtended)
            {
                machine.Lifetimes?.Leak(iterable);
            }

            return isExtended;
        }
    }
}
