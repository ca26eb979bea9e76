using System.Text.Json.Nodes;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Protocol;

public sealed class WorkerMessageTests
{
    [Fact]
    public void Handshake_OfItsLine_IsTheSame()
    {
        var handshake = new WorkerHandshake("CPython 3.12.1", new(new(3, 12, 1), 32, "siphash13", "_ab\"\x01"), Features.Copy | Features.SliceAssignment);

        Assert.Equal(handshake, WorkerHandshake.Parse(handshake.ToLine()));
    }

    [Fact]
    public void Handshake_WithCapabilities_OfItsLine_IsTheSame()
    {
        var handshake = new WorkerHandshake("tiny", Profile.Of(new(3, 12)), Features.None)
        {
            WantsTree = true,
            Capabilities = new() { KeepsLimits = true, ObservesStatements = true, Level = Level.Language, Operations = ["list +", "= name"] },
        };

        Assert.Equal(handshake, WorkerHandshake.Parse(handshake.ToLine()));
        Assert.Contains("\"level\":\"language\",\"capabilities\":[\"tree\",\"limits\",\"statements\"],\"operations\":[\"list \\u002B\",\"= name\"]", handshake.ToLine(), StringComparison.Ordinal);
    }

    [Fact]
    public void Handshake_Line_HasADocumentedForm()
    {
        var line = new WorkerHandshake("model", new(new(3, 8, 18), 64, "siphash24", ""), Features.Copy | Features.ByteArrays).ToLine();

        Assert.Equal(
            """{"protocol":1,"name":"model","python":"3.8.18","features":["copy","byteArrays"],"level":"cpython","capabilities":[],"profile":{"pointerBits":64,"hashAlgorithm":"siphash24","literalCharactersApart":""}}""",
            line);
    }

    [Fact]
    public void Handshake_WithoutProfileAndWithNewFeatures_IsRead()
    {
        var handshake = WorkerHandshake.Parse("""{"protocol":1,"name":"tiny","python":"3.9","features":["sets","teleportation"],"extra":{}}""");

        Assert.Equal(new("tiny", Profile.Of(new(3, 9)), Features.Sets), handshake);
    }

    [Theory]
    [InlineData("""{"name":"x","python":"3.9","features":[]}""", "The field 'protocol' is missing.")]
    [InlineData("""{"protocol":9,"name":"x","python":"3.9","features":[]}""", "The worker speaks protocol version 9, not 1.")]
    [InlineData("""{"protocol":1,"name":"x","python":"new","features":[]}""", "'new' is no Python version.")]
    [InlineData("""{"protocol":1,"name":7,"python":"3.9","features":[]}""", "A string is expected, not '7'.")]
    [InlineData("""{"protocol":1,"name":"x","python":"3.9","features":[],"level":"CPython"}""", "'CPython' is no level of comparison.")]
    [InlineData("""{"protocol":1,"name":"x","python":"3.9","features":[],"operations":["list +","fly"]}""", "The operation table has no row 'fly'.")]
    public void Handshake_Wrong_IsRefusedWithItsReason(string line, string message) =>
        Assert.Equal(message, Assert.Throws<ProtocolException>(() => WorkerHandshake.Parse(line)).Message);

    [Fact]
    public void Request_OfItsLine_IsTheSame()
    {
        var limits = new RunLimits
        {
            Objects = 1,
            Elements = 2,
            IntegerBits = 3,
            Steps = 4,
            Nesting = 5,
            EqualitySteps = 6,
            FurtherEqualityPairs = 7,
            ObservationPoints = 9,
            Time = TimeSpan.FromMilliseconds(8),
        };
        EqualityQuestion question = new(new("a", []), new("b", [0, 12]));
        var request = new WorkerRequest(int.MaxValue, ["x = '\\ud800'\n", ""], new(limits, [[question], []]) { Observe = ObservationPoints.Statements })
        {
            Header = ["import array", "from collections import deque"],
        };

        var read = WorkerRequest.Parse(request.ToLine());

        Assert.Equal(request.Id, read.Id);
        Assert.Equal(request.Cells, read.Cells);
        Assert.Equal(request.Header, read.Header);
        Assert.Equal(limits, read.Run.Limits);
        Assert.Equal([[question], []], read.Run.Questions!);
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, """[[{"node":"Expr","value":{"node":"Name","id":"x"}}],[]]""", """[{"module":"collections","names":["deque"]}]""")]
    public void Request_HasTheStructuredFormOnlyForAWorkerThatWantsIt(bool hasTree, string? tree, string? imports)
    {
        var program = ProgramText.Parse("import copy\nfrom collections import deque\n# %%\nx\n# %%\n");

        var request = JsonNode.Parse(WorkerRequest.Of(1, program, RunRequest.Default, hasTree).ToLine())!;

        Assert.Equal((tree, imports), (request["tree"]?.ToJsonString(), request["imports"]?.ToJsonString()));
        Assert.Equal("""["x\n",""]""", request["program"]!.ToJsonString());
    }

    [Fact]
    public void Request_WithoutQuestionsAndLimits_LeavesThemToTheWorker()
    {
        var read = WorkerRequest.Parse("""{"id":1,"program":[]}""");

        Assert.Null(read.Run.Questions);
        Assert.Equal(RunLimits.Default, read.Run.Limits);
    }

    [Fact]
    public void Response_Refusal_IsReadBack()
    {
        var response = new WorkerResponse(null, null, "No.");

        Assert.Equal("""{"id":null,"refusal":"No."}""", response.ToLine());
        Assert.Equal(response, WorkerResponse.Parse(response.ToLine()));
    }

    [Fact]
    public void Response_WithNothing_IsRefused() => Assert.Throws<ProtocolException>(() => WorkerResponse.Parse("""{"id":1}"""));
}
