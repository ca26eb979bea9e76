using Conform.Programs.Observing;

namespace Conform.Programs.Laws;

/// <summary>Two programs of which a law says that they show the same.</summary>
/// <param name="Plain">The program, in the form that the law needs.</param>
/// <param name="Changed">The same program, changed.</param>
public sealed record LawCase(Program Plain, Program Changed)
{
    /// <summary>Whether the changed program has the cells and names of the plain one, so that both can be asked the same questions about equality.</summary>
    public bool CanBeAsked { get; init; } = true;

    /// <summary>What the run of the changed program says of the plain one.</summary>
    public Func<ProgramObservation, ProgramObservation> Read { get; init; } = static observed => observed;
}
