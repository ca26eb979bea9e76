using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>What only a run that holds nothing can tell: how many references objects have, and when they die.</summary>
/// <remarks>An observer that keeps objects alive changes both, so a program runs a second time, and the objects of the second run are joined to those of the first one:
/// both graphs are walked from the names in the same order.</remarks>
internal static class SecondRun
{
    /// <summary>The observation of a first run with the counts and releases of a second one.</summary>
    /// <param name="first">The observation.</param>
    /// <param name="second">What was read after each cell of the second run.</param>
    /// <returns>The first run's observation; up to the cell where the second run went another way, if it did.</returns>
    public static ProgramObservation Join(ProgramObservation first, IReadOnlyList<UnheldCell> second)
    {
        var cells = new List<CellObservation>(first.Cells.Count);
        var numbers = new Dictionary<ReleaseLog.TrackedObject, int>();
        foreach (var (cell, unheld) in first.Cells.Zip(second))
        {
            if (PartnersOf(cell.Graph, unheld.Graph) is not { } partners)
            {
                return first with { Cells = cells, Stop = new(StopReason.Unsupported, "what depends on whether an object is still held") };
            }

            cells.Add(cell with
            {
                Graph = WithCounts(cell.Graph, partners),
                Releases = [.. unheld.Releases.Select(released => new StatementReleases(
                    released.Statement,
                    [.. released.Objects.Select(dead => new ReleasedObject(dead.Type, numbers.TryGetValue(dead, out var number) ? number : null))]))],
            });
            foreach (var (number, partner) in partners)
            {
                if (unheld.Tracked.TryGetValue(partner.Number, out var tracked))
                {
                    numbers.TryAdd(tracked, number);
                }
            }
        }

        return first with { Cells = cells };
    }

    /// <summary>For each number of the first graph the node of the second, or null if the two are not the same. An object that is reached only through a set whose order follows from
    /// addresses has no partner.</summary>
    private static Dictionary<int, ObservedNode>? PartnersOf(ObservedGraph first, ObservedGraph second)
    {
        var (firstNodes, secondNodes) = (first.Nodes.ToDictionary(node => node.Number), second.Nodes.ToDictionary(node => node.Number));
        var partners = new Dictionary<int, ObservedNode>();
        var pending = new Stack<(int First, int Second)>();
        if (!TryPush(pending, first.Names, second.Names))
        {
            return null;
        }

        while (pending.TryPop(out var pair))
        {
            if (partners.TryGetValue(pair.First, out var partner))
            {
                if (partner.Number != pair.Second)
                {
                    return null;
                }

                continue;
            }

            var (left, right) = (firstNodes[pair.First], secondNodes[pair.Second]);
            partners.Add(pair.First, right);
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

        return partners;
    }

    private static ObservedGraph WithCounts(ObservedGraph first, Dictionary<int, ObservedNode> partners) => first with
    {
        Nodes = [.. first.Nodes.Select(node => partners.TryGetValue(node.Number, out var partner) ? node with { ReferenceCount = partner.ReferenceCount } : node)],
    };

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
