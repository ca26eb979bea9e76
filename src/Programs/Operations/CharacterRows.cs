namespace Conform.Programs.Operations;

/// <summary>The rows of what depends on characters one by one: predicates, case, filling, encodings, translation tables.</summary>
internal static class CharacterRows
{
    private const string BuiltIns = "Library Reference, Built-in Functions";
    private const string Strings = "Library Reference, String Methods";
    private const string BytesMethods = "Library Reference, Bytes and Bytearray Operations";

    internal static IEnumerable<Operation> All() => [.. Functions(), .. Shared(Kind.Str), .. Shared(Kind.Bytes), .. Shared(Kind.ByteArray), .. Text(), .. Binary()];

    private static IEnumerable<Operation> Functions()
    {
        yield return Row.Function("ascii", Kind.Str, BuiltIns, Role.Printable).NeverRaises().Weighs(4);
        yield return Row.Function("chr", Kind.Str, BuiltIns, Role.CodePoint).Weighs(5);
        yield return Row.Function("ord", Kind.Int, BuiltIns, Role.Character).Weighs(5);
        yield return Row.Function("str.maketrans", Kind.Dict, Strings, Role.TwoCharacters, Role.TwoCharacters, Operand.Maybe(Role.TwoCharacters)).Weighs(4);
        foreach (Kind kind in (Kind[])[Kind.Bytes, Kind.ByteArray])
        {
            yield return Row.Function($"{kind.TypeName()}.maketrans", Kind.Bytes, BytesMethods, Role.TwoBytes, Role.TwoBytes).Requires(kind.Needs()).Weighs(2);
            yield return Row.Function($"{kind.TypeName()}.fromhex", kind, BytesMethods, Role.HexDigits).Weighs(2);
        }
    }

    private static IEnumerable<Operation> Shared(Kind kind)
    {
        var source = kind == Kind.Str ? Strings : BytesMethods;
        foreach (var method in (string[])["capitalize", "swapcase", "title"])
        {
            yield return Row.Method(kind, method, kind, source).NeverRaises().Weighs(3);
        }

        foreach (var method in (string[])["isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper"])
        {
            yield return Row.Method(kind, method, Kind.Bool, source).NeverRaises().Weighs(2);
        }

        foreach (var method in (string[])["center", "ljust", "rjust"])
        {
            yield return Row.Method(kind, method, kind, source, Role.Width, Operand.Maybe(Role.Filling)).Weighs(3);
        }

        yield return Row.Method(kind, "zfill", kind, source, Role.Width).Weighs(3);
        yield return Row.Method(kind, "expandtabs", kind, source, Operand.Maybe(Role.Width)).Weighs(3);
        yield return Row.Method(kind, "splitlines", Kind.List, source, Operand.Maybe(Role.Flag)).NeverRaises().Weighs(3);
        yield return kind == Kind.Str
            ? Row.Method(kind, "translate", kind, source, Role.TextTable).Weighs(3)
            : Row.Method(kind, "translate", kind, source, Role.ByteTable, Operand.Maybe(Role.TwoBytes)).Weighs(3);
    }

    private static IEnumerable<Operation> Text()
    {
        yield return Row.Method(Kind.Str, "casefold", Kind.Str, Strings).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Str, "encode", Kind.Bytes, Strings, Operand.Maybe(Role.Encoding), Operand.Maybe(Role.ErrorHandler)).Requires(Features.Bytes);
        foreach (var method in (string[])["isdecimal", "isidentifier", "isnumeric", "isprintable"])
        {
            yield return Row.Method(Kind.Str, method, Kind.Bool, Strings).NeverRaises().Weighs(2);
        }
    }

    private static IEnumerable<Operation> Binary()
    {
        foreach (Kind kind in (Kind[])[Kind.Bytes, Kind.ByteArray])
        {
            yield return Row.Method(kind, "decode", Kind.Str, BytesMethods, Operand.Maybe(Role.Encoding), Operand.Maybe(Role.ErrorHandler));
            yield return Row.Method(kind, "hex", Kind.Str, BytesMethods, Operand.Maybe(Role.HexSeparator), Operand.Maybe(Role.Position)).Weighs(3);
        }
    }
}
