using Conform.Oracle.Native;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>The reference counts of the objects of observed graphs.</summary>
/// <remarks>An observer that keeps objects alive cannot count their references, so they are counted in a second run of the program, and joined to the objects of the first one:
/// both graphs are walked from the names in the same order.</remarks>
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

    /// <summary>The observation of a first run with the counts of a second one.</summary>
    /// <param name="first">The observation.</param>
    /// <param name="counted">The graph after each cell of the second run.</param>
    /// <returns>The first run's observation; up to the cell where the second run went another way, if it did.</returns>
    public static ProgramObservation Join(ProgramObservation first, IReadOnlyList<ObservedGraph> counted)
    {
        var cells = new List<CellObservation>(first.Cells.Count);
        foreach (var (cell, graph) in first.Cells.Zip(counted))
        {
            if (Join(cell.Graph, graph) is not { } joined)
            {
                return first with { Cells = cells, Stop = new(StopReason.Unsupported, "what depends on whether an object is still held") };
            }

            cells.Add(cell with { Graph = joined });
        }

        return first with { Cells = cells };
    }

    /// <summary>The first graph with the counts of the second, or null if the two are not the same. An object that is reached only through a set whose order follows from
    /// addresses gets no count.</summary>
    private static ObservedGraph? Join(ObservedGraph first, ObservedGraph second)
    {
        var (firstNodes, secondNodes) = (first.Nodes.ToDictionary(node => node.Number), second.Nodes.ToDictionary(node => node.Number));
        var partners = new Dictionary<int, int>();
        var pending = new Stack<(int First, int Second)>();
        if (!TryPush(pending, first.Names, second.Names))
        {
            return null;
        }

        while (pending.TryPop(out var pair))
        {
            if (partners.TryGetValue(pair.First, out var partner))
            {
                if (partner != pair.Second)
                {
                    return null;
                }

                continue;
            }

            partners.Add(pair.First, pair.Second);
            var (left, right) = (firstNodes[pair.First], secondNodes[pair.Second]);
            if (left.Type != right.Type || left.Children.Count != right.Children.Count || left.Class is null != right.Class is null || !TryPush(pending, left.Attributes, right.Attributes))
            {
                return null;
            }

            if (left.Class is { } leftClass && right.Class is { } rightClass)
            {
                pending.Push((leftClass, rightClass));
            }

            for (var index = 0; index < left.Children.Count && !left.IsUnordered; index++)
            {
                pending.Push((left.Children[index], right.Children[index]));
            }
        }

        return first with
        {
            Nodes = [.. first.Nodes.Select(node => partners.TryGetValue(node.Number, out var number) ? node with { ReferenceCount = secondNodes[number].ReferenceCount } : node)],
        };
    }

    private static bool TryPush(Stack<(int First, int Second)> pending, ValueList<ObservedName> first, ValueList<ObservedName> second)
    {
        if (!first.Select(name => name.Name).SequenceEqual(second.Select(name => name.Name), StringComparer.Ordinal))
        {
            return false;
        }

        foreach (var (left, right) in first.Zip(second))
        {
            pending.Push((left.Number, right.Number));
        }

        return true;
    }
}
