using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Conform.Programs;

namespace Conform.Oracle.Native;

/// <content>Strings, bytes and byte arrays; each reading member needs an object of exactly the type that it names.</content>
internal sealed unsafe partial class PythonApi
{
    private const int OneCharacterCount = 128;

    private static readonly string[] OneCharacter = [.. Enumerable.Range(0, OneCharacterCount).Select(character => ((char)character).ToString())];

    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> textLength = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)library.Symbol("PyUnicode_GetLength");
    private readonly delegate* unmanaged[Cdecl]<nint, int*, nint, int, nint> textCopy = (delegate* unmanaged[Cdecl]<nint, int*, nint, int, nint>)library.Symbol("PyUnicode_AsUCS4");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, uint> textCharacter = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, uint>)library.Symbol("PyUnicode_ReadChar");
    private readonly delegate* unmanaged[Cdecl]<byte*, nint, nint> textFromUtf8 = (delegate* unmanaged[Cdecl]<byte*, nint, nint>)library.Symbol("PyUnicode_FromStringAndSize");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> bytesLength = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)library.Symbol("PyBytes_Size");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*> bytesContent = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*>)library.Symbol("PyBytes_AsString");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> byteArrayLength = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)library.Symbol("PyByteArray_Size");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*> byteArrayContent = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*>)library.Symbol("PyByteArray_AsString");

    /// <summary>A new str.</summary>
    /// <param name="text">Valid UTF-16, because it goes through UTF-8.</param>
    public OwnedReference NewText(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = utf8)
        {
            return new OwnedReference(this, textFromUtf8(start, utf8.Length)).OrThrow("making a str");
        }
    }

    /// <summary>The code points of a str.</summary>
    public CodePoints ReadText(BorrowedReference value)
    {
        var points = new int[checked((int)textLength(value.Pointer))];
        fixed (int* start = points)
        {
            if (points.Length > 0 && textCopy(value.Pointer, start, points.Length, 0) == 0)
            {
                throw Failure("reading a str");
            }
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(points));
    }

    /// <summary>The text of a str that is a name; of one ASCII letter, as most names are, the same string each time.</summary>
    public string ReadName(BorrowedReference value) =>
        textLength(value.Pointer) == 1 && textCharacter(value.Pointer, 0) is < OneCharacterCount and var character ? OneCharacter[character] : ReadText(value).ToString();

    /// <summary>The contents of a bytes object.</summary>
    public ImmutableArray<byte> ReadBytes(BorrowedReference value) =>
        [.. new ReadOnlySpan<byte>(bytesContent(value.Pointer), checked((int)bytesLength(value.Pointer)))];

    /// <summary>The contents of a bytearray.</summary>
    public ImmutableArray<byte> ReadByteArray(BorrowedReference value) =>
        [.. new ReadOnlySpan<byte>(byteArrayContent(value.Pointer), checked((int)byteArrayLength(value.Pointer)))];
}
