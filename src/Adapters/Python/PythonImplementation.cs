using System.Diagnostics;
using System.Text.Json;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;

namespace Conform.Adapters.Python;

/// <summary>A Python in a process of its own, observed by a script that runs inside it.</summary>
/// <remarks>The process is bounded in time and output; one that dies, hangs or talks nonsense ends the run with a reason to stop after the cells that were observed, and
/// the next run gets a fresh process. It has no limits of its own, so a model stands in front. What it can run and what its observer sees is found by probes when it
/// starts. Not thread-safe. <see cref="Dispose"/> ends the process.</remarks>
public sealed class PythonImplementation : IImplementation, IDisposable
{
    /// <summary>How long a process may take to start, the compilation of a WebAssembly module included.</summary>
    private static readonly TimeSpan GreetingTime = TimeSpan.FromSeconds(120);

    /// <summary>What stands before the program in a flat file.</summary>
    private static readonly string FlatObserver = $"{ScriptFolder.Read("observer.py")}\n{ScriptFolder.Read("flat.py")}\n";

    /// <summary>What stands before the program where the host has made a module of the observer.</summary>
    private const string FlatImport = "from conform_flat import conform_observer, conform_write\n";

    private readonly PythonHost host;
    private readonly ScriptFolder scripts;
    private WorkerProcess? process;

    /// <summary>Starts the Python and asks it what it can do.</summary>
    /// <param name="host">How it is started.</param>
    /// <param name="scripts">Where its scripts are; disposed of with this object.</param>
    /// <exception cref="WorkerException">It cannot be started or does not greet.</exception>
    internal PythonImplementation(PythonHost host, ScriptFolder scripts)
    {
        (this.host, this.scripts) = (host, scripts);
        try
        {
            var claimed = host.Claimed ?? Start();
            IsCPython = host.Claimed is null && IsCPython;
            Profile = IsCPython ? BuildProbe.Probe(Modelled(claimed), RunProbe) : Profile.Of(Supported(claimed));
            var probe = new PythonProbe(RunProbe);
            Features = Profile.Features & probe.Features() & (IsCPython ? Features.All : ~Features.SetOrder);
            Capabilities = new()
            {
                Level = IsCPython ? Level.CPython : Level.Language,

                // A CPython has the operations of its version.
                Operations = IsCPython ? [] : [.. probe.Operations(Features, Profile.Version)],
                Unseen = probe.Unseen() | host.Unseen,
            };
        }
        catch (WorkerFailure failure)
        {
            throw new WorkerException($"'{host.Command}' is of no use as a Python: {failure.Message}.", failure);
        }
    }

    /// <inheritdoc/>
    public string Name => host.Name;

    /// <inheritdoc/>
    public Profile Profile { get; }

    /// <inheritdoc/>
    public Features Features { get; }

    /// <inheritdoc/>
    public Capabilities Capabilities { get; }

    /// <summary>Whether it calls itself CPython, so that it may be the side that is right.</summary>
    public bool IsCPython { get; private set; }

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        return Run(PythonSource.Of(program), request.Questions ?? [], request.Limits.Time);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process?.Leave();
        process = null;
        scripts.Dispose();
    }

    /// <summary>The nearest version that can be embedded: what an implementation lacks or has beyond it, its features tell.</summary>
    private static PythonVersion Supported(PythonVersion claimed) =>
        claimed.IsSupported ? claimed : claimed < PythonVersion.Oldest ? PythonVersion.Oldest : PythonVersion.Newest;

    private static PythonVersion Modelled(PythonVersion version) => version.IsModelled ? version
        : throw new WorkerFailure(StopReason.Unsupported, $"it is CPython {version}, and the model knows {PythonVersion.Oldest} to {PythonVersion.NewestModelled}");

    /// <summary>Starts a server and reads its greeting.</summary>
    private PythonVersion Start()
    {
        process = WorkerProcess.Start(host.Command);
        try
        {
            using var greeting = JsonDocument.Parse(process.Listen(GreetingTime));
            IsCPython = greeting.RootElement.GetProperty("implementation").GetString() == "cpython";
            return PythonVersion.TryParse(greeting.RootElement.GetProperty("python").GetString() ?? string.Empty, out var version)
                ? version
                : throw new WorkerFailure(StopReason.Crashed, "it does not tell its version");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WorkerFailure(StopReason.Crashed, "its greeting cannot be read");
        }
    }

    private ProgramObservation RunProbe(PythonSource source) => Run(source, [], RunLimits.Default.Time);

    private ProgramObservation Run(PythonSource source, IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions, TimeSpan time)
    {
        if (host.Transport != ProgramTransport.ExecServer && source.BoundBuiltin() is { } builtin)
        {
            return new([], new(StopReason.Unsupported, $"the program binds '{builtin}', which a flat file cannot observe"));
        }

        var cells = new List<CellObservation>(source.Cells.Count);
        try
        {
            var failure = Read(source, questions, time, cells);
            return UnsupportedIn(source, cells) ?? new(cells, failure is null ? null : StopOf(failure, StopReason.Crashed));
        }
        catch (WorkerFailure failure)
        {
            Stop();
            return UnsupportedIn(source, cells) ?? new(cells, StopOf(failure.Message, failure.Stop.Reason));
        }
        catch (ProtocolException exception)
        {
            Stop();
            return UnsupportedIn(source, cells) ?? new(cells, new(StopReason.Crashed, exception.Message.TrimEnd('.')));
        }
    }

    private static Stop StopOf(string failure, StopReason reason) => UnsupportedErrors.ToldBy(failure) is { } lacking ? new(StopReason.Unsupported, lacking) : new(reason, failure.TrimEnd('.'));

    private static ProgramObservation? UnsupportedIn(PythonSource source, List<CellObservation> cells)
    {
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (UnsupportedErrors.Find(source, cells[cell]) is { } lacking)
            {
                return new(cells[..cell], new(StopReason.Unsupported, lacking));
            }
        }

        return null;
    }

    /// <summary>Reads two lines for each cell into <paramref name="cells"/>.</summary>
    /// <returns>What the observer ran into, which ends the answer; null if it came to its end.</returns>
    private string? Read(PythonSource source, IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions, TimeSpan time, List<CellObservation> cells)
    {
        if (host.Transport != ProgramTransport.FlatFile && process is null)
        {
            // Starting it anew after a program that ended it is not the time of this one.
            _ = Start();
        }

        var watch = Stopwatch.StartNew();
        var first = Send(source, questions, time);
        for (var cell = 0; cell < source.Cells.Count; cell++)
        {
            IReadOnlyList<EqualityQuestion> asked = cell < questions.Count ? questions[cell] : [];
            var line = (cell == 0 ? first : null) ?? Next();
            if (CellLines.FailureIn(line) is { } failure)
            {
                return failure;
            }

            var observation = CellLines.ReadGraph(line);
            cells.Add(observation);
            line = Next();
            if (CellLines.FailureIn(line) is { } failureOfComparison)
            {
                return failureOfComparison;
            }

            cells[^1] = observation with { Equalities = CellLines.ReadAnswers(line, asked) };
        }

        if (host.Transport == ProgramTransport.FlatFile)
        {
            Stop();
        }

        return null;

        string Next() => process!.Listen(time > watch.Elapsed ? time - watch.Elapsed : TimeSpan.Zero);
    }

    /// <summary>Hands the program over.</summary>
    /// <returns>The first line of the answer, if there is one already.</returns>
    private string? Send(PythonSource source, IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions, TimeSpan time)
    {
        if (host.Transport == ProgramTransport.FlatFile)
        {
            var script = scripts.WriteText("program.py", source.ToScript(FlatObserver, questions));
            process = WorkerProcess.Start(host.Command with { Arguments = [.. host.Command.Arguments, script] });
            return null;
        }

        var message = host.Transport == ProgramTransport.ExecServer ? source.ToRequest(questions) : JsonSerializer.Serialize(source.ToScript(FlatImport, questions));
        return source.Cells.Count == 0 ? null : process!.Ask(message, time);
    }

    private void Stop()
    {
        process?.Dispose();
        process = null;
    }
}
