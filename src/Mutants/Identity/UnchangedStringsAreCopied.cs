using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Identity;

/// <summary>The belief that an operation on a string makes a new one.</summary>
public sealed class UnchangedStringsAreCopied : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "An operation that changes nothing in a string returns a new one.";

    /// <inheritdoc/>
    public override string Refutation => "a = ['a', 'a'[:]]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Str = new Wrong() };

    private sealed class Wrong : StrRules
    {
        public override PyStr Unchanged(Machine machine, PyStr self) => machine.Str(self.Value);
    }
}
