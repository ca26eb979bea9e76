namespace Conform.Programs;

/// <summary>An implementation that does everything on one thread of its own, so that each run costs a change of threads, unless the caller is on that thread already.</summary>
public interface IOwnThread
{
    /// <summary>Does something on the thread of the implementation and waits until it is done. What it throws is thrown here.</summary>
    /// <param name="work">What to do; runs that it asks for are not handed over.</param>
    void RunOnOwnThread(Action work);
}
