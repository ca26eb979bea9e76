using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that an object is taken apart before it is gone.</summary>
public sealed class ObjectsDieAfterTheirAttributes : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "An instance dies when all that it refers to is gone.";

    /// <inheritdoc/>
    public override string Refutation => "class a(dict):\n    pass\na = a(a=a())\n# %%\ndel a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> ReleasedBy(Machine machine, object holder, PyObject? owner) => base.ReleasedBy(machine, holder, owner).Skip(1).Append(Death);
    }
}
