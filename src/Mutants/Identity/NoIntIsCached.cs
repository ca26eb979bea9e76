using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>An implementation without a cache of ints.</summary>
public sealed class NoIntIsCached : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Each computed int is a new object, small ones too.";

    /// <inheritdoc/>
    public override string Refutation => "a = [int('0'), int('0')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyInt IntResult(Machine machine, BigInteger value) => new(value);
    }
}
