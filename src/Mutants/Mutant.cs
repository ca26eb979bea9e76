using Conform.Model;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Mutants;

/// <summary>A deliberately wrong model: the real rules with one of them overridden.</summary>
/// <remarks>Each derived class is one file: the wrong rule and, beside it, what is wrong and the smallest program that shows it. Immutable; thread-safe.</remarks>
public abstract class Mutant
{
    private protected Mutant()
    {
    }

    /// <summary>The mutant's name: its class name in words joined by hyphens.</summary>
    public string Name => string.Concat(GetType().Name.Select((letter, index) =>
        !char.IsUpper(letter) ? letter.ToString() : index == 0 ? char.ToLowerInvariant(letter).ToString() : $"-{char.ToLowerInvariant(letter)}"));

    /// <summary>Which kind of rule is wrong.</summary>
    public abstract MutantFamily Family { get; }

    /// <summary>What the mutant does wrong, in one sentence.</summary>
    public abstract string Claim { get; }

    /// <summary>The smallest program that refutes it, in text form: no program with fewer statements does.</summary>
    public abstract string Refutation { get; }

    /// <summary>The rules, one of them wrong.</summary>
    public abstract RuleSet Rules { get; }

    /// <summary>The lowest level at which what is wrong shows.</summary>
    public Level Level => Family == MutantFamily.Release ? Level.Exact : Level.CPython;

    /// <summary>The wrong model of <paramref name="profile"/>; it wants to be compared at <see cref="Level"/>.</summary>
    public ModelImplementation Implement(Profile profile) => new(profile, Rules, Name, Level);
}
