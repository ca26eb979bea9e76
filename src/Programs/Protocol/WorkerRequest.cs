using System.Text.Json;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Programs.Protocol;

/// <summary>A line to a worker: run this program.</summary>
/// <param name="Id">Repeated in the response.</param>
/// <param name="Cells">The Python text of each cell, without header and separators.</param>
/// <param name="Run">What to observe, within which limits.</param>
public sealed record WorkerRequest(int Id, IReadOnlyList<string> Cells, RunRequest Run)
{
    /// <summary>The lines of the program's header after <c>import copy</c>, in order.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The program in the structured form too, for a worker whose greeting asks for it; null for the text alone. Never read from a line: the text says
    /// the same.</summary>
    public Program? Tree { get; init; }

    /// <summary>The request to run <paramref name="program"/>.</summary>
    /// <param name="id">Repeated in the response.</param>
    /// <param name="program">The program.</param>
    /// <param name="run">What to observe, within which limits.</param>
    /// <param name="hasTree">Whether to send the structured form too.</param>
    public static WorkerRequest Of(int id, Program program, RunRequest run, bool hasTree)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new(id, [.. program.Cells.Select(ProgramText.RenderCell)], run)
        {
            Header = [.. program.Imports.Select(line => line.ToString())],
            Tree = hasTree ? program : null,
        };
    }

    /// <summary>The message as one line without a line end.</summary>
    public string ToLine() => JsonLine.Write(writer =>
    {
        writer.WriteNumber("id", Id);
        writer.WriteStartArray("program");
        foreach (var cell in Cells)
        {
            writer.WriteStringValue(cell);
        }

        writer.WriteEndArray();
        if (Header.Count > 0)
        {
            writer.Texts("header", Header);
        }

        if (Tree is { } program)
        {
            WriteTree(writer, program);
        }

        if (Run.Questions is { } questions)
        {
            WriteQuestions(writer, questions);
        }

        if (Run.Observe != ObservationPoints.Cells)
        {
            writer.WriteString("observe", ProtocolNames.Of(Run.Observe));
        }

        if (Run.CountsReferences)
        {
            writer.WriteBoolean("referenceCounts", true);
        }

        writer.WriteStartObject("limits");
        writer.WriteNumber("objects", Run.Limits.Objects);
        writer.WriteNumber("elements", Run.Limits.Elements);
        writer.WriteNumber("integerBits", Run.Limits.IntegerBits);
        writer.WriteNumber("steps", Run.Limits.Steps);
        writer.WriteNumber("nesting", Run.Limits.Nesting);
        writer.WriteNumber("equalitySteps", Run.Limits.EqualitySteps);
        writer.WriteNumber("furtherEqualityPairs", Run.Limits.FurtherEqualityPairs);
        writer.WriteNumber("observationPoints", Run.Limits.ObservationPoints);
        writer.WriteNumber("milliseconds", (long)Run.Limits.Time.TotalMilliseconds);
        writer.WriteEndObject();
    });

    /// <summary>The message in <paramref name="line"/>; limits that are left out are the default ones.</summary>
    /// <exception cref="ProtocolException">The line is no request.</exception>
    public static WorkerRequest Parse(string line) => JsonLine.Read(line, message => new WorkerRequest(
        message.Required("id").GetInt32(),
        [.. message.Required("program").Each(cell => cell.Text())],
        new(
            message.Optional("limits") is { } limits ? ReadLimits(limits) : RunLimits.Default,
            message.Optional("questions")?.Each(IReadOnlyList<EqualityQuestion> (cell) => [.. cell.Each(EqualityJson.ReadQuestion)]).ToArray())
        {
            Observe = message.Optional("observe") is { } points ? ReadPoints(points.Text()) : ObservationPoints.Cells,
            CountsReferences = message.Optional("referenceCounts")?.GetBoolean() ?? false,
        })
    {
        Header = [.. message.Optional("header")?.Each(importLine => importLine.Text()) ?? []],
    });

    private static void WriteTree(Utf8JsonWriter writer, Program program)
    {
        writer.WriteStartArray("tree");
        foreach (var cell in program.Cells)
        {
            SyntaxJson.Write(writer, cell.Body);
        }

        writer.WriteEndArray();
        if (!program.Imports.IsEmpty)
        {
            writer.WriteStartArray("imports");
            foreach (var line in program.Imports)
            {
                writer.WriteStartObject();
                writer.WriteString("module", line.Module);
                writer.Texts("names", line.Names);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    private static ObservationPoints ReadPoints(string name) =>
        ProtocolNames.Find<ObservationPoints>(name) ?? throw new ProtocolException($"'{name}' says nothing about when to observe.");

    private static void WriteQuestions(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions)
    {
        writer.WriteStartArray("questions");
        foreach (var cell in questions)
        {
            writer.WriteStartArray();
            foreach (var question in cell)
            {
                EqualityJson.Write(writer, question);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static RunLimits ReadLimits(JsonElement limits)
    {
        int Limit(string name, int usual) => limits.Optional(name)?.GetInt32() ?? usual;
        var usual = RunLimits.Default;
        return new()
        {
            Objects = Limit("objects", usual.Objects),
            Elements = Limit("elements", usual.Elements),
            IntegerBits = Limit("integerBits", usual.IntegerBits),
            Steps = Limit("steps", usual.Steps),
            Nesting = Limit("nesting", usual.Nesting),
            EqualitySteps = Limit("equalitySteps", usual.EqualitySteps),
            FurtherEqualityPairs = Limit("furtherEqualityPairs", usual.FurtherEqualityPairs),
            ObservationPoints = Limit("observationPoints", usual.ObservationPoints),
            Time = limits.Optional("milliseconds") is { } time ? TimeSpan.FromMilliseconds(time.GetInt64()) : usual.Time,
        };
    }
}
