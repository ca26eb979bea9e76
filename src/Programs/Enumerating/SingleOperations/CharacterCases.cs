using System.Globalization;
using System.Text;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>What strings of one character say of it, for characters of every sort, several in one program.</summary>
internal static class CharacterCases
{
    /// <summary>The first and the last code point, in Unicode 14.0, of everything that has the same category, length in UTF-8 and lengths in upper, lower and title case, and the same answers to the predicates of <c>str</c>.</summary>
    private static ReadOnlySpan<int> Characters =>
    [
        0x0, 0x9, 0xA, 0x1E, 0x1F, 0x20, 0x21, 0x24, 0x28, 0x29, 0x2B, 0x2D, 0x30, 0x39, 0x41, 0x5A, 0x5C, 0x5E, 0x5F, 0x60, 0x61, 0x7A, 0x7B, 0x7D, 0x7E, 0x7F, 0x80,
        0x85, 0x9F, 0xA0, 0xA1, 0xA2, 0xA6, 0xA8, 0xAA, 0xAB, 0xAC, 0xAD, 0xB2, 0xB5, 0xB7, 0xB9, 0xBA, 0xBB, 0xBC, 0xBE, 0xC0, 0xDF, 0xE0, 0x130, 0x149, 0x1BB, 0x1C4,
        0x1C5, 0x1C6, 0x1F0, 0x1F1, 0x1F2, 0x1F3, 0x2B0, 0x2B9, 0x2E4, 0x300, 0x345, 0x378, 0x37A, 0x385, 0x387, 0x390, 0x3B0, 0x3D2, 0x3D4, 0x3F5, 0x488, 0x489, 0x556,
        0x587, 0x588, 0x58A, 0x5BE, 0x608, 0x660, 0x70F, 0x7C9, 0x7EA, 0x7F6, 0x7F9, 0x7FA, 0x7FC, 0x7FD, 0x7FF, 0x800, 0x816, 0x81A, 0x82E, 0x830, 0x888, 0x890, 0x903,
        0x966, 0x9F2, 0x9F4, 0x9FA, 0xE33, 0xEB3, 0xF3A, 0xF3B, 0x10A0, 0x10D0, 0x10FF, 0x1369, 0x13A0, 0x13F5, 0x13F8, 0x1400, 0x1680, 0x16EE, 0x1885, 0x1886, 0x19DA,
        0x1ABE, 0x1D00, 0x1D2C, 0x1E96, 0x1E9E, 0x1F52, 0x1F80, 0x1F88, 0x1FB2, 0x1FB7, 0x1FE7, 0x1FF3, 0x1FF6, 0x1FFC, 0x2018, 0x2019, 0x2028, 0x2029, 0x203F, 0x2044,
        0x2070, 0x2102, 0x2118, 0x212E, 0x2145, 0x2160, 0x216F, 0x2170, 0x217F, 0x24B6, 0x24CF, 0x24D0, 0x24E9, 0x2792, 0x2E20, 0x2E21, 0x2E2F, 0x3000, 0x3405, 0xA672,
        0xA6EF, 0xA835, 0xAB5F, 0xABBF, 0xABEC, 0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xF9FD, 0xFB04, 0xFB17, 0xFC5E, 0xFE2F, 0xFE7E, 0xFF0D, 0xFF19, 0xFF3A, 0xFF3F, 0xFF5A,
        0xFF62, 0xFF63, 0xFF65, 0xFF70, 0xFF9E, 0xFF9F, 0xFFDC, 0xFFE3, 0xFFE6, 0xFFEC, 0xFFFB, 0xFFFD, 0xFFFF, 0x10000, 0x1000C, 0x10100, 0x10107, 0x10137, 0x10140,
        0x101FD, 0x10400, 0x10428, 0x104A0, 0x10780, 0x10781, 0x107BA, 0x10A40, 0x10EAD, 0x11000, 0x110BD, 0x11FDD, 0x1246E, 0x1D172, 0x1D400, 0x1D6C1, 0x1D7CA, 0x1E921,
        0x1E943, 0x1E94B, 0x1E95F, 0x1ECB0, 0x1EEF1, 0x1F10A, 0x1F10C, 0x1F130, 0x1F189, 0x1F3FB, 0x1F3FF, 0x1FBCA, 0x1FBF9, 0x20001, 0x2F890, 0x3134A, 0xE007F, 0xE01EF,
        0xF0000, 0x10FFFD, 0x10FFFF,
    ];

    private const int Together = 16;

    private static readonly string[] Texts =
    [
        "r = [[i.isalnum(), i.isalpha(), i.isascii(), i.isdecimal(), i.isdigit(), i.isidentifier(), i.islower(), i.isnumeric(), i.isprintable(), i.isspace(), i.istitle(), i.isupper()] for i in x]",
        "r = [[i.upper(), i.lower(), i.title(), i.capitalize(), i.swapcase(), i.casefold()] for i in x]",
        "r = [[j.upper(), j.lower(), j.title(), j.capitalize(), j.swapcase(), j.istitle(), j.isupper(), j.islower(), j.isidentifier()] for i in x for j in ['a' + i + 'B', i + 'Ab']]",
        "r = [[repr(i), ascii(i), ord(i), repr('a' + i)] for i in x]",
        "r = [[('a' + i + 'b').split(), (i + 'a' + i).strip(), ('a' + i + 'b').splitlines(), ('a' + i + '\\tb').expandtabs()] for i in x]",
        "r = []\nfor i in x:\n    for f in [int, float, complex, lambda a: int('1' + a, 36), lambda a: float(a + '5')]:\n        try:\n            r.append(f(i))\n        except ValueError as error:\n            r.append(error.args)",
    ];

    private static readonly string[] Handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"];

    /// <summary>The names of the encodings that the language has, as programs write them. Source: Library Reference, codecs, Standard Encodings; Lib/encodings/aliases.py.</summary>
    private static readonly string[] Aliases =
    [
        "646", "ansi_x3.4_1968", "ANSI_X3_4_1968", "ansi-x3.4-1986", "cp367", "csASCII", "IBM367", "ISO646-US", "iso_646.irv_1991", "iso-ir-6", "us", "us-ascii", "US_ASCII", "ascii", "ASCII", "8859", "cp819", "csISOLatin1",
        "ibm819", "iso8859", "iso8859-1", "ISO-8859-1", "iso-8859-1-1987", "iso-ir-100", "L1", "latin", "latin1", "Latin-1", "latin 1", "U8", "UTF", "utf8", "UTF-8", "utf8-ucs2", "utf8_ucs4", "U16", "utf16", "UTF-16",
        "UnicodeLittleUnmarked", "utf-16LE", "utf_16_le", "UnicodeBigUnmarked", "UTF-16BE", "utf_16_be", "U32", "utf32", "UTF-32LE", "utf_32_le", "UTF-32BE", "utf_32_be", "utf-8-", " utf-8", "utf--8", "", "u-8",
    ];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> characters = RoleOperands.Expressions([.. Written()]);
        IReadOnlyList<Representative> malformed = RoleOperands.Expressions(
            "b'\\xff'", "b'a\\x80b'", "b'\\xc3'", "b'\\xc3a'", "b'\\xc0\\x80'", "b'\\xe2\\x82'", "b'\\xe2\\x82a'", "b'\\xed\\xa0\\x80'", "b'\\xe0\\x80\\x80'", "b'\\xf0\\x9f\\x98'", "b'\\xf0\\x9f\\x98\\x80'",
            "b'\\xf4\\x90\\x80\\x80'", "b'\\xf5abc'", "b'\\xef\\xbb\\xbfa'", "b'\\xff\\xfea\\x00'", "b'\\xfe\\xff\\x00a'", "b'a\\x00b'", "b'\\x00\\xd8a\\x00'", "b'\\x00\\xd8\\x00\\xdc'", "b'\\xd8\\x00\\xdc\\x00'",
            "b'\\x00\\x00\\x11\\x00'", "b'\\x00\\xd8\\x00\\x00'", "b'\\xff\\xfe\\x00\\x00a\\x00\\x00\\x00'", "b'\\x00\\x00\\xfe\\xff\\x00\\x00\\x00a'", "b'a\\x00\\x00'", "bytearray(b'a\\xe9')");
        IReadOnlyList<Representative> aliases = RoleOperands.Expressions(Aliases.Select(alias => $"'{alias}'"));
        yield return new(null, "r = 'a'.encode(x)\nq = [r.decode(x), str(r, x), bytes('b', x), bytearray('b', x)]", aliases);
        yield return new(null, "r = y.encode(x)\nq = r.decode(x)", aliases, RoleOperands.Expressions("'\\xe9'", "'\\u1234'", "'\\ud800'", "'\\U0001f600a'"));
        yield return new(null, "r = y.decode(x)", aliases, malformed);
        foreach (var text in Texts)
        {
            yield return new(null, text, characters);
        }

        foreach (var handler in Handlers)
        {
            yield return new(null, InEveryEncoding($"j.encode(i, '{handler}')", "x"), characters);
            yield return new(null, InEveryEncoding($"j.encode(i, '{handler}')", "['\\ud800', '\\udcffa', 'a\\ud83d\\ude00', '\\u1234\\ud800\\u1234', 'a\\xe9b', 'a\\xe9\\xe8\\u1234b']"));
            yield return new(null, InEveryEncoding($"j.decode(i, '{handler}')", "[x]"), malformed);
        }
    }

    /// <summary>The same in one encoding after the other; what one refuses is told with the reason.</summary>
    private static string InEveryEncoding(string text, string objects) =>
        $"r = []\nfor j in {objects}:\n    for i in ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be']:\n        try:\n            r.append({text})\n        except UnicodeError as error:\n            r.append(error.args)";

    /// <summary>String literals of <see cref="Together"/> characters each.</summary>
    private static List<string> Written()
    {
        var written = new List<string>();
        for (var start = 0; start < Characters.Length; start += Together)
        {
            var text = new StringBuilder("'");
            foreach (var character in Characters[start..Math.Min(start + Together, Characters.Length)])
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"\\U{character:x8}");
            }

            written.Add(text.Append('\'').ToString());
        }

        return written;
    }
}
