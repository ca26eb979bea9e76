using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;

namespace Conform.Model.Observing;

/// <summary>Answers equality questions about the objects of an observed graph.</summary>
/// <remarks>Asks the rules of the model, so it comes after the graph was read; it changes nothing of the program.</remarks>
public sealed class EqualityObserver(Machine machine, ObjectNumbering numbering)
{
    private readonly GraphPlaces places = new();

    /// <summary>The answers, in the order of <paramref name="questions"/>.</summary>
    /// <returns>A question that costs more than <see cref="Programs.RunLimits.EqualitySteps"/> is left out, and so is one about a place that
    /// <paramref name="graph"/> does not have.</returns>
    public IReadOnlyList<ObservedEquality> Answer(ObservedGraph graph, IReadOnlyList<EqualityQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return [];
        }

        places.Read(graph);
        var answers = new EqualityAnswers(questions);
        for (var index = 0; index < questions.Count && machine.Stop is null; index++)
        {
            if (places.NumberAt(questions[index].Left) is { } left && places.NumberAt(questions[index].Right) is { } right)
            {
                Answer(answers, numbering.ObjectOf(left), numbering.ObjectOf(right));
            }
            else
            {
                answers.LeaveOut();
            }
        }

        return answers;
    }

    private void Answer(EqualityAnswers answers, PyObject left, PyObject right)
    {
        var before = machine.BeginApart(machine.Limits.EqualitySteps);
        _ = machine.Rules.Comparison.TryRich(machine, ComparisonOperator.Equal, left, right, out var truth);
        var isWithin = machine.EndApart(before);
        var error = machine.TakeError();
        if (!isWithin)
        {
            answers.LeaveOut();
        }
        else if (error is not null)
        {
            answers.AddError(error.Type.Name);
        }
        else
        {
            answers.Add(truth);
        }
    }
}
