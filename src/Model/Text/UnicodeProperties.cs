using System.Globalization;

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
}
