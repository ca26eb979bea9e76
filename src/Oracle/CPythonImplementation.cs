using Conform.Oracle.Embedding;
using Conform.Oracle.Native;
using Conform.Oracle.Observing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Oracle;

/// <summary>The oracle: real CPython, embedded in this process.</summary>
/// <remarks>A process embeds one CPython, once. Thread-safe: runs from several threads follow one another.</remarks>
public sealed class CPythonImplementation : IImplementation, IOwnThread
{
    private readonly Interpreter interpreter;
    private readonly ProgramEnvironment environment;

    private CPythonImplementation(Interpreter interpreter)
    {
        this.interpreter = interpreter;

        // The namespace first: it imports what programs use, and the reader takes every type that exists for one that no program made.
        environment = interpreter.Invoke(api =>
        {
            var names = ProgramNamespace.Prepare(api, interpreter.Installation.Version);
            return new ProgramEnvironment(api, new(api, interpreter.Installation.Version), names);
        });
        Profile = interpreter.Invoke(api => ProfileProbe.Probe(api, environment.Names, interpreter.Installation.Version));
    }

    /// <inheritdoc/>
    public string Name => Profile.ToString();

    /// <inheritdoc/>
    public Profile Profile { get; }

    /// <inheritdoc/>
    public Features Features => Profile.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities { get; } = new() { ObservesStatements = true, CountsReferences = true };

    /// <summary>What runs.</summary>
    public PythonInstallation Installation => interpreter.Installation;

    /// <summary>How CPython is embedded: <c>direct</c> or <c>pythonnet</c>.</summary>
    public string Embedding => interpreter.EmbeddingName;

    /// <summary>The embedding that would run <paramref name="installation"/>, without starting it: <c>direct</c> or <c>pythonnet</c>.</summary>
    public static string EmbeddingFor(PythonInstallation installation)
    {
        ArgumentNullException.ThrowIfNull(installation);
        return Interpreter.EmbeddingFor(installation.Version).Name;
    }

    /// <summary>Starts <paramref name="installation"/> in this process; if it already runs here, a second oracle on it is returned.</summary>
    /// <exception cref="OracleException">It cannot be started, or this process already embeds another CPython.</exception>
    public static CPythonImplementation Start(PythonInstallation installation)
    {
        ArgumentNullException.ThrowIfNull(installation);
        return new(Interpreter.Start(installation));
    }

    /// <inheritdoc/>
    public void RunOnOwnThread(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        _ = interpreter.Invoke(_ =>
        {
            work();
            return true;
        });
    }

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        var observation = RunTexts(TextsOf(program, request), request, program.Imports);
        return request.CountsReferences ? interpreter.Invoke(api => Counted(api, program, observation)) : observation;
    }

    /// <summary>Runs <paramref name="program"/> as <see cref="Run(Program, RunRequest)"/> does and tells where its objects were.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="addresses">The address of each observed object by its number, as <c>id</c> gives it; another one in each run.</param>
    public ProgramObservation Run(Program program, RunRequest request, out IReadOnlyDictionary<int, long> addresses)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        (var observation, addresses) = interpreter.Invoke(api =>
        {
            using var run = new ProgramRun(environment, [.. program.Imports]);
            return (run.Execute(TextsOf(program, request), request), run.Addresses);
        });
        return observation;
    }

    /// <summary>Runs a program, asked for no equalities, and something before its first cell and after its last one.</summary>
    internal void RunBetween(Program program, Action<PythonApi> before, Action<PythonApi> after)
    {
        ArgumentNullException.ThrowIfNull(program);
        _ = interpreter.Invoke(api =>
        {
            using var run = new ProgramRun(environment, [.. program.Imports]);
            before(api);
            try
            {
                return run.Execute([.. program.Cells.Select(ProgramText.RenderCell)], new RunRequest(new RunLimits { FurtherEqualityPairs = 0 }, []));
            }
            finally
            {
                after(api);
            }
        });
    }

    /// <summary>Runs cells given as Python text, which is trusted; references are not counted.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="imports">The lines of the header after <c>import copy</c>.</param>
    internal ProgramObservation RunTexts(IReadOnlyList<string> cells, RunRequest request, ValueList<Import> imports = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return interpreter.Invoke(api =>
        {
            using var run = new ProgramRun(environment, [.. imports]);
            return run.Execute(cells, request);
        });
    }

    /// <summary>The observation with the reference counts and the releases of a second run, which holds nothing.</summary>
    private ProgramObservation Counted(PythonApi api, Program program, ProgramObservation observation)
    {
        using var run = new ProgramRun(environment, [.. program.Imports]);
        return SecondRun.Join(observation, run.ExecuteUnheld(program, observation.Cells.Count));
    }

    /// <summary>Runs cells given as trusted Python text, observed by the function <c>observe(names, error)</c> that the Python source
    /// <paramref name="observer"/> defines.</summary>
    /// <returns>What the function returned after each cell, a str.</returns>
    internal IReadOnlyList<string> RunTexts(IReadOnlyList<string> cells, string observer, ValueList<Import> imports = default) => interpreter.Invoke(api =>
    {
        using var scope = environment.Names.New();
        using var code = api.Compile(observer, "<observer>").OrThrow("compiling an observer");
        api.Evaluate(code.Borrow(), scope.Borrow()).OrThrow("running an observer").Dispose();
        using var key = api.NewText("observe");
        using var function = api.Item(scope.Borrow(), key.Borrow()).OrThrow("finding an observer");
        using var run = new ProgramRun(environment, [.. imports]);
        return run.Execute(cells, function.Borrow());
    });

    /// <summary>The graph after each cell with its reference counts, observed several times after each cell.</summary>
    internal IReadOnlyList<ObservedGraph> CountReferences(Program program, int observations)
    {
        ArgumentNullException.ThrowIfNull(program);
        return interpreter.Invoke(api =>
        {
            using var run = new ProgramRun(environment, [.. program.Imports]);
            return run.ExecuteUnheld(program, program.Cells.Count, observations).Select(cell => cell.Graph).ToList();
        });
    }

    /// <summary>Compiles <paramref name="programs"/>, to be executed many times without being observed.</summary>
    internal PrecompiledPrograms Precompile(IReadOnlyList<Program> programs) => new(interpreter, environment.Names, programs);

    /// <summary>Times what a run consists of.</summary>
    internal StageTiming TimeStages() => new(interpreter, environment);

    private static string[] TextsOf(Program program, RunRequest request) =>
        [.. (request.Observe == ObservationPoints.Statements ? StatementPoints.Insert(program) : program).Cells.Select(ProgramText.RenderCell)];

    /// <summary>Runs <paramref name="function"/> on the interpreter's thread under the GIL.</summary>
    internal T Invoke<T>(Func<PythonApi, T> function) => interpreter.Invoke(function);
}
