using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;

namespace Conform.Adapters;

/// <summary>An implementation in a process of its own that speaks the line protocol.</summary>
/// <remarks>The process is bounded in time and output; one that dies, hangs or talks nonsense ends the run with a reason to stop, and the next run
/// gets a fresh process. Not thread-safe. <see cref="Dispose"/> ends the process.</remarks>
public sealed class WorkerImplementation : IImplementation, IDisposable
{
    /// <summary>How long a process may take to greet.</summary>
    private static readonly TimeSpan GreetingTime = TimeSpan.FromSeconds(60);

    private readonly WorkerCommand command;
    private readonly WorkerHandshake handshake;
    private WorkerProcess? process;
    private int lastId;

    /// <summary>Starts the worker and waits for its greeting.</summary>
    /// <exception cref="WorkerException">It cannot be started or does not greet.</exception>
    public WorkerImplementation(WorkerCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        this.command = command;
        try
        {
            (process, handshake) = Connect();
        }
        catch (WorkerFailure failure)
        {
            throw new WorkerException($"The worker '{command}' is of no use: {failure.Message}.", failure);
        }
    }

    /// <inheritdoc/>
    public string Name => handshake.Name;

    /// <inheritdoc/>
    public Profile Profile => handshake.Profile;

    /// <inheritdoc/>
    public Features Features => handshake.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities => handshake.Capabilities;

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        var message = WorkerRequest.Of(unchecked(++lastId), program, request, handshake.WantsTree);
        try
        {
            process ??= Connect().Process;
            return Read(process.Ask(message.ToLine(), request.Limits.Time), message);
        }
        catch (WorkerFailure failure)
        {
            process?.Dispose();
            process = null;
            return new([], failure.Stop);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process?.Leave();
        process = null;
    }

    private static ProgramObservation Read(string line, WorkerRequest request)
    {
        WorkerResponse response;
        try
        {
            response = WorkerResponse.Parse(line);
        }
        catch (ProtocolException exception)
        {
            throw Nonsense(exception.Message);
        }

        if (response.Id != request.Id && (response.Id is not null || response.Refusal is null))
        {
            throw Nonsense("The answer is to another request.");
        }

        if (response.Refusal is { } refusal)
        {
            return new([], new(StopReason.Unsupported, refusal.TrimEnd('.')));
        }

        var observation = response.Observation!;
        return observation.Stop is null != (observation.Cells.Count == request.Cells.Count) ? throw Nonsense("The number of observed cells is wrong.")
            : observation;
    }

    private static WorkerFailure Nonsense(string message) => new(StopReason.Crashed, message.TrimEnd('.'));

    private (WorkerProcess Process, WorkerHandshake Handshake) Connect()
    {
        var started = WorkerProcess.Start(command);
        try
        {
            return (started, WorkerHandshake.Parse(started.Listen(GreetingTime)));
        }
        catch (ProtocolException exception)
        {
            started.Dispose();
            throw Nonsense(exception.Message);
        }
        catch (WorkerFailure)
        {
            started.Dispose();
            throw;
        }
    }
}
