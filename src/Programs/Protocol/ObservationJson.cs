using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of observations, exact for every value that Python can hold.</summary>
/// <remarks>Counts of operations are left out: they describe a run of the model, not what a program shows.</remarks>
public static class ObservationJson
{
    /// <summary>The JSON object of <paramref name="observation"/>: one line of ASCII without a line end.</summary>
    public static string ToJson(ProgramObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return JsonLine.Write(writer => Write(writer, observation));
    }

    /// <summary>The observation that <see cref="ToJson"/> wrote, without counts of operations.</summary>
    /// <exception cref="ProtocolException">The text is no such object.</exception>
    public static ProgramObservation FromJson(string json) => JsonLine.Read(json, Read);

    /// <summary>Writes the fields of <paramref name="observation"/> into the object that is open.</summary>
    internal static void Write(Utf8JsonWriter writer, ProgramObservation observation)
    {
        writer.WriteStartArray("cells");
        foreach (var cell in observation.Cells)
        {
            Write(writer, cell);
        }

        writer.WriteEndArray();
        if (observation.Stop is { } stop)
        {
            writer.WriteStartObject("stop");
            writer.WriteString("reason", ProtocolNames.Of(stop.Reason));
            writer.WriteString("detail", stop.Detail);
            writer.WriteEndObject();
        }
    }

    /// <summary>The observation in an object that <see cref="Write(Utf8JsonWriter, ProgramObservation)"/> filled.</summary>
    internal static ProgramObservation Read(JsonElement element) => new(
        [.. element.Required("cells").Each(element => ReadGraph(element) with { Equalities = [.. element.Required("equalities").Each(EqualityJson.ReadAnswer)] })],
        element.Optional("stop") is { } stop ? ReadStop(stop) : null);

    private static void Write(Utf8JsonWriter writer, CellObservation cell)
    {
        writer.WriteStartObject();
        if (cell.Error is { } error)
        {
            writer.WriteStartObject("error");
            writer.WriteString("type", error.Type);
            writer.WriteNumbers("arguments", error.Arguments);
            if (error.Class is { } own)
            {
                writer.WriteNumber("class", own);
            }

            writer.WriteEndObject();
        }

        GraphJson.Write(writer, cell.Graph);
        writer.WriteStartArray("equalities");
        foreach (var equality in cell.Equalities)
        {
            EqualityJson.Write(writer, equality);
        }

        writer.WriteEndArray();
        if (cell.Statements.Count > 0)
        {
            writer.WriteStartArray("statements");
            foreach (var statement in cell.Statements)
            {
                StatementJson.Write(writer, statement);
            }

            writer.WriteEndArray();
        }

        if (cell.Releases is { } releases)
        {
            ReleaseJson.Write(writer, releases);
        }

        writer.WriteEndObject();
    }

    /// <summary>The observation of one cell, without its equalities.</summary>
    internal static CellObservation ReadGraph(JsonElement element)
    {
        var graph = GraphJson.Read(element);
        ObservedError? error = null;
        if (element.Optional("error") is { } raised)
        {
            error = new(raised.Required("type").Text(), [.. raised.Required("arguments").Each(number => number.GetInt32())])
            {
                Class = raised.Optional("class")?.GetInt32(),
            };
            GraphJson.RequireNodes(error.Class is { } own ? error.Arguments.Append(own) : error.Arguments, graph.Nodes.Select(node => node.Number).ToHashSet());
        }

        return new(error, graph, [])
        {
            Statements = element.Optional("statements") is { } statements ? [.. statements.Each(StatementJson.Read)] : [],
            Releases = element.Optional("released") is { } released ? [.. released.Each(ReleaseJson.Read)] : null,
        };
    }

    private static Stop ReadStop(JsonElement element)
    {
        var reason = element.Required("reason").Text();
        return new(
            ProtocolNames.Find<StopReason>(reason) ?? throw new ProtocolException($"'{reason}' is no reason to stop."),
            element.Required("detail").Text());
    }
}
