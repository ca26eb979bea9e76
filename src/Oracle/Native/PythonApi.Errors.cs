namespace Conform.Oracle.Native;

/// <content>The pending error.</content>
internal sealed unsafe partial class PythonApi
{
    private readonly delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void> fetchError = (delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void>)library.Symbol("PyErr_Fetch");
    private readonly delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void> normalizeError = (delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void>)library.Symbol("PyErr_NormalizeException");

    /// <summary>The pending exception as an object, or null if there is none; afterwards none is pending.</summary>
    /// <remarks>The traceback is dropped: it would keep frames, and so objects of the program, alive. <c>PyErr_Fetch</c> is
    /// deprecated since 3.12 and still there in every supported version.</remarks>
    public OwnedReference TakeError()
    {
        nint type, value, traceback;
        fetchError(&type, &value, &traceback);
        if (type == 0)
        {
            return new(this, 0);
        }

        normalizeError(&type, &value, &traceback);
        Release(new(type));
        if (traceback != 0)
        {
            Release(new(traceback));
        }

        return new(this, value);
    }
}
