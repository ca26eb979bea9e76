using Conform.Oracle.Native;
using Conform.Oracle.Observing;

namespace Conform.Oracle;

/// <summary>What the runs of one interpreter share: its C API, what programs start with, and the observers, whose buffers serve one run after the other.</summary>
/// <param name="api">The C API.</param>
/// <param name="reader">Reads single objects.</param>
/// <param name="names">What every program starts with.</param>
internal sealed class ProgramEnvironment(PythonApi api, ObjectReader reader, ProgramNamespace names)
{
    private ProgramObservers? idle;

    /// <summary>The C API.</summary>
    public PythonApi Api => api;

    /// <summary>Reads single objects.</summary>
    public ObjectReader Reader => reader;

    /// <summary>What every program starts with.</summary>
    public ProgramNamespace Names => names;

    /// <summary>Observers that know of no object yet.</summary>
    /// <param name="unobserved">The names that are left out.</param>
    public ProgramObservers TakeObservers(IReadOnlySet<string> unobserved)
    {
        var observers = idle ?? new(this);
        idle = null;
        observers.Graphs.LeaveOut(unobserved);
        return observers;
    }

    /// <summary>Takes observers back, under the GIL; they give up every object.</summary>
    public void Return(ProgramObservers observers)
    {
        observers.Clear();
        idle = observers;
    }
}
