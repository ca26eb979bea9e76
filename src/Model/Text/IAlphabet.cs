namespace Conform.Model.Text;

/// <summary>What the elements of a str or of a bytes object mean where text is split or stripped.</summary>
/// <typeparam name="T">A code point or a byte.</typeparam>
internal interface IAlphabet<T>
{
    /// <summary>Whether <paramref name="element"/> separates words.</summary>
    static abstract bool IsWhitespace(T element);

    /// <summary>Whether <paramref name="element"/> ends a line.</summary>
    static abstract bool IsLineBreak(T element);

    /// <summary>Whether <paramref name="first"/> and <paramref name="second"/> end a line together: carriage return and line feed.</summary>
    static abstract bool IsLineBreakPair(T first, T second);
}

/// <summary>The alphabet of bytes objects: ASCII.</summary>
/// <remarks>Source: CPython, <c>Py_ISSPACE</c>; Python Library Reference, <c>bytes.splitlines</c>.</remarks>
internal readonly struct ByteAlphabet : IAlphabet<byte>
{
    /// <inheritdoc/>
    public static bool IsWhitespace(byte element) => element is (byte)' ' or (>= 9 and <= 13);

    /// <inheritdoc/>
    public static bool IsLineBreak(byte element) => element is (byte)'\n' or (byte)'\r';

    /// <inheritdoc/>
    public static bool IsLineBreakPair(byte first, byte second) => first == '\r' && second == '\n';
}

/// <summary>The alphabet of strings: Unicode.</summary>
/// <remarks>The set is the same in the Unicode databases of all modelled versions. Source: CPython, <c>_PyUnicode_IsWhitespace</c> and
/// <c>_PyUnicode_IsLinebreak</c>; Python Library Reference, <c>str.splitlines</c>.</remarks>
internal readonly struct CodePointAlphabet : IAlphabet<int>
{
    /// <inheritdoc/>
    public static bool IsWhitespace(int element) => element is (>= 0x09 and <= 0x0D) or (>= 0x1C and <= 0x20) or 0x85 or 0xA0 or 0x1680
        or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;

    /// <inheritdoc/>
    public static bool IsLineBreak(int element) => element is (>= 0x0A and <= 0x0D) or (>= 0x1C and <= 0x1E) or 0x85 or 0x2028 or 0x2029;

    /// <inheritdoc/>
    public static bool IsLineBreakPair(int first, int second) => first == '\r' && second == '\n';
}
