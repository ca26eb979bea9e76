using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a copy shares nothing with its original, for dicts.</summary>
public sealed class DictCopyIsOneLevelTooDeep : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "The method copy of a dict copies the lists in it, too.";

    /// <inheritdoc/>
    public override string Refutation => "a = dict.fromkeys('0a', []).copy()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyDict? Copy(Machine machine, PyDict self)
        {
            var copy = base.Copy(machine, self);
            for (var index = 0; index < copy?.EntryCount; index++)
            {
                if (copy.TryEntry(index, out _, out var value, out _))
                {
                    copy.Replace(index, Copies.OfList(machine, value));
                }
            }

            return copy;
        }
    }
}
