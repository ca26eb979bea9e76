using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate.Power;

/// <summary>An implementation that keeps what it observed of the last program, so that many others can be compared with one run of it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class KeptObservation(IImplementation inner) : IImplementation
{
    private Program? last;
    private RunRequest? asked;
    private ProgramObservation? observation;

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public Profile Profile => inner.Profile;

    /// <inheritdoc/>
    public Features Features => inner.Features;

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        if (observation is null || !ReferenceEquals(program, last) || request != asked)
        {
            observation = inner.Run(program, request);
            (last, asked) = (program, request);
        }

        return observation;
    }
}
