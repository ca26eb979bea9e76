namespace Conform.Model.Types;

/// <summary>Where the bytes of a new object come from, which decides whether one byte is a shared object.</summary>
internal enum ByteOrigin
{
    /// <summary>Items, one after the other.</summary>
    Items,

    /// <summary>A buffer or a tuple, copied into the new object.</summary>
    Buffer,

    /// <summary>A number of zeros, filled in place.</summary>
    Count,
}
