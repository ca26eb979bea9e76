using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;

namespace Conform.Model.Observing;

/// <summary>Answers equality questions about the objects of an observed graph.</summary>
/// <remarks>Asks the rules of the model, so it comes after the graph was read; it changes nothing of the program.</remarks>
public sealed class EqualityObserver(Machine machine, ObjectNumbering numbering)
{
    /// <summary>The answers, in the order of <paramref name="questions"/>.</summary>
    /// <returns>A question that costs more than <see cref="Programs.RunLimits.EqualitySteps"/> is left out, and so is one about a place that
    /// <paramref name="graph"/> does not have.</returns>
    public IReadOnlyList<ObservedEquality> Answer(ObservedGraph graph, IReadOnlyList<EqualityQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return [];
        }

        var places = new GraphPlaces(graph);
        var answers = new List<ObservedEquality>(questions.Count);
        foreach (var question in questions)
        {
            if (places.NumberAt(question.Left) is { } left
                && places.NumberAt(question.Right) is { } right
                && Answer(question, numbering.ObjectOf(left), numbering.ObjectOf(right)) is { } answer)
            {
                answers.Add(answer);
            }

            if (machine.Stop is not null)
            {
                break;
            }
        }

        return answers;
    }

    private ObservedEquality? Answer(EqualityQuestion question, PyObject left, PyObject right)
    {
        var before = machine.BeginApart(machine.Limits.EqualitySteps);
        _ = machine.Rules.Comparison.TryRich(machine, ComparisonOperator.Equal, left, right, out var truth);
        var isWithin = machine.EndApart(before);
        var error = machine.TakeError();
        if (!isWithin)
        {
            return null;
        }

        return error is null ? question.Answered(truth) : new(question, null, error.Type.Name);
    }
}
