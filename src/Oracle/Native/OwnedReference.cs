namespace Conform.Oracle.Native;

/// <summary>A <c>PyObject*</c> with one reference count that belongs to the holder, who releases it by <see cref="Dispose"/>.</summary>
/// <remarks>Must be used and disposed under the GIL. Do not copy: each value is disposed or detached exactly once.</remarks>
internal readonly ref struct OwnedReference(PythonApi api, nint pointer)
{
    /// <summary>Whether there is no object; for most calls that means that a Python error is pending.</summary>
    public bool IsNull => pointer == 0;

    /// <summary>The object, borrowed for as long as this reference is not disposed.</summary>
    public BorrowedReference Borrow() => new(pointer);

    /// <summary>This reference if there is an object.</summary>
    /// <exception cref="OracleException">There is none; the pending Python error is cleared and named in the message.</exception>
    public OwnedReference OrThrow(string action) => pointer == 0 ? throw api.Failure(action) : this;

    /// <summary>No object, of the same interpreter.</summary>
    public OwnedReference Nothing() => new(api, 0);

    /// <summary>The address; the caller now owns the count and releases it.</summary>
    public nint Detach() => pointer;

    /// <summary>Releases the count; nothing happens without an object.</summary>
    public void Dispose()
    {
        if (pointer != 0)
        {
            api.Release(new(pointer));
        }
    }
}
