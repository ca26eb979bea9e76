using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Answers equality questions about the objects of an observed graph.</summary>
/// <remarks>Runs <c>==</c> of the objects, so it comes after the graph was read. Needs the GIL and no pending error; leaves none.</remarks>
internal sealed class EqualityObserver(PythonApi api, ObjectReader reader, ObjectNumbering numbering)
{
    private readonly GraphPlaces places = new();

    /// <summary>The answers, in the order of <paramref name="questions"/>. A question about a place that <paramref name="graph"/> does not
    /// have is left out: it was chosen on another implementation's graph, and the graphs already differ.</summary>
    public IReadOnlyList<ObservedEquality> Answer(ObservedGraph graph, IReadOnlyList<EqualityQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return [];
        }

        places.Read(graph);
        var answers = new EqualityAnswers(questions);
        foreach (var question in questions as EqualityQuestion[] ?? [.. questions])
        {
            if (places.NumberAt(question.Left) is { } left && places.NumberAt(question.Right) is { } right)
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

    private void Answer(EqualityAnswers answers, BorrowedReference left, BorrowedReference right)
    {
        if (api.AreEqual(left, right) is { } known)
        {
            answers.Add(known);
            return;
        }

        using var error = api.TakeError();
        answers.AddError(reader.TypeNameOf(error.Borrow()));
    }
}
