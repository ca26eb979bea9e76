using Conform.Programs;
using Conform.Programs.Laws;
using Conform.Programs.Observing;

namespace Conform.Gate.Laws;

/// <summary>One side of a law: an implementation that runs the plain programs, or the changed ones and tells what they say of the plain ones.</summary>
/// <remarks>The law is applied once to a program that both sides run in turn. Not thread-safe.</remarks>
public sealed class LawSide : IImplementation
{
    private readonly IImplementation implementation;
    private readonly Application application;
    private readonly bool isChanged;

    private LawSide(IImplementation implementation, Application application, bool isChanged) =>
        (this.implementation, this.application, this.isChanged) = (implementation, application, isChanged);

    /// <inheritdoc/>
    public string Name => isChanged ? $"{implementation.Name}, {application.Law.Name}" : implementation.Name;

    /// <inheritdoc/>
    public Profile Profile => implementation.Profile;

    /// <inheritdoc/>
    public Features Features => implementation.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities => implementation.Capabilities;

    /// <summary>Both sides of <paramref name="law"/> for one implementation, the plain one first.</summary>
    public static (LawSide Plain, LawSide Changed) Of(IImplementation implementation, MetamorphicLaw law)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        ArgumentNullException.ThrowIfNull(law);
        var application = new Application(law);
        return (new(implementation, application, isChanged: false), new(implementation, application, isChanged: true));
    }

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (application.To(program) is not { } pair)
        {
            return new([], new(StopReason.Unsupported, "the law says nothing about the program"));
        }

        var asked = pair.CanBeAsked ? request : request with { Questions = null };
        var observed = isChanged ? pair.Read(implementation.Run(pair.Changed, asked)) : implementation.Run(pair.Plain, asked);
        return pair.CanBeAsked ? observed : observed with { Cells = [.. observed.Cells.Select(cell => cell with { Equalities = [] })] };
    }

    /// <summary>A law and what it said of the last program.</summary>
    private sealed class Application(MetamorphicLaw law)
    {
        private Program? last;
        private LawCase? pair;

        public MetamorphicLaw Law => law;

        public LawCase? To(Program program)
        {
            if (!ReferenceEquals(program, last))
            {
                (last, pair) = (program, law.Apply(program));
            }

            return pair;
        }
    }
}
