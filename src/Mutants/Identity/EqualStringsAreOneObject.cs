using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Mutants.Identity;

/// <summary>The popular belief that a value of an immutable type is stored once, for str.</summary>
public sealed class EqualStringsAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Equal strings are always one object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [str(10), str(10)]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        private readonly ConditionalWeakTable<IdentityTables, Dictionary<CodePoints, PyStr>> texts = [];

        public override PyStr StrResult(Machine machine, CodePoints value)
        {
            var known = texts.GetValue(machine.Shared, _ => []);
            return known.TryGetValue(value, out var same) ? same : known[value] = base.StrResult(machine, value);
        }
    }
}
