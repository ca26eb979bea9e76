namespace Conform.Oracle.Native;

/// <summary>A <c>PyObject*</c> that somebody else keeps alive; never released through this value.</summary>
/// <param name="Pointer">The address, or 0 for none.</param>
internal readonly record struct BorrowedReference(nint Pointer)
{
    /// <summary>Whether there is no object.</summary>
    public bool IsNull => Pointer == 0;
}
