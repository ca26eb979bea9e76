#if USE_PYTHONNET
using Conform.Oracle.Native;
using Conform.Programs;
using Python.Runtime;

namespace Conform.Oracle.Embedding;

/// <summary>The embedding by pythonnet 3.1, which serves CPython 3.10 and newer.</summary>
internal sealed class PythonnetEmbedding : IEmbedding
{
    /// <inheritdoc/>
    public string Name => "pythonnet";

    /// <summary>Whether pythonnet can attach to this version; on older ones it throws when it initialises.</summary>
    public static bool Serves(PythonVersion version) => version.IsAtLeast(3, 10);

    /// <inheritdoc/>
    public void Attach(PythonLibrary library)
    {
        Runtime.PythonDLL = library.Path;
        RuntimeData.FormatterType = typeof(NoopFormatter);
        PythonEngine.Initialize(setSysArgv: false, initSigs: false);
        _ = PythonEngine.BeginAllowThreads();
    }

    /// <inheritdoc/>
    public IDisposable EnterGil() => Py.GIL();
}
#endif
