using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Cli.Campaigns;

/// <summary>An implementation that says when it begins to run a program, so that who watches the process can tell a slow one from one that hangs.</summary>
/// <param name="inner">What runs the programs.</param>
/// <param name="mark">Where it says so.</param>
internal sealed class AttendedImplementation(IImplementation inner, InFlightMark mark) : IImplementation, IOwnThread
{
    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public Profile Profile => inner.Profile;

    /// <inheritdoc/>
    public Features Features => inner.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities => inner.Capabilities;

    /// <inheritdoc/>
    public void RunOnOwnThread(Action work)
    {
        if (inner is IOwnThread own)
        {
            own.RunOnOwnThread(work);
        }
        else
        {
            work();
        }
    }

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        mark.Touch();
        return inner.Run(program, request);
    }
}
