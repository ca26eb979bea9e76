using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of an observed graph: <c>"names":[["a",0]],"nodes":[{"number":0,"type":"list","children":[1]}, …]</c>.</summary>
/// <remarks>A node's <c>value</c>, <c>children</c>, <c>attributes</c> (<c>[["x",3], …]</c>), <c>class</c>, <c>unordered</c>, <c>textUnknown</c> and <c>referenceCount</c> are
/// left out where they are null, empty or false.</remarks>
internal static class GraphJson
{
    /// <summary>Writes the fields of <paramref name="graph"/> into the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, ObservedGraph graph)
    {
        Write(writer, "names", graph.Names);
        writer.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            Write(writer, node);
        }

        writer.WriteEndArray();
    }

    /// <summary>The graph in an object that <see cref="Write(Utf8JsonWriter, ObservedGraph)"/> filled.</summary>
    /// <exception cref="ProtocolException">A field is missing or wrong, two nodes have one number, or a number has no node.</exception>
    public static ObservedGraph Read(JsonElement element)
    {
        ObservedNode[] nodes = [.. element.Required("nodes").Each(ReadNode)];
        var numbers = nodes.Select(node => node.Number).ToHashSet();
        if (numbers.Count < nodes.Length)
        {
            throw new ProtocolException("Two nodes have the same number.");
        }

        ObservedName[] names = [.. element.Required("names").Each(ReadName)];
        RequireNodes(names.Select(name => name.Number), numbers);
        RequireNodes(nodes.SelectMany(node => node.References), numbers);
        return new([.. names.OrderBy(name => name.Name, StringComparer.Ordinal)], nodes);
    }

    /// <summary>Checks that each of <paramref name="used"/> is the number of a node.</summary>
    /// <exception cref="ProtocolException">One is not.</exception>
    public static void RequireNodes(IEnumerable<int> used, IReadOnlySet<int> numbers)
    {
        foreach (var number in used)
        {
            if (!numbers.Contains(number))
            {
                throw new ProtocolException($"No node has the number {number}.");
            }
        }
    }

    /// <summary>Writes an array of names with their numbers under <paramref name="field"/>.</summary>
    public static void Write(Utf8JsonWriter writer, string field, ValueList<ObservedName> names)
    {
        writer.WriteStartArray(field);
        foreach (var (name, number) in names)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(name);
            writer.WriteNumberValue(number);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ObservedNode node)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", node.Number);
        writer.WriteString("type", node.Type);
        if (node.Value is { } value)
        {
            writer.WriteStartObject("value");
            AtomJson.Write(writer, value);
            writer.WriteEndObject();
        }

        if (!node.Children.IsEmpty)
        {
            writer.WriteNumbers("children", node.Children);
        }

        if (!node.Attributes.IsEmpty)
        {
            Write(writer, "attributes", node.Attributes);
        }

        if (node.Class is { } own)
        {
            writer.WriteNumber("class", own);
        }

        if (node.IsUnordered)
        {
            writer.WriteBoolean("unordered", true);
        }

        if (node.IsTextUnknown)
        {
            writer.WriteBoolean("textUnknown", true);
        }

        if (node.ReferenceCount is { } count)
        {
            writer.WriteNumber("referenceCount", count);
        }

        writer.WriteEndObject();
    }

    private static ObservedNode ReadNode(JsonElement element) => new(
        element.Required("number").GetInt32(),
        element.Required("type").Text(),
        element.Optional("value") is { } value ? AtomJson.Read(value) : null,
        element.Optional("children") is { } children ? [.. children.Each(child => child.GetInt32())] : [])
    {
        Attributes = element.Optional("attributes") is { } attributes ? [.. attributes.Each(ReadName)] : [],
        Class = element.Optional("class")?.GetInt32(),
        IsUnordered = element.Optional("unordered")?.GetBoolean() ?? false,
        IsTextUnknown = element.Optional("textUnknown")?.GetBoolean() ?? false,
        ReferenceCount = element.Optional("referenceCount")?.GetInt32(),
    };

    /// <summary>The name and number in an array of the two.</summary>
    public static ObservedName ReadName(JsonElement element) => element.Each(part => part).ToArray() is [var name, var number]
        ? new(name.Text(), number.GetInt32())
        : throw new ProtocolException("A name is an array of its text and a number.");
}
