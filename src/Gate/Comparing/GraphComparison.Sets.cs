using System.Collections.Immutable;
using Conform.Gate.Reporting;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Sets: their elements are matched by known partner, then by what they look like, then by trying.</summary>
internal sealed partial class GraphComparison
{
    private const int MostAttempts = 2_000;

    private readonly Queue<SetPair> sets = new();
    private ImmutableList<Tie> ties = [];
    private int attempts;

    private sealed record SetPair(ObservedNode Left, ObservedNode Right, ObservedPath Path);

    /// <summary>Elements of two sets that look alike, as many on the left as on the right, at least two.</summary>
    private sealed record Tie(ImmutableList<int> Left, ImmutableList<int> Right, SetPair Sets);

    /// <summary>Walks until nothing is left but ties.</summary>
    private void Drain()
    {
        Walk();
        while (sets.TryDequeue(out var pair))
        {
            Match(pair);
            Walk();
        }
    }

    private void Match(SetPair pair)
    {
        var left = pair.Left.Children.ToList();
        var right = pair.Right.Children.ToList();
        foreach (var element in pair.Left.Children)
        {
            if (pairing.RightOf(element) is { } partner && right.Remove(partner))
            {
                left.Remove(element);
                Push(element, partner, pair);
            }
        }

        var rightByKey = right.ToLookup(element => StructuralKey.Of(rightGraph, element), StringComparer.Ordinal);
        foreach (var alike in left.GroupBy(element => StructuralKey.Of(leftGraph, element), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            ImmutableList<int> partners = [.. rightByKey[alike.Key]];
            if (alike.Count() != partners.Count)
            {
                ReportElements(pair);
                return;
            }

            if (partners.Count == 1)
            {
                Push(alike.Single(), partners[0], pair);
            }
            else
            {
                ties = ties.Add(new([.. alike], partners, pair));
            }
        }
    }

    private void Push(int left, int right, SetPair pair) =>
        pending.Push(new(left, right, pair.Path.To(pair.Left, pair.Left.Children.Items.IndexOf(left)), null));

    private void ReportElements(SetPair pair) => Add(pair.Path, pair.Left.Number, pair.Right.Number, new(
        DifferenceRule.Value,
        cell,
        pair.Path.ToString(),
        ObservedTypes.KindOf(leftGraph, pair.Left),
        ObservedTypes.KindOf(rightGraph, pair.Right),
        NodeText.Brief(leftGraph, pair.Left),
        NodeText.Brief(rightGraph, pair.Right)));

    /// <summary>Looks for one choice of partners under which nothing differs. The chosen pairs are forgotten afterwards: a later cell may tell the elements apart.</summary>
    private void ResolveTies()
    {
        if (ties.IsEmpty)
        {
            return;
        }

        var (known, first) = (pairing.Copy(), differences.Count);
        if (!TryResolve())
        {
            if (attempts >= MostAttempts)
            {
                UnresolvedTies++;
                differences.RemoveRange(first, differences.Count - first);
            }
            else
            {
                ReportElements(ties[0].Sets);
            }
        }

        pairing = known;
    }

    private bool TryResolve()
    {
        if (ties.IsEmpty)
        {
            return true;
        }

        var tie = ties[0];
        var (others, pairs, seen, found) = (ties.RemoveAt(0), pairing, visited, differences.Count);
        var element = tie.Left[0];
        foreach (var partner in pairing.RightOf(element) is { } known && tie.Right.Contains(known) ? [known] : tie.Right)
        {
            if (attempts++ >= MostAttempts)
            {
                return false;
            }

            (pairing, visited) = (pairs.Copy(), [.. seen]);
            ties = tie.Left.Count == 1 ? others : others.Insert(0, new(tie.Left.RemoveAt(0), tie.Right.Remove(partner), tie.Sets));
            Push(element, partner, tie.Sets);
            Drain();
            if (differences.Count == found && TryResolve())
            {
                return true;
            }

            differences.RemoveRange(found, differences.Count - found);
            (pairing, visited, ties) = (pairs, seen, others.Insert(0, tie));
        }

        return false;
    }
}
