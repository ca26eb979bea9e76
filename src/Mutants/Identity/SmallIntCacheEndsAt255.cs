using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>The cache of small ints ends one too early.</summary>
public sealed class SmallIntCacheEndsAt255 : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "The ints -5 to 255 are cached, and 256 is a new object each time.";

    /// <inheritdoc/>
    public override string Refutation => "a = [int('256'), int('256')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyInt IntResult(Machine machine, BigInteger value) =>
            value >= 256 ? new PyInt(value) : base.IntResult(machine, value);
    }
}
