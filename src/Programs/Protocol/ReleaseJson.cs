using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of what the statements of a cell released: <c>"released":[{"statement":0,"objects":[{"type":"C","number":3},{"type":"D"}]}]</c>.</summary>
/// <remarks>A <c>number</c> that is null and an <c>orderUnknown</c> that is false are left out.</remarks>
internal static class ReleaseJson
{
    /// <summary>Writes the field into the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<StatementReleases> releases)
    {
        writer.WriteStartArray("released");
        foreach (var released in releases)
        {
            writer.WriteStartObject();
            writer.WriteNumber("statement", released.Statement);
            writer.WriteStartArray("objects");
            foreach (var (type, number) in released.Objects)
            {
                writer.WriteStartObject();
                writer.WriteString("type", type);
                if (number is { } known)
                {
                    writer.WriteNumber("number", known);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (released.IsOrderUnknown)
            {
                writer.WriteBoolean("orderUnknown", true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What one statement released.</summary>
    /// <exception cref="ProtocolException">A field is missing or wrong.</exception>
    public static StatementReleases Read(JsonElement element) => new(
        element.Required("statement").GetInt32(),
        [.. element.Required("objects").Each(released => new ReleasedObject(released.Required("type").Text(), released.Optional("number")?.GetInt32()))])
    {
        IsOrderUnknown = element.Optional("orderUnknown")?.GetBoolean() ?? false,
    };
}
