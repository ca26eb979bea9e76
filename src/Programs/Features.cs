namespace Conform.Programs;

/// <summary>Capabilities that an operation needs and that an implementation may lack; generation leaves out what is lacking.</summary>
[Flags]
public enum Features
{
    /// <summary>Names, numbers, strings, lists, tuples, dicts: what every implementation has.</summary>
    None = 0,

    /// <summary>The module <c>copy</c>.</summary>
    Copy = 1 << 0,

    /// <summary>The <c>del</c> statement.</summary>
    Delete = 1 << 1,

    /// <summary>Assignment to and deletion of slices.</summary>
    SliceAssignment = 1 << 2,

    /// <summary>Sets and frozen sets.</summary>
    Sets = 1 << 3,

    /// <summary>Bytes.</summary>
    Bytes = 1 << 4,

    /// <summary>Byte arrays.</summary>
    ByteArrays = 1 << 5,

    /// <summary>Complex numbers.</summary>
    Complex = 1 << 6,

    /// <summary>Strings beyond Latin-1 and lone surrogates.</summary>
    WideStrings = 1 << 7,

    /// <summary>Dict union operators (Python 3.9).</summary>
    DictUnion = 1 << 8,

    /// <summary><c>removeprefix</c> and <c>removesuffix</c> (Python 3.9).</summary>
    RemovePrefix = 1 << 9,

    /// <summary>Reversed iteration over dicts and their views (Python 3.8).</summary>
    ReversedDicts = 1 << 10,

    /// <summary>Slices as values (<c>slice(1, 2)</c>) and ranges as values.</summary>
    SlicesAndRanges = 1 << 11,

    /// <summary>Everything above.</summary>
    All = (1 << 12) - 1,
}
