using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>What was read after one cell of a run that holds nothing.</summary>
/// <param name="Graph">The graph with its reference counts and with numbers of its own.</param>
/// <param name="Tracked">For the number of each tracked object in the graph what it is in the log of the run.</param>
/// <param name="Releases">The tracked objects that each statement released, in order.</param>
internal sealed record UnheldCell(ObservedGraph Graph, IReadOnlyDictionary<int, ReleaseLog.TrackedObject> Tracked, IReadOnlyList<(int Statement, ReleaseLog.TrackedObject[] Objects)> Releases);
