using Conform.Oracle.Native;
using Conform.Programs;

namespace Conform.Oracle.Embedding;

/// <summary>The CPython that runs in this process: its library, its thread, its C API.</summary>
/// <remarks>There is at most one per process, for good: CPython cannot be started again after it ended, and two versions cannot live side by
/// side. Thread-safe; work runs on the interpreter's own thread, one piece at a time.</remarks>
internal sealed unsafe class Interpreter
{
    private static readonly Lock Starting = new();
    private static Interpreter? running;

    private readonly InterpreterThread thread = new();
    private readonly IEmbedding embedding;
    private readonly PythonApi api;

    private Interpreter(PythonInstallation installation)
    {
        Installation = installation;
        embedding = EmbeddingFor(installation.Version);
        api = thread.Invoke(Initialize);
    }

    /// <summary>What runs.</summary>
    public PythonInstallation Installation { get; }

    /// <summary>Name of the embedding in use.</summary>
    public string EmbeddingName => embedding.Name;

    /// <summary>The embedding that a CPython of <paramref name="version"/> is run by, not started yet.</summary>
#pragma warning disable CA1859 // Which embedding it is depends on how the project is built.
    public static IEmbedding EmbeddingFor(PythonVersion version) =>
#if USE_PYTHONNET
        PythonnetEmbedding.Serves(version) ? new PythonnetEmbedding() : new DirectEmbedding();
#else
        version.IsSupported ? new DirectEmbedding() : throw new ArgumentOutOfRangeException(nameof(version));
#endif
#pragma warning restore CA1859

    /// <summary>Starts the installation, or returns the interpreter that already runs it.</summary>
    /// <exception cref="OracleException">It cannot be started, or another one runs in this process.</exception>
    public static Interpreter Start(PythonInstallation installation)
    {
        lock (Starting)
        {
            running ??= new(installation);
            return running.Installation.LibraryPath == installation.LibraryPath
                ? running
                : throw new OracleException(OracleMessages.AnotherIsRunning(running.Installation, installation));
        }
    }

    /// <summary>Runs <paramref name="function"/> on the interpreter's thread under the GIL and waits for its result; on that thread itself it is simply called.</summary>
    public T Invoke<T>(Func<PythonApi, T> function) => thread.IsCurrent ? UnderGil(function) : thread.Invoke(() => UnderGil(function));

    private T UnderGil<T>(Func<PythonApi, T> function)
    {
        using var gil = embedding.EnterGil();
        return function(api);
    }

    private PythonApi Initialize()
    {
        ProcessEnvironment.Prepare(Installation.Home);
        var library = PythonLibrary.Load(Installation.LibraryPath);
        var bound = new PythonApi(library);

        // 0: CPython installs no signal handlers; the process keeps its own.
        var initialize = (delegate* unmanaged[Cdecl]<int, void>)library.Symbol("Py_InitializeEx");
        initialize(0);
        AuditGuard.Install(library);
        embedding.Attach(library);
        return bound;
    }
}
