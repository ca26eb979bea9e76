using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of a <see cref="StatementObservation"/>: <c>{"statement":3,"frames":[{"function":"f","names":[["x",0]]}],"names":[…],"nodes":[…]}</c>.</summary>
internal static class StatementJson
{
    /// <summary>Writes <paramref name="observation"/> as the next element of the array that is open.</summary>
    public static void Write(Utf8JsonWriter writer, StatementObservation observation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statement", observation.Statement);
        writer.WriteStartArray("frames");
        foreach (var frame in observation.Frames)
        {
            writer.WriteStartObject();
            writer.WriteString("function", frame.Function);
            GraphJson.Write(writer, "names", frame.Names);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        GraphJson.Write(writer, observation.Graph);
        writer.WriteEndObject();
    }

    /// <summary>The observation that <see cref="Write"/> wrote.</summary>
    /// <exception cref="ProtocolException">A field is missing or wrong, or a number has no node.</exception>
    public static StatementObservation Read(JsonElement element)
    {
        var graph = GraphJson.Read(element);
        var frames = element.Required("frames").Each(frame => new ObservedFrame(
            frame.Required("function").Text(),
            [.. frame.Required("names").Each(GraphJson.ReadName)])).ToValueList();
        GraphJson.RequireNodes(frames.SelectMany(frame => frame.Names.Select(name => name.Number)), graph.Nodes.Select(node => node.Number).ToHashSet());
        return new(element.Required("statement").GetInt32(), frames, graph);
    }
}
