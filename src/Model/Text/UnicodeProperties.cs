using System.Globalization;
using System.Text;

namespace Conform.Model.Text;

/// <summary>Properties of code points in a version of Unicode, written as ten times its number: 121 to 151.</summary>
/// <remarks>Based on the categories that .NET knows. Source: CPython, Tools/unicode/makeunicodedata.py.</remarks>
internal static class UnicodeProperties
{
    // Letters that have no case by category, but by the properties Other_Lowercase and Other_Uppercase.
    private static ReadOnlySpan<int> OtherLowercase =>
    [
        0xAA, 0xAA, 0xBA, 0xBA, 0x2B0, 0x2B8, 0x2C0, 0x2C1, 0x2E0, 0x2E4, 0x345, 0x345, 0x37A, 0x37A, 0x1D2C, 0x1D6A, 0x1D78, 0x1D78, 0x1D9B, 0x1DBF,
        0x2071, 0x2071, 0x207F, 0x207F, 0x2090, 0x209C, 0x2170, 0x217F, 0x24D0, 0x24E9, 0x2C7C, 0x2C7D, 0xA69C, 0xA69D, 0xA770, 0xA770, 0xA7F8, 0xA7F9,
        0xAB5C, 0xAB5F, 0x10780, 0x10780, 0x10783, 0x10785, 0x10787, 0x107B0, 0x107B2, 0x107BA, 0x1E030, 0x1E06D,
    ];

    private static ReadOnlySpan<int> OtherLowercaseSince15 => [0x10FC, 0x10FC, 0xA7F2, 0xA7F4, 0xAB69, 0xAB69];

    private static ReadOnlySpan<int> OtherUppercase => [0x2160, 0x216F, 0x24B6, 0x24CF, 0x1F130, 0x1F149, 0x1F150, 0x1F169, 0x1F170, 0x1F189];

    // Punctuation inside words, by the property Word_Break.
    private static ReadOnlySpan<int> MiddleOfWord =>
        ['\'', '.', ':', 0xB7, 0x387, 0x5F4, 0x2018, 0x2019, 0x2024, 0x2027, 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A, 0x1171E];

    /// <summary>Whether <c>repr</c> shows the code point as it is.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isprintable</c>.</remarks>
    public static bool IsPrintable(int codePoint, int version) => codePoint is >= 0x20 and < 0x7F
        || (CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator) && UnicodeAges.IsAssigned(codePoint, version));

    /// <summary>Whether the code point is lower case (property Lowercase).</summary>
    public static bool IsLower(int codePoint, int version) => codePoint < 0x80
        ? codePoint is >= 'a' and <= 'z'
        : (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.LowercaseLetter
            || UnicodeAges.Contains(OtherLowercase, codePoint)
            || (version >= 150 && UnicodeAges.Contains(OtherLowercaseSince15, codePoint))) && UnicodeAges.IsAssigned(codePoint, version);

    /// <summary>Whether the code point is upper case (property Uppercase).</summary>
    public static bool IsUpper(int codePoint, int version) => codePoint < 0x80
        ? codePoint is >= 'A' and <= 'Z'
        : (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.UppercaseLetter
            || UnicodeAges.Contains(OtherUppercase, codePoint)) && UnicodeAges.IsAssigned(codePoint, version);

    /// <summary>Whether the code point has a case (property Cased).</summary>
    public static bool IsCased(int codePoint, int version) => IsLower(codePoint, version) || IsUpper(codePoint, version)
        || CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.TitlecaseLetter;

    /// <summary>Whether the code point is passed over when the place of a sigma in its word is found (property Case_Ignorable).</summary>
    public static bool IsCaseIgnorable(int codePoint, int version)
    {
        if (MiddleOfWord.Contains(codePoint) || (codePoint == 0x55F && version >= 130) || (codePoint == 0x1734 && version < 140))
        {
            return true;
        }

        return CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol && UnicodeAges.IsAssigned(codePoint, version);
    }

    /// <summary>Whether the code point is a letter.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isalpha</c>.</remarks>
    public static bool IsAlphabetic(int codePoint, int version) => codePoint < 0x80
        ? char.IsAsciiLetter((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            && UnicodeAges.IsAssigned(codePoint, version);

    /// <summary>Whether the code point is a digit of a decimal system (Numeric_Type Decimal).</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isdecimal</c>.</remarks>
    public static bool IsDecimal(int codePoint, int version) => codePoint < 0x80
        ? codePoint is >= '0' and <= '9'
        : CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.DecimalDigitNumber && UnicodeAges.IsAssigned(codePoint, version);

    /// <summary>Whether the code point is a digit, such as a superscript (Numeric_Type Decimal or Digit).</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isdigit</c>.</remarks>
    public static bool IsDigit(int codePoint, int version) => codePoint < 0x80
        ? codePoint is >= '0' and <= '9'
        : Rune.TryCreate(codePoint, out var rune) && CharUnicodeInfo.GetDigitValue(rune.ToString(), 0) >= 0 && UnicodeAges.IsAssigned(codePoint, version);

    /// <summary>Whether the code point stands for a number (any Numeric_Type).</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isnumeric</c>.</remarks>
    public static bool IsNumeric(int codePoint, int version) => codePoint < 0x80
        ? codePoint is >= '0' and <= '9'
        : Rune.TryCreate(codePoint, out var rune) && Rune.GetNumericValue(rune) is not -1 && UnicodeAges.IsAssigned(codePoint, version);

    /// <summary>Whether the code point is a letter or stands for a number.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isalnum</c>.</remarks>
    public static bool IsAlphanumeric(int codePoint, int version) => IsAlphabetic(codePoint, version) || IsNumeric(codePoint, version);

    /// <summary>Whether the code point is an ideograph, of which .NET does not know whether it stands for a number.</summary>
    public static bool IsIdeograph(int codePoint) => codePoint is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether an identifier can begin with the code point (property XID_Start, or an underscore).</summary>
    /// <remarks>Source: Python Language Reference, 2.3 "Identifiers and keywords".</remarks>
    public static bool IsIdentifierStart(int codePoint, int version) => codePoint < 0x80
        ? char.IsAsciiLetter((char)codePoint) || codePoint == '_'
        : codePoint is 0x1885 or 0x1886 || (codePoint is not (0xE33 or 0xEB3 or 0xFF9E or 0xFF9F) && IsIdentifierLetter(codePoint, version));

    /// <summary>Whether an identifier can go on with the code point (property XID_Continue).</summary>
    /// <remarks>Source: Python Language Reference, 2.3 "Identifiers and keywords".</remarks>
    public static bool IsIdentifierPart(int codePoint, int version) => codePoint < 0x80
        ? char.IsAsciiLetterOrDigit((char)codePoint) || codePoint == '_'
        : IsIdentifierLetter(codePoint, version)
            || codePoint is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA
            || (version >= 151 && codePoint is 0x200C or 0x200D or 0x30FB or 0xFF65)
            || (CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation && UnicodeAges.IsAssigned(codePoint, version));

    // Letters, but for those whose compatibility form is no identifier, and two symbols of old.
    private static bool IsIdentifierLetter(int codePoint, int version) => codePoint is 0x2118 or 0x212E
        || (codePoint is not (0x37A or 0x2E2F or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A
                or 0xFE7C or 0xFE7E)
            && (IsAlphabetic(codePoint, version)
                || (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.LetterNumber && UnicodeAges.IsAssigned(codePoint, version))));
}
