using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Conform.Programs.Protocol;

/// <summary>Writes and reads one JSON object a line, and the checked steps of reading that every message shares.</summary>
internal static class JsonLine
{
    /// <summary>The object that <paramref name="write"/> fills, as one line of ASCII without a line end.</summary>
    public static string Write(Action<Utf8JsonWriter> write) => Text(writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });

    /// <summary>The value that <paramref name="write"/> writes, as one line of ASCII without a line end.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What <paramref name="read"/> makes of the object in <paramref name="line"/>.</summary>
    /// <exception cref="ProtocolException">The line is no JSON object, or <paramref name="read"/> met something unexpected.</exception>
    public static T Read<T>(string line, Func<JsonElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : throw new ProtocolException("A message is one JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new ProtocolException($"The message cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The field called <paramref name="name"/>.</summary>
    /// <exception cref="ProtocolException">There is none.</exception>
    public static JsonElement Required(this JsonElement parent, string name) =>
        parent.Optional(name) ?? throw new ProtocolException($"The field '{name}' is missing.");

    /// <summary>The field called <paramref name="name"/>, or null if it is absent or null.</summary>
    public static JsonElement? Optional(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The text of a string element.</summary>
    public static string Text(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new ProtocolException($"A string is expected, not '{Excerpt(element)}'.");

    /// <summary>Each element of an array, read by <paramref name="read"/>.</summary>
    public static IEnumerable<T> Each<T>(this JsonElement array, Func<JsonElement, T> read) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray().Select(read) : throw new ProtocolException($"An array is expected, not '{Excerpt(array)}'.");

    /// <summary>Writes an array of whole numbers under <paramref name="name"/>.</summary>
    public static void WriteNumbers(this Utf8JsonWriter writer, string name, IEnumerable<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static string Excerpt(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 40 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 40)}...");
    }
}
