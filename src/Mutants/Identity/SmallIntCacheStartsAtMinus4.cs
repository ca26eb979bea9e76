using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The cache of small ints begins one too late.</summary>
public sealed class SmallIntCacheStartsAtMinus4 : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "The ints -4 to 256 are cached, and -5 is a new object each time.";

    /// <inheritdoc/>
    public override string Refutation => "a = [int('-5'), int('-5')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyInt IntResult(Machine machine, BigInteger value) =>
            value == IdentityTables.SmallestCachedInt ? new PyInt(value) : base.IntResult(machine, value);
    }
}
