using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Gate;

/// <summary>An implementation that answers from a function: its run number from 1 up, and the request.</summary>
internal sealed class Scripted(Func<int, RunRequest, ProgramObservation> answer, string name = "scripted") : IImplementation
{
    public int Runs { get; private set; }

    public string Name => name;

    public Profile Profile => Profile.Of(new PythonVersion(3, 11, 2));

    public Features Features => Features.All;

    public Capabilities Capabilities { get; init; } = Capabilities.None;

    public ProgramObservation Run(Program program, RunRequest request) => answer(++Runs, request);

    /// <summary>Always the same observation.</summary>
    public static Scripted Always(ProgramObservation observation, string name = "scripted") => new((_, _) => observation, name);
}
