using Conform.Programs;

namespace Conform.Cli.Implementations;

/// <summary>What the user named with <c>--impl</c>, before it is known which CPython it is compared with.</summary>
/// <param name="Claimed">The CPython that it claims to behave like; null if it behaves like any that is asked for.</param>
/// <param name="Create">Makes it, or gives what is running already, for the CPython that it is compared with.</param>
internal sealed record ChosenImplementation(Profile? Claimed, Func<Profile, IImplementation> Create)
{
    /// <summary>Whether it is the model itself, whose limits are those of every run. A mutant of it is not.</summary>
    public bool IsModel { get; init; }
}
