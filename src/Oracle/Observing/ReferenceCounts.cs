using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>The reference counts of the objects of observed graphs.</summary>
internal static class ReferenceCounts
{
    /// <summary>The graph with the counts that its objects have now.</summary>
    /// <param name="api">The C API.</param>
    /// <param name="numbering">The numbering of the graph, which holds nothing.</param>
    /// <param name="graph">A graph that was just read.</param>
    public static ObservedGraph Read(PythonApi api, ObjectNumbering numbering, ObservedGraph graph) => graph with
    {
        Nodes =
        [
            .. graph.Nodes.Select(node => ObservedShapes.IsCounted(node.Type, node.Class is not null)
                ? node with { ReferenceCount = api.ReferenceCount(numbering.ObjectOf(node.Number)) }
                : node),
        ],
    };
}
