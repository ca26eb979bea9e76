using System.Numerics;
using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>The cache of small ints of CPython 3.15 in an older one; several implementations share even more ints.</summary>
public sealed class SmallIntCacheEndsAt1024 : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "The ints -5 to 1024 are cached.";

    /// <inheritdoc/>
    public override string Refutation => "a = [int('257'), int('257')]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        private const int Largest = 1024;
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<BigInteger, PyInt>> caches = [];

        public override PyInt IntResult(Machine machine, BigInteger value)
        {
            if (value <= machine.Shared.LargestCachedInt || value > Largest)
            {
                return base.IntResult(machine, value);
            }

            var cache = caches.GetValue(machine.Shared, _ => []);
            return cache.TryGetValue(value, out var same) ? same : cache[value] = new PyInt(value);
        }
    }
}
