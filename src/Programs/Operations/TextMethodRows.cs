namespace Conform.Programs.Operations;

/// <summary>The rows of the methods of <c>str</c>, <c>bytes</c> and <c>bytearray</c>.</summary>
internal static class TextMethodRows
{
    private const string Strings = "Library Reference, String Methods";
    private const string BytesMethods = "Library Reference, Bytes and Bytearray Operations";
    private const string Mutable = "Library Reference, Mutable Sequence Types; Bytearray Objects";

    internal static IEnumerable<Operation> All() => [.. Shared(Kind.Str), .. Shared(Kind.Bytes), .. Shared(Kind.ByteArray), .. Mutation()];

    private static IEnumerable<Operation> Shared(Kind kind)
    {
        var source = kind == Kind.Str ? Strings : BytesMethods;
        Role part = kind == Kind.Str ? Role.Part : Role.PartOrByte;

        yield return Row.Method(kind, "join", kind, source, Role.Parts);
        yield return Row.Method(kind, "replace", kind, source, Role.Part, Role.Part, Operand.Maybe(Role.Repetition));
        yield return Row.Method(kind, "strip", kind, source, Operand.Maybe(Role.SeparatorOrNone));
        yield return Row.Method(kind, "lstrip", kind, source, Operand.Maybe(Role.SeparatorOrNone)).Weighs(4);
        yield return Row.Method(kind, "rstrip", kind, source, Operand.Maybe(Role.SeparatorOrNone)).Weighs(4);
        yield return Row.Method(kind, "upper", kind, source).NeverRaises();
        yield return Row.Method(kind, "lower", kind, source).NeverRaises();
        yield return Row.Method(kind, "split", Kind.List, source, Operand.Maybe(Role.SeparatorOrNone), Operand.Maybe(Role.Repetition));
        yield return Row.Method(kind, "rsplit", Kind.List, source, Operand.Maybe(Role.SeparatorOrNone), Operand.Maybe(Role.Repetition)).Weighs(4);
        yield return Row.Method(kind, "partition", Kind.Tuple, source, Role.Separator);
        yield return Row.Method(kind, "rpartition", Kind.Tuple, source, Role.Separator).Weighs(4);
        yield return Row.Method(kind, "removeprefix", kind, source, Role.Part).Requires(Features.RemovePrefix).From(9);
        yield return Row.Method(kind, "removesuffix", kind, source, Role.Part).Requires(Features.RemovePrefix).From(9);
        yield return Row.Method(kind, "startswith", Kind.Bool, source, Role.PartOrParts, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound)).Weighs(4);
        yield return Row.Method(kind, "endswith", Kind.Bool, source, Role.PartOrParts, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound)).Weighs(4);
        foreach (var method in (string[])["find", "rfind", "index", "rindex", "count"])
        {
            yield return Row.Method(kind, method, Kind.Int, source, part, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound)).Weighs(4);
        }
    }

    private static IEnumerable<Operation> Mutation()
    {
        yield return Row.Method(Kind.ByteArray, "append", Kind.None, Mutable, Role.Byte);
        yield return Row.Method(Kind.ByteArray, "extend", Kind.None, Mutable, Role.ByteElements);
        yield return Row.Method(Kind.ByteArray, "insert", Kind.None, Mutable, Role.Position, Role.Byte);
        yield return Row.Method(Kind.ByteArray, "pop", Kind.Int, Mutable, Operand.Maybe(Role.Index));
        yield return Row.Method(Kind.ByteArray, "remove", Kind.None, Mutable, Role.Element);
        yield return Row.Method(Kind.ByteArray, "clear", Kind.None, Mutable).Weighs(3);
        yield return Row.Method(Kind.ByteArray, "copy", Kind.ByteArray, Mutable).NeverRaises();
        yield return Row.Method(Kind.ByteArray, "reverse", Kind.None, Mutable).NeverRaises();
    }
}
