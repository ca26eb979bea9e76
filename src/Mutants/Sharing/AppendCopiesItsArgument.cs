using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a list holds values, not references.</summary>
public sealed class AppendCopiesItsArgument : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "append stores a copy of a list.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\na.append(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool Append(Machine machine, PyList self, PyObject value) => base.Append(machine, self, Copies.OfList(machine, value));
    }
}
