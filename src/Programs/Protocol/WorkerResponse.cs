using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>A line from a worker: what a request led to.</summary>
/// <param name="Id">The request's id, or null if the line could not be read that far.</param>
/// <param name="Observation">What was observed, or null.</param>
/// <param name="Refusal">Why nothing was run, one sentence, or null.</param>
public sealed record WorkerResponse(int? Id, ProgramObservation? Observation, string? Refusal)
{
    /// <summary>The message as one line without a line end.</summary>
    public string ToLine() => JsonLine.Write(writer =>
    {
        if (Id is { } id)
        {
            writer.WriteNumber("id", id);
        }
        else
        {
            writer.WriteNull("id");
        }

        if (Observation is { } observation)
        {
            ObservationJson.Write(writer, observation);
        }

        if (Refusal is { } refusal)
        {
            writer.WriteString("refusal", refusal);
        }
    });

    /// <summary>The message in <paramref name="line"/>.</summary>
    /// <exception cref="ProtocolException">The line is no response: it has neither cells nor a refusal, or they are malformed.</exception>
    public static WorkerResponse Parse(string line) => JsonLine.Read(line, message =>
    {
        var refusal = message.Optional("refusal")?.Text();
        return new WorkerResponse(
            message.Optional("id")?.GetInt32(),
            refusal is null ? ObservationJson.Read(message) : null,
            refusal);
    });
}
