using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Identity;

/// <summary>The belief that a call of a type makes a new object.</summary>
public sealed class StrOfAStrIsNew : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "An operation that changes nothing in a string returns a new one: str(s) is another string than s.";

    /// <inheritdoc/>
    public override string Refutation => "a = 'aa'\nb = str(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Str = new Wrong() };

    private sealed class Wrong : StrRules
    {
        public override PyStr Unchanged(Machine machine, PyStr self) => machine.Str(self.Value);
    }
}
