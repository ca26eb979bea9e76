using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Mutants.Identity;

/// <summary>An implementation without a cache of characters.</summary>
public sealed class CharactersAreNotCached : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "A character that is taken out of a string is a new object each time.";

    /// <inheritdoc/>
    public override string Refutation => "a = [chr(97), chr(97)]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyStr Character(Machine machine, int codePoint) => new(new CodePoints([codePoint]));
    }
}
