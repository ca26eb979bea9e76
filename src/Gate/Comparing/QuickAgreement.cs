using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Recognises most observations that agree, without building what it takes to tell a difference.</summary>
/// <remarks>
/// Two observers that follow the same rules number the objects of the same graph alike. So if everything is the same down to the numbers, the relation between left and right objects is that
/// of equal numbers, and nothing differs under it. Where it says no, nothing is said: <see cref="ObservationComparer"/> has to look. It says no, too, wherever that comparison counts something
/// beside differences: texts that are not known, sets whose elements have to be matched. Stateless.
/// </remarks>
internal static class QuickAgreement
{
    /// <summary>Whether the observations are surely the same under <paramref name="rules"/>, after everything that the comparison leaves out was taken from both.</summary>
    public static bool Holds(ProgramObservation left, ProgramObservation right, ComparisonRules rules)
    {
        if (left.Cells.Count != right.Cells.Count)
        {
            return false;
        }

        for (var cell = 0; cell < left.Cells.Count; cell++)
        {
            if (!Holds(left.Cells[cell], right.Cells[cell], rules))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(CellObservation left, CellObservation right, ComparisonRules rules) =>
        left.Statements.Count == 0 && right.Statements.Count == 0
        && AreSame(left.Error, right.Error)
        && left.Graph.Names.Items.AsSpan().SequenceEqual(right.Graph.Names.Items.AsSpan())
        && AreSame(left.Graph.Nodes, right.Graph.Nodes, rules)
        && AreSame(left.Equalities, right.Equalities)
        && (!rules.ReferenceCounts || AreSame(left.Releases, right.Releases));

    private static bool AreSame(ObservedError? left, ObservedError? right) => left is null ? right is null : left.Equals(right);

    private static bool AreSame(IReadOnlyList<ObservedNode> left, IReadOnlyList<ObservedNode> right, ComparisonRules rules)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var index = 0; index < left.Count; index++)
        {
            if (!AreSame(left[index], right[index], rules))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ObservedNode left, ObservedNode right, ComparisonRules rules) =>
        left.Number == right.Number
        && left.Type == right.Type
        && left.Class == right.Class
        && Equals(left.Value, right.Value)
        && left.Children.Items.AsSpan().SequenceEqual(right.Children.Items.AsSpan())
        && left.Attributes.Items.AsSpan().SequenceEqual(right.Attributes.Items.AsSpan())
        && !(left.IsTextUnknown || right.IsTextUnknown || left.IsUnordered || right.IsUnordered)
        && (rules.SetOrder || left.Children.Count < 2 || !MayBeSet(left))
        && (!rules.ReferenceCounts || left.ReferenceCount is null || right.ReferenceCount is null || left.ReferenceCount == right.ReferenceCount);

    /// <summary>Whether the node is a set, or an instance of a class that may derive from one.</summary>
    private static bool MayBeSet(ObservedNode node) => node.Class is not null || node.Type is "set" or "frozenset";

    private static bool AreSame(IReadOnlyList<ObservedEquality> left, IReadOnlyList<ObservedEquality> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        if (left is EqualityAnswers asked && right is EqualityAnswers answered && asked.IsSurelySame(answered))
        {
            return true;
        }

        for (var index = 0; index < left.Count; index++)
        {
            var (first, second) = (left[index], right[index]);
            if (first.Answer != second.Answer || first.ErrorType != second.ErrorType || !(ReferenceEquals(first.Question, second.Question) || first.Question == second.Question))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both sides tell the same deaths, with the same certainty, or one of them tells none.</summary>
    private static bool AreSame(IReadOnlyList<StatementReleases>? left, IReadOnlyList<StatementReleases>? right) =>
        left is null || right is null || left.SequenceEqual(right);
}
