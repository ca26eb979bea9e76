using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of equality questions and answers. A path is an array: the name, then the steps.</summary>
internal static class EqualityJson
{
    /// <summary>Writes a question as an array of two paths: <c>[["a"],["b",0]]</c>.</summary>
    public static void Write(Utf8JsonWriter writer, EqualityQuestion question)
    {
        writer.WriteStartArray();
        Write(writer, question.Left);
        Write(writer, question.Right);
        writer.WriteEndArray();
    }

    /// <summary>The question that <see cref="Write(Utf8JsonWriter, EqualityQuestion)"/> wrote.</summary>
    public static EqualityQuestion ReadQuestion(JsonElement element) => element.Each(ReadPath).ToArray() is [var left, var right]
        ? new(left, right)
        : throw new ProtocolException("An equality question has two paths.");

    /// <summary>Writes an answer: <c>{"question":…,"answer":true}</c> or <c>{"question":…,"raised":"RecursionError"}</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ObservedEquality equality)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("question");
        Write(writer, equality.Question);
        if (equality.Answer is { } answer)
        {
            writer.WriteBoolean("answer", answer);
        }

        if (equality.ErrorType is { } raised)
        {
            writer.WriteString("raised", raised);
        }

        writer.WriteEndObject();
    }

    /// <summary>The answer that <see cref="Write(Utf8JsonWriter, ObservedEquality)"/> wrote.</summary>
    public static ObservedEquality ReadAnswer(JsonElement element) =>
        new(ReadQuestion(element.Required("question")), element.Optional("answer")?.GetBoolean(), element.Optional("raised")?.Text());

    private static void Write(Utf8JsonWriter writer, ObjectPath path)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(path.Name);
        foreach (var step in path.Steps)
        {
            writer.WriteNumberValue(step);
        }

        writer.WriteEndArray();
    }

    private static ObjectPath ReadPath(JsonElement element) => element.Each(part => part).ToArray() is [var name, .. var steps]
        ? new(name.Text(), [.. steps.Select(step => step.GetInt32())])
        : throw new ProtocolException("A path starts with a name.");
}
