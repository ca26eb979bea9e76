using Conform.Programs;
using Conform.Programs.Laws;
using Conform.Programs.Observing;

namespace Conform.Gate.Laws;

/// <summary>One side of a law: an implementation that runs the plain programs, or the changed ones and tells what they say of the plain ones.</summary>
/// <remarks>As thread-safe as the implementation.</remarks>
public sealed class LawSide : IImplementation
{
    private readonly IImplementation implementation;
    private readonly MetamorphicLaw law;
    private readonly bool isChanged;

    private LawSide(IImplementation implementation, MetamorphicLaw law, bool isChanged) => (this.implementation, this.law, this.isChanged) = (implementation, law, isChanged);

    /// <inheritdoc/>
    public string Name => isChanged ? $"{implementation.Name}, {law.Name}" : implementation.Name;

    /// <inheritdoc/>
    public Profile Profile => implementation.Profile;

    /// <inheritdoc/>
    public Features Features => implementation.Features;

    /// <summary>Number of programs that the law said something about.</summary>
    public long Applied { get; private set; }

    /// <summary>Both sides of <paramref name="law"/> for one implementation, the plain one first.</summary>
    public static (LawSide Plain, LawSide Changed) Of(IImplementation implementation, MetamorphicLaw law)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        ArgumentNullException.ThrowIfNull(law);
        return (new(implementation, law, isChanged: false), new(implementation, law, isChanged: true));
    }

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (law.Apply(program) is not { } pair)
        {
            return new([], new(StopReason.Unsupported, "the law says nothing about the program"));
        }

        Applied++;
        var asked = pair.CanBeAsked ? request : request with { Questions = null };
        var observed = isChanged ? pair.Read(implementation.Run(pair.Changed, asked)) : implementation.Run(pair.Plain, asked);
        return pair.CanBeAsked ? observed : observed with { Cells = [.. observed.Cells.Select(cell => cell with { Equalities = [] })] };
    }
}
