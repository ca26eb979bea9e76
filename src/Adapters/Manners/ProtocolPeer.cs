using System.Globalization;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using Conform.Programs.Text;

namespace Conform.Adapters.Manners;

/// <summary>An executable under test: running when it is spoken to, started anew after it misbehaved.</summary>
/// <remarks>Not thread-safe. <see cref="Dispose"/> ends the process.</remarks>
internal sealed class ProtocolPeer(WorkerCommand command, TimeSpan patience) : IDisposable
{
    private WorkerProcess? process;
    private string? greeting;
    private int lastId;

    /// <summary>The first line that the executable wrote.</summary>
    public string Greeting
    {
        get
        {
            _ = Running();
            return greeting!;
        }
    }

    /// <summary>What the greeting says.</summary>
    public WorkerHandshake Handshake => Reading(() => WorkerHandshake.Parse(Greeting));

    /// <summary>A request for a program of which each text is a cell; its id is one more than that of the last one.</summary>
    public WorkerRequest RequestOf(params ReadOnlySpan<string> cells) =>
        WorkerRequest.Of(++lastId, ProgramText.Parse(string.Concat(cells.ToArray().Select(cell => $"{ProgramText.Separator}\n{cell}\n").Prepend($"{ProgramText.Header}\n"))), RunRequest.Default, Handshake.WantsTree);

    /// <summary>The observations of a program that is answered, not refused, and runs to its end.</summary>
    public ProgramObservation Observe(params ReadOnlySpan<string> cells)
    {
        var request = RequestOf(cells);
        return Observation(request, Ask(request.ToLine()));
    }

    /// <summary>The answer to a line.</summary>
    public WorkerResponse Ask(string line) => Reading(() => WorkerResponse.Parse(Running().Ask(line, patience)));

    /// <summary>Sends a line.</summary>
    public void Tell(string line) => Running().Tell(line, patience);

    /// <summary>The next answer.</summary>
    public WorkerResponse Hear() => Reading(() => WorkerResponse.Parse(Running().Listen(patience)));

    /// <summary>Fails unless a harmless program is answered as it should be.</summary>
    public void RequireService()
    {
        var cells = Observe("x = 1").Cells;
        MannersException.Unless(cells is [{ Error: null, Graph.Names: [{ Name: "x" }] }], "The program after it is not run.");
    }

    /// <summary>The observations in an answer.</summary>
    public static ProgramObservation Observation(WorkerRequest request, WorkerResponse response)
    {
        MannersException.Unless(response.Id == request.Id, string.Create(CultureInfo.InvariantCulture, $"The answer to request {request.Id} has the id '{response.Id}'."));
        if (response.Refusal is { } refusal)
        {
            throw new MannersException(MannersOutcome.NotJudged, $"It refuses the program: {refusal}");
        }

        var observation = response.Observation!;
        if (observation.Stop is { } stop)
        {
            throw new MannersException(stop.Reason == StopReason.Unsupported ? MannersOutcome.NotJudged : MannersOutcome.Failed, $"It stops ({ProtocolNames.Of(stop.Reason)}): {stop.Detail}.");
        }

        MannersException.Unless(
            observation.Cells.Count == request.Cells.Count,
            string.Create(CultureInfo.InvariantCulture, $"A program of {request.Cells.Count} cells is answered with {observation.Cells.Count} observations."));
        return observation;
    }

    /// <summary>Closes the input of the executable and waits for its end.</summary>
    /// <returns>Its exit code and the first line that it wrote still.</returns>
    public (int ExitCode, string? Line) End()
    {
        var ended = Running().End(patience);
        Dispose();
        return ended;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process?.Dispose();
        process = null;
    }

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ProtocolException error)
        {
            throw new MannersException(MannersOutcome.Failed, error.Message);
        }
    }

    private WorkerProcess Running()
    {
        if (process is null)
        {
            process = WorkerProcess.Start(command);
            greeting = process.Listen(patience);
        }

        return process;
    }
}
