using System.CommandLine;
using System.Security.Cryptography;

namespace Conform.Cli.Commands;

/// <summary>The option that chooses the generated programs.</summary>
internal sealed class SeedOption
{
    public Option<ulong?> Seed { get; } = new("--seed") { Description = "Seed of the generated programs; drawn and printed if absent.", HelpName = "S" };

    /// <summary>Whether the user named one.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(Seed) is not null;

    /// <summary>The seed that the user named, or one drawn now.</summary>
    public ulong Choose(ParseResult parsed) => parsed.GetValue(Seed) ?? BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
}
