using Conform.Programs.Observing;

namespace Conform.Adapters;

/// <summary>A worker stopped being of use: it died, did not answer in time, or said something that is no message.</summary>
/// <param name="reason">Crashed or TimedOut.</param>
/// <param name="detail">One short sentence without a full stop.</param>
internal sealed class WorkerFailure(StopReason reason, string detail) : Exception(detail)
{
    /// <summary>The failure as the end of a run.</summary>
    public Stop Stop => new(reason, Message);
}
