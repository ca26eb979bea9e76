namespace Conform.Oracle.Native;

/// <summary>The functions of CPython's C API that the oracle calls, bound to one loaded libpython; one partial file per family.</summary>
/// <remarks>Every member needs the GIL. Only functions that exist unchanged from 3.8 on are bound. A member that can fail in Python
/// returns a null reference or a negative number and leaves the error pending. Functions that only read, and call nothing, are called without a change of the thread's state
/// (<c>SuppressGCTransition</c>), which takes longer than they do.</remarks>
internal sealed unsafe partial class PythonApi(PythonLibrary library)
{
    /// <summary>The failure of <paramref name="action"/> as an exception that names the pending Python error, which is cleared.</summary>
    public OracleException Failure(string action)
    {
        using var error = TakeError();
        return new(OracleMessages.ActionFailed(action, error.IsNull ? "no error" : StaticTypeName(TypeOf(error.Borrow()))));
    }
}
