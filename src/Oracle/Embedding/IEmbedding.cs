using Conform.Oracle.Native;

namespace Conform.Oracle.Embedding;

/// <summary>How CPython lives in this process: who takes it over once it started, and who hands out the GIL.</summary>
/// <remarks>The seam is this small on purpose. Compiling, running and taking errors go through <see cref="PythonApi"/> in every embedding,
/// because a wrapper that turns a Python error into a .NET exception formats it, and formatting runs <c>repr</c> of the program's
/// objects. There is no way to stop: CPython cannot be started twice in a process, so it lives as long as the process.</remarks>
internal interface IEmbedding
{
    /// <summary>A short name for reports.</summary>
    string Name { get; }

    /// <summary>Takes over an interpreter that was just started on this thread, which holds the GIL; afterwards no thread holds it.</summary>
    void Attach(PythonLibrary library);

    /// <summary>Takes the GIL until the result is disposed.</summary>
    IDisposable EnterGil();
}
