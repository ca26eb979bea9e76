using Conform.Programs;

namespace Conform.Testing;

/// <summary>How much is checked, and how strictly.</summary>
/// <remarks>Immutable. With one CPython the result depends on these and the model alone.</remarks>
public sealed record ConformanceSettings
{
    /// <summary>1,000 programs of the seed 1, at the level that the model claims.</summary>
    public static ConformanceSettings Default { get; } = new();

    /// <summary>Number of generated programs, 1 or more.</summary>
    public long Programs { get; init; } = 1000;

    /// <summary>The seed of the programs.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of statements of a program, 1 to 1000.</summary>
    public int Statements { get; init; } = 20;

    /// <summary>How strictly to compare; null for the level that the model claims (<see cref="Capabilities.Level"/>).</summary>
    public Level? Level { get; init; }

    /// <summary>The CPython to compare with, as <c>--python</c> takes it: a version or a path. Null for the version that the model claims.</summary>
    public string? Python { get; init; }

    /// <summary>The path of a ledger of known differences (<c>docs/ledger.md</c>), which fail nothing as long as they are true; null for none.</summary>
    public string? Ledger { get; init; }

    /// <summary>Largest share of programs, 0 to 1, about which nothing can be said: the model does not support them, or they exceed the limits.</summary>
    public double AllowedInconclusive { get; init; } = 0.1;
}
