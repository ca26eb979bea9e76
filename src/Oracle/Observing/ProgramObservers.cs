namespace Conform.Oracle.Observing;

/// <summary>The observers of one run.</summary>
internal sealed class ProgramObservers
{
    /// <summary>Observers of programs in an environment.</summary>
    public ProgramObservers(ProgramEnvironment environment)
    {
        Numbering = new(environment.Api, environment.Reader);
        Graphs = new(environment.Api, environment.Reader, environment.Names, Numbering);
        Equalities = new(environment.Api, environment.Reader, Numbering);
    }

    /// <summary>Numbers objects and keeps them alive.</summary>
    public ObjectNumbering Numbering { get; }

    /// <summary>Reads graphs.</summary>
    public GraphObserver Graphs { get; }

    /// <summary>Answers questions of equality.</summary>
    public EqualityObserver Equalities { get; }

    /// <summary>Forgets every object.</summary>
    public void Clear()
    {
        Numbering.Dispose();
        Graphs.Clear();
    }
}
