using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>A copy that copies nothing.</summary>
public sealed class DictCopyIsTheDict : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "d.copy() is d.";

    /// <inheritdoc/>
    public override string Refutation => "a = {}\nb = a.copy()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyDict? Copy(Machine machine, PyDict self) => self.IsExact ? self : base.Copy(machine, self);
    }
}
