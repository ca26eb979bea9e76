using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The two lines that a Python-level observer writes after each cell: first the graph, then the answers, so that a death in a comparison loses little.</summary>
/// <remarks>The first is the JSON of a cell's observation without equalities, as in the line protocol. The second is
/// <c>{"answers":[true,false,"RecursionError",null]}</c>, one for each question; null for a question about a place that the graph does not have. In place of either
/// may stand <c>{"failure":"what the observer ran into"}</c>.</remarks>
public static class CellLines
{
    /// <summary>The observation in a first line, without equalities.</summary>
    /// <exception cref="ProtocolException">The line is none.</exception>
    public static CellObservation ReadGraph(string line) => JsonLine.Read(line, ObservationJson.ReadGraph);

    /// <summary>The answers in a second line, each with its question.</summary>
    /// <exception cref="ProtocolException">The line is none, or has another number of answers.</exception>
    public static IReadOnlyList<ObservedEquality> ReadAnswers(string line, IReadOnlyList<EqualityQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return JsonLine.Read(line, element =>
        {
            var answers = element.Required("answers").Each(answer => answer).ToArray();
            return answers.Length != questions.Count
                ? throw new ProtocolException($"{questions.Count} questions have {answers.Length} answers.")
                : questions.Zip(answers).Where(pair => pair.Second.ValueKind != JsonValueKind.Null).Select(pair => Answer(pair.First, pair.Second)).ToList();
        });
    }

    /// <summary>What the observer ran into, or null if the line says nothing of that.</summary>
    public static string? FailureIn(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("{\"failure\":", StringComparison.Ordinal) ? JsonLine.Read(line, element => element.Required("failure").Text()) : null;
    }

    private static ObservedEquality Answer(EqualityQuestion question, JsonElement answer) =>
        answer.ValueKind == JsonValueKind.String ? new(question, null, answer.Text()) : new(question, answer.GetBoolean());
}
