using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Mutants.Identity;

/// <summary>An implementation without a cache of bytes objects of one byte.</summary>
public sealed class SingleBytesAreNotCached : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Each computed bytes object of one byte is a new object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [b'aa'[:1], b'aa'[:1]]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyBytes BytesResult(Machine machine, ValueList<byte> value) => value.Count == 1 ? new PyBytes(value) : base.BytesResult(machine, value);
    }
}
