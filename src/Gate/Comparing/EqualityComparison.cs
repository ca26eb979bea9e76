using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Compares the equality relations after one cell.</summary>
internal static class EqualityComparison
{
    /// <summary>The first question of the left side that the right side answers otherwise or not at all; null if there is none.</summary>
    public static Difference? Compare(CellObservation left, GraphIndex leftGraph, CellObservation right, int cell)
    {
        for (var index = 0; index < left.Equalities.Count; index++)
        {
            var asked = left.Equalities[index];
            var answer = AnswerTo(asked.Question, right.Equalities, index);
            if (answer is null || asked.Answer != answer.Answer || asked.ErrorType != answer.ErrorType)
            {
                return Describe(asked, answer, left.Graph, leftGraph, cell);
            }
        }

        return null;
    }

    /// <summary>Both sides were asked the same questions in the same order; the search is for an implementation that left some out.</summary>
    private static ObservedEquality? AnswerTo(EqualityQuestion question, IReadOnlyList<ObservedEquality> answers, int index) =>
        index < answers.Count && IsSame(answers[index].Question, question)
            ? answers[index]
            : answers.FirstOrDefault(answer => IsSame(answer.Question, question));

    private static bool IsSame(EqualityQuestion left, EqualityQuestion right) => ReferenceEquals(left, right) || left == right;

    private static Difference Describe(ObservedEquality left, ObservedEquality? right, ObservedGraph graph, GraphIndex index, int cell)
    {
        var (first, firstType) = Spell(left.Question.Left, graph, index);
        var (second, secondType) = Spell(left.Question.Right, graph, index);
        var kind = $"{firstType} == {secondType}";
        return new(
            DifferenceRule.Equality,
            cell,
            $"{first} == {second}",
            $"{kind} {Answer(left)}",
            $"{kind} {Answer(right)}",
            Answer(left),
            Answer(right));
    }

    private static string Answer(ObservedEquality? equality) => equality switch
    {
        null => "not answered",
        { Answer: true } => "True",
        { Answer: false } => "False",
        _ => equality.ErrorType ?? "an exception",
    };

    private static (string Path, string Type) Spell(ObjectPath path, ObservedGraph graph, GraphIndex index)
    {
        var name = graph.Names.FirstOrDefault(name => name.Name == path.Name);
        if (name.Name is null)
        {
            return (path.ToString(), "?");
        }

        var (text, node) = (path.Name, index[name.Number]);
        foreach (var step in path.Steps)
        {
            // An implementation may answer a question about an object that its graph does not show.
            if (step < 0 || step >= node.Children.Count)
            {
                return (path.ToString(), "?");
            }

            (text, node) = (ObservedPath.StepFrom(text, node, step, index), index[node.Children[step]]);
        }

        return (text, ObservedTypes.KindOf(index, node));
    }
}
