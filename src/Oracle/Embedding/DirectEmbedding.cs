using Conform.Oracle.Native;

namespace Conform.Oracle.Embedding;

/// <summary>The embedding by libpython's own functions; serves every version and needs no package.</summary>
internal sealed unsafe class DirectEmbedding : IEmbedding
{
    private delegate* unmanaged[Cdecl]<int> ensureGil;
    private delegate* unmanaged[Cdecl]<int, void> releaseGil;

    /// <inheritdoc/>
    public string Name => "direct";

    /// <inheritdoc/>
    public void Attach(PythonLibrary library)
    {
        ensureGil = (delegate* unmanaged[Cdecl]<int>)library.Symbol("PyGILState_Ensure");
        releaseGil = (delegate* unmanaged[Cdecl]<int, void>)library.Symbol("PyGILState_Release");
        var saveThread = (delegate* unmanaged[Cdecl]<nint>)library.Symbol("PyEval_SaveThread");
        _ = saveThread();
    }

    /// <inheritdoc/>
    public IDisposable EnterGil() => new Gil(this, ensureGil());

    private sealed class Gil(DirectEmbedding embedding, int state) : IDisposable
    {
        public void Dispose() => embedding.releaseGil(state);
    }
}
