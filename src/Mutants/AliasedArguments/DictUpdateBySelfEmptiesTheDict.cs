using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AliasedArguments;

/// <summary>A merge that moves the entries.</summary>
public sealed class DictUpdateBySelfEmptiesTheDict : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AliasedArguments;

    /// <inheritdoc/>
    public override string Claim => "d.update(d) leaves d empty.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0: 0}\na.update(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override bool TryMergeDict(Machine machine, PyDict self, PyDict source)
        {
            if (ReferenceEquals(self, source))
            {
                self.Clear();
            }

            return base.TryMergeDict(machine, self, source);
        }
    }
}
