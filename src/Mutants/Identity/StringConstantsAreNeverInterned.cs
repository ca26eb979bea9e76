using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The belief that each compile unit has strings of its own.</summary>
public sealed class StringConstantsAreNeverInterned : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Equal string constants of two cells are two objects.";

    /// <inheritdoc/>
    public override string Refutation => "a = 'aa'\n# %%\nb = 'aa'";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Constants = new Wrong() };

    private sealed class Wrong : ConstantRules
    {
        public override PyStr Interned(Machine machine, PyStr text) => text;
    }
}
