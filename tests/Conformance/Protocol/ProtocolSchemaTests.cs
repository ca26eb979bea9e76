using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Adapters;
using Conform.Conformance.Snapshots;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Json.Schema;
using Assert = Xunit.Assert;

namespace Conform.Conformance.Protocol;

/// <summary>What our workers say, and what they are told, against <c>docs/protocol.schema.json</c>.</summary>
public sealed class ProtocolSchemaTests
{
    private const ulong Seed = 5;

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };
    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "protocol.schema.json")))!;
    private static readonly JsonSchema Schema = JsonSchema.FromText(Document.ToJsonString());

    /// <summary>The schema without the freedom to add fields to messages: what we say is all in it.</summary>
    private static readonly JsonSchema Strict = JsonSchema.FromText(Closed().ToJsonString());

    /// <summary>Lines that are no messages, and one thing that is wrong with each.</summary>
    public static TheoryData<string> Wrong { get; } =
    [
        "[]",
        """{"protocol":2,"name":"x","python":"3.13","features":[]}""",
        """{"protocol":1,"name":"x","python":"2.7","features":[]}""",
        """{"protocol":1,"name":"x","python":"3.13","features":[],"level":"strict"}""",
        """{"id":1}""",
        """{"id":1,"program":["x"],"tree":[[{"node":"Import"}]]}""",
        """{"id":1,"program":["x"],"tree":[[{"node":"Expr","value":{"node":"Name"}}]]}""",
        """{"id":1,"program":["x"],"tree":[[{"node":"Expr","value":{"node":"Name","id":"x","ctx":"Load"}}]]}""",
        """{"id":1,"program":["x"],"tree":[[{"node":"Expr","value":{"node":"Constant","value":1}}]]}""",
        """{"id":1,"program":["x"],"limits":{"elements":-1}}""",
        """{"id":1,"cells":[],"refusal":"no"}""",
        """{"id":1,"cells":[{"names":[["x"]],"nodes":[],"equalities":[]}]}""",
        """{"id":1,"cells":[{"names":[["x",0]],"nodes":[{"number":0,"type":"int","value":{"int":"12"}}],"equalities":[]}]}""",
        """{"id":1,"cells":[],"stop":{"reason":"tired","detail":""}}""",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Schema_OfALineThatIsNoMessage_SaysNo(string line) => Assert.False(Schema.Evaluate(JsonDocument.Parse(line).RootElement).IsValid);

    [Fact]
    public void Greetings_OfOurImplementations_AreValid()
    {
        foreach (var implementation in (IImplementation[])[SharedOracle.Instance, SharedOracle.Model])
        {
            AssertValid(Serve(implementation, [])[0]);
        }

        AssertValid(new WorkerHandshake("tiny", Profile.Of(new(3, 13, 2)), Features.Copy)
        {
            WantsTree = true,
            Capabilities = new() { Level = Level.Language, Operations = ["list +"] },
        }.ToLine());
    }

    [Theory]
    [InlineData(ObservationPoints.Cells, 300)]
    [InlineData(ObservationPoints.Statements, 100)]
    public void MessagesAboutGeneratedPrograms_AreValid(ObservationPoints points, int count)
    {
        var settings = GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version };
        foreach (var index in Enumerable.Range(0, count))
        {
            AssertValid(ProgramSequence.At(Seed, index, settings), points);
        }
    }

    [Fact]
    public void MessagesAboutTheDocumentation_AreValid()
    {
        foreach (var program in Documented())
        {
            AssertValid(program, ObservationPoints.Cells);
        }
    }

    [Fact]
    public void Refusals_AreValid()
    {
        var lines = Serve(SharedOracle.Model, ["no JSON", "{\"id\":3,\"program\":[\"import os\"]}"]);

        Assert.All(lines, AssertValid);
        Assert.Equal(3, lines.Length);
    }

    /// <summary>The structured form says what the text says: read by the names of Python's <c>ast</c> it is the tree that CPython makes of the text.</summary>
    [Fact]
    public void StructuredForm_ReadByTheNamesOfTheAst_IsTheTree()
    {
        var generated = Enumerable.Range(0, 300).Select(index => ProgramSequence.At(Seed + 1, index, GenerationSettings.Default));
        foreach (var cell in generated.Concat(Documented()).SelectMany(program => program.Cells))
        {
            Assert.Equal(AstDump.Of(cell), AstOfJson.Dump(JsonNode.Parse(SyntaxJson.ToJson(cell))!));
        }
    }

    [Theory]
    [InlineData(typeof(Statement), "statement")]
    [InlineData(typeof(Expression), "expression")]
    public void Schema_HasEveryKindOfNode(Type kind, string definition)
    {
        var records = kind.Assembly.GetTypes().Where(type => type.IsSubclassOf(kind)).Except([typeof(ObservationPoint)]).ToList();
        var nodes = Document["$defs"]![definition]!["properties"]!["node"]!["enum"]!.AsArray().Select(name => $"{name}").ToList();
        var used = Documented().Concat(Enumerable.Range(0, 2000).Select(index => ProgramSequence.At(Seed, index, GenerationSettings.Default)))
            .SelectMany(program => program.Cells).SelectMany(cell => NodesOf(JsonNode.Parse(SyntaxJson.ToJson(cell)))).ToHashSet(StringComparer.Ordinal);

        // One record stands for the four comprehensions.
        Assert.Equal(records.Count + (kind == typeof(Expression) ? 3 : 0), nodes.Count);
        Assert.Empty(nodes.Except(used));
        Assert.Equal(nodes, Document["$defs"]![definition]!["allOf"]!.AsArray().Select(rule => $"{rule!["if"]!["properties"]!["node"]!["const"]}"));
    }

    private static IEnumerable<Program> Documented() =>
        Directory.GetFiles(RepositoryFolders.Documentation, "*.py", SearchOption.AllDirectories).Select(file => ProgramText.Parse(File.ReadAllText(file)));

    private static void AssertValid(Program program, ObservationPoints points)
    {
        var model = SharedOracle.Model.Run(program, RunRequest.Default with { Observe = points });
        var questions = model.Cells.Select(cell => (IReadOnlyList<EqualityQuestion>)[.. cell.Equalities.Select(equality => equality.Question)]).ToList();
        var request = WorkerRequest.Of(1, program, RunRequest.Default with { Observe = points, Questions = questions }, hasTree: true);
        AssertValid(request.ToLine());
        AssertValid(new WorkerResponse(1, model, null).ToLine());
        if (model.Stop is null)
        {
            AssertValid(Serve(SharedOracle.Instance, [request.ToLine()])[1]);
        }
    }

    private static void AssertValid(string line)
    {
        var message = JsonDocument.Parse(line).RootElement;
        if (Strict.Evaluate(message).IsValid)
        {
            return;
        }

        // Which part is wrong is only collected if there is one: it takes long.
        var result = Strict.Evaluate(message, Options);
        Assert.Fail(line + string.Join('\n', result.Details?.Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"\n{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}") ?? []));
    }

    private static string[] Serve(IImplementation implementation, string[] lines)
    {
        using var output = new StringWriter();
        WorkerServer.Serve(implementation, new StringReader(string.Join('\n', lines)), output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static JsonNode Closed()
    {
        var closed = Document.DeepClone();
        closed["$id"] = "https://conform.invalid/strict.schema.json";
        foreach (var message in (string[])["greeting", "request", "response"])
        {
            closed["$defs"]![message]!["additionalProperties"] = false;
        }

        return closed;
    }

    private static IEnumerable<string> NodesOf(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(NodesOf),
        JsonObject fields => fields.SelectMany(field => field.Key == "node" ? [$"{field.Value}"] : NodesOf(field.Value)),
        _ => [],
    };
}
