using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The conversions of printf-style formatting, with their flags, widths and precisions, of text and of bytes.</summary>
/// <remarks>Source: Library Reference, printf-style String Formatting; printf-style Bytes Formatting.</remarks>
internal static class FormatCases
{
    private static readonly string[] Conversions = ["d", "i", "o", "u", "x", "X", "e", "E", "f", "F", "g", "G", "c", "r", "s", "a", "b", "%"];

    private static readonly string[] Specifications =
        ["", "5", "-5", "05", "+", " ", "#", ".0", ".2", "+08.3", "-8.1", "# 10.4", "*", ".*", "-*.*", "(a)", "(a)-7.2", "l", "h", "10.", "+ 5", "0-6"];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> operands =
        [
            .. ((Kind[])[Kind.None, Kind.Bool, Kind.Int, Kind.Float, Kind.Complex, Kind.Str, Kind.Bytes, Kind.ByteArray]).SelectMany(Representatives.Of),
            .. RoleOperands.Expressions(
                "255", "-255", "65", "1234567.891", "0.000012345", "1e100", "-1e-7", "0.5", "1.5", "2.675", "123456789012345678901234567890", "'\\u1234'", "'ab'", "b'ab'", "[]", "(1, 2)", "{1: 2}"),
        ];
        foreach (var conversion in Conversions)
        {
            yield return new(null, "r = [x % (y,), x % (y,)]", Texts(conversion, "'"), operands);
            yield return new(null, "r = [x % (y, z)]", RoleOperands.Expressions($"'%*{conversion}'", $"'%-*{conversion}|'", $"'%.*{conversion}'", $"b'%*{conversion}'", $"b'%.*{conversion}'"), RoleOperands.Expressions("8", "0", "-9", "'a'", "True"), operands);
            yield return new(null, "r = [x % {'a': y}]", Texts(conversion, "'"), operands);
            yield return new(null, "r = [x % (y,), x % (y,)]", Texts(conversion, "b'"), operands);
            yield return new(null, "r = [x % {b'a': y}]", Texts(conversion, "b'"), operands);
        }

        yield return new(
            null,
            "r = [x % y]",
            RoleOperands.Expressions("'%'", "'%5'", "'%y'", "'%(a'", "'%(a)'", "'%s %s'", "'%(a)s %(b)s'", "'%*s'", "'%.s'", "'%%'", "'%(a)s%s'", "'a'", "b'%'", "b'%y'", "b'%s %s'", "b'%(a)s'", "bytearray(b'%s')"),
            [.. operands, .. ((Kind[])[Kind.Tuple, Kind.Dict, Kind.List, Kind.Range, Kind.Counter]).SelectMany(Representatives.Of)]);
    }

    private static IReadOnlyList<Representative> Texts(string conversion, string quote) =>
        RoleOperands.Expressions(Specifications.Select(specification => $"{quote}%{specification}{conversion}'"));
}
