using System.Globalization;
using Conform.Gate.Reporting;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Walks two graphs in parallel and collects what differs.</summary>
/// <remarks>Uses an explicit stack: observed structures may be deep and cyclic. One instance compares one cell. Not thread-safe.</remarks>
internal sealed partial class GraphComparison
{
    private static readonly List<int> NoAttributes = [];

    private readonly ComparisonRules rules;
    private readonly GraphIndex leftGraph;
    private readonly GraphIndex rightGraph;
    private readonly HashSet<int> unknownTexts;
    private readonly int cell;
    private readonly Stack<Visit> pending = new();
    private readonly List<Difference> differences = [];
    private Pairing pairing;
    private HashSet<(int Left, int Right)> visited = [];

    /// <summary>Prepares the comparison of the graphs after cell <paramref name="cell"/>.</summary>
    /// <param name="rules">How strictly to compare.</param>
    /// <param name="pairing">The pairs of earlier cells; grows.</param>
    /// <param name="unknownTexts">The left numbers of the texts that were not compared; grows.</param>
    /// <param name="left">The left graph.</param>
    /// <param name="right">The right graph.</param>
    /// <param name="cell">Index of the cell.</param>
    public GraphComparison(ComparisonRules rules, Pairing pairing, HashSet<int> unknownTexts, GraphIndex left, GraphIndex right, int cell)
    {
        this.rules = rules;
        this.pairing = pairing;
        this.unknownTexts = unknownTexts;
        leftGraph = left;
        rightGraph = right;
        this.cell = cell;
    }

    private sealed record Visit(int Left, int Right, ObservedPath Path, (ObservedNode Left, ObservedNode Right)? Holders);

    /// <summary>The pairs of this and earlier cells, without those that were chosen among equal-looking elements.</summary>
    public Pairing Pairing => pairing;

    /// <summary>Number of sets whose ties could not be resolved within the bound.</summary>
    public int UnresolvedTies { get; private set; }

    /// <summary>Compares everything reachable from the given pairs of objects.</summary>
    /// <param name="starts">The pairs, each with its name or argument.</param>
    /// <returns>The most telling difference (see <see cref="DifferenceRule"/>), the earliest in the walk among several; null if there is none.</returns>
    public Difference? Compare(IReadOnlyList<(string Step, int Left, int Right)> starts)
    {
        foreach (var (step, left, right) in starts.Reverse())
        {
            pending.Push(new(left, right, ObservedPath.Start(step, leftGraph), null));
        }

        Drain();
        if (differences.Count == 0)
        {
            ResolveTies();
        }

        return differences.MinBy(difference => difference.Rule);
    }

    private void Walk()
    {
        while (pending.TryPop(out var visit))
        {
            if (visited.Add((visit.Left, visit.Right)))
            {
                Compare(visit, leftGraph[visit.Left], rightGraph[visit.Right]);
            }
        }
    }

    private void Compare(Visit visit, ObservedNode left, ObservedNode right)
    {
        if (left.Type != right.Type || left.Class is null != right.Class is null)
        {
            ReportContents(DifferenceRule.Type, visit, left, right);
        }
        else if (!HaveSameValue(left, right))
        {
            ReportContents(DifferenceRule.Value, visit, left, right);
        }
        else if (ObservedTypes.IsImmutable(leftGraph, left) && left.Children.Count != right.Children.Count)
        {
            Report(DifferenceRule.Length, visit, left, right);
        }
        else if (!IsIdentityConsistent(visit, left))
        {
            // The partners' contents belong to other objects: what is below says nothing more.
        }
        else if (left.Children.Count != right.Children.Count)
        {
            Report(DifferenceRule.Length, visit, left, right);
        }
        else if (TryAlignAttributes(visit, left, right) is { } partners)
        {
            CompareReferenceCounts(visit, left, right);
            Descend(visit, left, right, partners);
        }
    }

    /// <summary>Visits what the two nodes refer to: children, attributes, class.</summary>
    private void Descend(Visit visit, ObservedNode left, ObservedNode right, List<int> attributes)
    {
        if (left.Class is { } leftClass && right.Class is { } rightClass)
        {
            pending.Push(new(leftClass, rightClass, visit.Path.To(left, left.Children.Count + attributes.Count), null));
        }

        for (var index = attributes.Count - 1; index >= 0; index--)
        {
            pending.Push(new(left.Attributes[index].Number, attributes[index], visit.Path.To(left, left.Children.Count + index), null));
        }

        if (left.IsUnordered || right.IsUnordered || (!rules.SetOrder && ObservedTypes.IsSet(leftGraph, left)))
        {
            sets.Enqueue(new(left, right, visit.Path));
            return;
        }

        for (var child = left.Children.Count - 1; child >= 0; child--)
        {
            pending.Push(new(left.Children[child], right.Children[child], visit.Path.To(left, child), (left, right)));
        }
    }

    private void CompareReferenceCounts(Visit visit, ObservedNode left, ObservedNode right)
    {
        if (rules.ReferenceCounts && left.ReferenceCount is { } leftCount && right.ReferenceCount is { } rightCount && leftCount != rightCount)
        {
            static string Describe(ObservedNode node, int count) =>
                string.Create(CultureInfo.InvariantCulture, $"{node.Type} with {count} {(count == 1 ? "reference" : "references")}");
            differences.Add(new(
                DifferenceRule.ReferenceCount,
                cell,
                visit.Path.ToString(),
                ObservedTypes.KindOf(leftGraph, left),
                ObservedTypes.KindOf(rightGraph, right),
                Describe(left, leftCount),
                Describe(right, rightCount)));
        }
    }

    /// <summary>The values of the right node's attributes in the order of the left node's, or null after reporting that they have other names or another order.</summary>
    private List<int>? TryAlignAttributes(Visit visit, ObservedNode left, ObservedNode right)
    {
        if (left.Attributes.IsEmpty && right.Attributes.IsEmpty)
        {
            return NoAttributes;
        }

        var (leftNames, rightNames) = (left.Attributes.Select(attribute => attribute.Name).ToList(), right.Attributes.Select(attribute => attribute.Name).ToList());
        if (leftNames.SequenceEqual(rightNames, StringComparer.Ordinal))
        {
            return [.. right.Attributes.Select(attribute => attribute.Number)];
        }

        static string Describe(List<string> names) => names.Count == 0 ? "no attributes" : $"attributes {string.Join(", ", names)}";
        Add(visit.Path, left.Number, right.Number, new(
            leftNames.ToHashSet(StringComparer.Ordinal).SetEquals(rightNames) ? DifferenceRule.Order : DifferenceRule.AttributeSet,
            cell,
            visit.Path.ToString(),
            ObservedTypes.KindOf(leftGraph, left),
            ObservedTypes.KindOf(rightGraph, right),
            Describe(leftNames),
            Describe(rightNames)));
        return null;
    }

    private bool HaveSameValue(ObservedNode left, ObservedNode right)
    {
        if (left.IsTextUnknown || right.IsTextUnknown)
        {
            unknownTexts.Add(left.Number);
            return true;
        }

        return Equals(left.Value, right.Value);
    }

    /// <summary>Pairs the two objects, or reports that one of them already has another partner.</summary>
    private bool IsIdentityConsistent(Visit visit, ObservedNode left)
    {
        if (!rules.IdentityOfImmutables && ObservedTypes.IsImmutable(leftGraph, left))
        {
            return true;
        }

        var partner = pairing.RightOf(visit.Left);
        var rival = pairing.LeftOf(visit.Right);
        if (partner is null && rival is null)
        {
            pairing.Add(visit.Left, visit.Right, cell, visit.Path);
            return true;
        }

        if (partner == visit.Right)
        {
            return true;
        }

        var (seenIn, seenAt) = pairing.Origin(partner is null ? rival!.Value : visit.Left);
        var place = seenAt.ToString() + (seenIn == cell ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" after cell {seenIn + 1}"));
        var (same, other) = ($"the same {left.Type} as {place}", $"another {left.Type} than {place}");
        var kind = ObservedTypes.KindOf(leftGraph, left);
        Add(visit.Path, visit.Left, visit.Right, partner is null
            ? new(DifferenceRule.IdentitySplit, cell, visit.Path.ToString(), kind, kind, other, same)
            : new(DifferenceRule.IdentityMerged, cell, visit.Path.ToString(), kind, kind, same, other));
        return false;
    }

    /// <summary>Reports a difference of contents: as one of order if the two objects that hold the nodes hold the same ones in another order.</summary>
    private void ReportContents(DifferenceRule rule, Visit visit, ObservedNode left, ObservedNode right)
    {
        if (visit is { Holders: { } holders, Path.Parent: { } parent } && IsReordered(holders.Left, holders.Right))
        {
            Add(parent, holders.Left.Number, holders.Right.Number, new(
                DifferenceRule.Order,
                cell,
                parent.ToString(),
                ObservedTypes.KindOf(leftGraph, holders.Left),
                ObservedTypes.KindOf(rightGraph, holders.Right),
                NodeText.Brief(leftGraph, holders.Left),
                NodeText.Brief(rightGraph, holders.Right)));
        }
        else
        {
            Report(rule, visit, left, right);
        }
    }

    private bool IsReordered(ObservedNode left, ObservedNode right)
    {
        var layout = ObservedLayout.Of(leftGraph, left);
        if (layout is not ("list" or "tuple" or "dict" or "set" or "frozenset" or "deque" or "OrderedDict" or "Counter"))
        {
            return false;
        }

        var size = layout is "dict" or "OrderedDict" or "Counter" ? 2 : 1;
        return Keys(leftGraph, left, size).SequenceEqual(Keys(rightGraph, right, size), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Keys(GraphIndex graph, ObservedNode node, int size) => node.Children
        .Select(child => StructuralKey.Of(graph, child))
        .Chunk(size)
        .Select(keys => string.Join(':', keys))
        .Order(StringComparer.Ordinal);

    /// <summary>Collects a difference between two objects.</summary>
    private void Add(ObservedPath path, int left, int right, Difference difference) => differences.Add(difference with
    {
        LeftPlace = new(path.Step, path.Holder?.Number, left),
        RightPlace = new(path.Step, path.Holder is { } holder ? pairing.RightOf(holder.Number) : null, right),
    });

    private void Report(DifferenceRule rule, Visit visit, ObservedNode left, ObservedNode right) => Add(visit.Path, left.Number, right.Number, new(
        rule,
        cell,
        visit.Path.ToString(),
        ObservedTypes.KindOf(leftGraph, left),
        ObservedTypes.KindOf(rightGraph, right),
        NodeText.Brief(leftGraph, left),
        NodeText.Brief(rightGraph, right))
    {
        LeftText = (left.Value as StrValue)?.Value.ToString(),
        RightText = (right.Value as StrValue)?.Value.ToString(),
    });
}
