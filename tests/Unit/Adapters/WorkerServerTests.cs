using Conform.Adapters;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using Conform.Programs.Text;
using StringReader = System.IO.StringReader;

namespace Conform.Unit.Adapters;

public sealed class WorkerServerTests
{
    [Fact]
    public void Serve_EmptyInput_OnlyGreets()
    {
        var lines = Serve(new Recorder());

        var handshake = WorkerHandshake.Parse(Assert.Single(lines));
        Assert.Equal(new("recorder", Profile.Of(new(3, 12)), Features.All), handshake);
    }

    [Fact]
    public void Serve_Request_RunsTheParsedProgramAndAnswersWithItsId()
    {
        var recorder = new Recorder();
        var request = new WorkerRequest(7, ["x = [ 1,2 ]\n", "", "y = x"], RunRequest.Default);

        var response = WorkerResponse.Parse(Serve(recorder, request.ToLine())[1]);

        Assert.Equal((7, null), (response.Id, response.Refusal));
        Assert.Equal(["x = [1, 2]\n", "", "y = x\n"], recorder.Ran.Single().Cells.Select(ProgramText.RenderCell));
    }

    [Theory]
    [InlineData("not json", null)]
    [InlineData("[1]", null)]
    [InlineData("{}", null)]
    [InlineData("{\"id\":3}", null)]
    [InlineData("{\"id\":3,\"program\":[1]}", null)]
    [InlineData("{\"id\":3,\"program\":[\"import os\"]}", 3)]
    [InlineData("{\"id\":3,\"program\":[\"x = 1\\n# %%\\ny = 2\"]}", 3)]
    public void Serve_LineThatCannotBeRun_IsRefusedAndTheNextOneServed(string line, int? id)
    {
        var recorder = new Recorder();

        var lines = Serve(recorder, line, string.Empty, new WorkerRequest(4, ["pass"], RunRequest.Default).ToLine());

        var refused = WorkerResponse.Parse(lines[1]);
        Assert.Equal(id, refused.Id);
        Assert.False(string.IsNullOrEmpty(refused.Refusal));
        Assert.Equal(4, WorkerResponse.Parse(lines[2]).Id);
        Assert.Single(recorder.Ran);
    }

    private static string[] Serve(Recorder implementation, params string[] lines)
    {
        using var output = new StringWriter();
        WorkerServer.Serve(implementation, new StringReader(string.Join('\n', lines)), output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Remembers what it is asked to run, and observes nothing.</summary>
    private sealed class Recorder : IImplementation
    {
        public List<Program> Ran { get; } = [];

        public string Name => "recorder";

        public Profile Profile { get; } = Profile.Of(new(3, 12));

        public Features Features => Features.All;

        public ProgramObservation Run(Program program, RunRequest request)
        {
            Ran.Add(program);
            return new([]);
        }
    }
}
