using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Mutants.Identity;

/// <summary>The belief that equal string literals are always one object.</summary>
public sealed class EveryStringConstantIsInterned : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Equal string constants are one object in all cells, whatever they hold.";

    /// <inheritdoc/>
    public override string Refutation => "a = '  '\n# %%\nb = '  '";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Constants = new Wrong() };

    private sealed class Wrong : ConstantRules
    {
        public override bool LooksLikeIdentifier(CodePoints text) => true;
    }
}
