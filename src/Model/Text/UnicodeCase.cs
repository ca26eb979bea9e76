using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Conform.Model.Text;

/// <summary>Full case mappings in a version of Unicode, written as ten times its number: 121 to 151.</summary>
/// <remarks>The simple mappings are those of .NET; a mapping that came with a later Unicode, from or to a code point not assigned yet, does not count.
/// Source: Unicode Character Database, SpecialCasing.txt and CaseFolding.txt; CPython, <c>_PyUnicode_ToUpperFull</c> and its relatives.</remarks>
internal static class UnicodeCase
{
    private const int CapitalSigma = 0x3A3;
    private const int FinalSigma = 0x3C2;

    private static readonly FrozenDictionary<int, int[]> SpecialUpper = Parse(
        "DF=53 53;149=2BC 4E;1F0=4A 30C;390=399 308 301;3B0=3A5 308 301;587=535 552;1E96=48 331;1E97=54 308;1E98=57 30A;1E99=59 30A;1E9A=41 2BE;"
        + "1F50=3A5 313;1F52=3A5 313 300;1F54=3A5 313 301;1F56=3A5 313 342;1F80=1F08 399;1F81=1F09 399;1F82=1F0A 399;1F83=1F0B 399;1F84=1F0C 399;"
        + "1F85=1F0D 399;1F86=1F0E 399;1F87=1F0F 399;1F88=1F08 399;1F89=1F09 399;1F8A=1F0A 399;1F8B=1F0B 399;1F8C=1F0C 399;1F8D=1F0D 399;"
        + "1F8E=1F0E 399;1F8F=1F0F 399;1F90=1F28 399;1F91=1F29 399;1F92=1F2A 399;1F93=1F2B 399;1F94=1F2C 399;1F95=1F2D 399;1F96=1F2E 399;"
        + "1F97=1F2F 399;1F98=1F28 399;1F99=1F29 399;1F9A=1F2A 399;1F9B=1F2B 399;1F9C=1F2C 399;1F9D=1F2D 399;1F9E=1F2E 399;1F9F=1F2F 399;"
        + "1FA0=1F68 399;1FA1=1F69 399;1FA2=1F6A 399;1FA3=1F6B 399;1FA4=1F6C 399;1FA5=1F6D 399;1FA6=1F6E 399;1FA7=1F6F 399;1FA8=1F68 399;"
        + "1FA9=1F69 399;1FAA=1F6A 399;1FAB=1F6B 399;1FAC=1F6C 399;1FAD=1F6D 399;1FAE=1F6E 399;1FAF=1F6F 399;1FB2=1FBA 399;1FB3=391 399;"
        + "1FB4=386 399;1FB6=391 342;1FB7=391 342 399;1FBC=391 399;1FC2=1FCA 399;1FC3=397 399;1FC4=389 399;1FC6=397 342;1FC7=397 342 399;"
        + "1FCC=397 399;1FD2=399 308 300;1FD3=399 308 301;1FD6=399 342;1FD7=399 308 342;1FE2=3A5 308 300;1FE3=3A5 308 301;1FE4=3A1 313;"
        + "1FE6=3A5 342;1FE7=3A5 308 342;1FF2=1FFA 399;1FF3=3A9 399;1FF4=38F 399;1FF6=3A9 342;1FF7=3A9 342 399;1FFC=3A9 399;FB00=46 46;"
        + "FB01=46 49;FB02=46 4C;FB03=46 46 49;FB04=46 46 4C;FB05=53 54;FB06=53 54;FB13=544 546;FB14=544 535;FB15=544 53B;FB16=54E 546;"
        + "FB17=544 53D;131=49;17F=53");

    private static readonly FrozenDictionary<int, int[]> SpecialTitle = Parse(
        "DF=53 73;587=535 582;1C4=1C5;1C5=1C5;1C6=1C5;1C7=1C8;1C8=1C8;1C9=1C8;1CA=1CB;1CB=1CB;1CC=1CB;1F1=1F2;1F2=1F2;1F3=1F2;"
        + "1FB2=1FBA 345;1FB3=1FBC;1FB4=386 345;1FB7=391 342 345;1FBC=1FBC;1FC2=1FCA 345;1FC3=1FCC;1FC4=389 345;1FC7=397 342 345;1FCC=1FCC;"
        + "1FF2=1FFA 345;1FF3=1FFC;1FF4=38F 345;1FF7=3A9 342 345;1FFC=1FFC;FB00=46 66;FB01=46 69;FB02=46 6C;FB03=46 66 69;FB04=46 66 6C;"
        + "FB05=53 74;FB06=53 74;FB13=544 576;FB14=544 565;FB15=544 56B;FB16=54E 576;FB17=544 56D");

    /// <summary>Appends the upper case of a code point.</summary>
    public static void AppendUpper(CodePointBuilder text, int codePoint, int version)
    {
        if (codePoint >= 0x80 && SpecialUpper.TryGetValue(codePoint, out var special))
        {
            text.Append(special);
        }
        else
        {
            text.Append(SimpleUpper(codePoint, version));
        }
    }

    /// <summary>Appends the lower case of a code point; sigma by itself, see <see cref="LowerSigma"/>.</summary>
    public static void AppendLower(CodePointBuilder text, int codePoint, int version)
    {
        if (codePoint == 0x130)
        {
            text.Append('i').Append(0x307);
        }
        else
        {
            text.Append(SimpleLower(codePoint, version));
        }
    }

    /// <summary>Appends the title case of a code point.</summary>
    public static void AppendTitle(CodePointBuilder text, int codePoint, int version)
    {
        switch (codePoint)
        {
            case >= 0x80 when SpecialTitle.TryGetValue(codePoint, out var special):
                text.Append(special);
                break;
            case >= 0x1F80 and <= 0x1FAF:
                text.Append(codePoint | 8);
                break;
            case >= 0x10D0 and <= 0x10FF:
                text.Append(codePoint);
                break;
            default:
                AppendUpper(text, codePoint, version);
                break;
        }
    }

    /// <summary>Appends the folded case of a code point.</summary>
    /// <remarks>Folding is the lower case of the upper case, but for Cherokee, whose upper case is older than its lower case, and for few
    /// others.</remarks>
    public static void AppendFolded(CodePointBuilder text, int codePoint, int version)
    {
        switch (codePoint)
        {
            case 0x1E9E:
                text.Append("ss");
                break;
            case (>= 0x13A0 and <= 0x13F5) or (>= 0x13F8 and <= 0x13FD) or (>= 0xAB70 and <= 0xABBF):
                text.Append(SimpleUpper(codePoint, version));
                break;
            case 0x130 or 0x131:
                AppendLower(text, codePoint, version);
                break;
            case >= 0x80 when SpecialUpper.TryGetValue(codePoint, out var special):
                foreach (var point in special)
                {
                    text.Append(SimpleLower(point, version));
                }

                break;
            default:
                text.Append(SimpleLower(SimpleUpper(codePoint, version), version));
                break;
        }
    }

    /// <summary>The lower case of a code point of a text: a capital sigma at the end of a word is the final sigma.</summary>
    /// <remarks>Source: CPython, <c>handle_capital_sigma</c>; Unicode, Final_Sigma.</remarks>
    public static void AppendLower(CodePointBuilder text, ReadOnlySpan<int> points, int index, int version)
    {
        if (points[index] == CapitalSigma)
        {
            text.Append(LowerSigma(points, index, version));
        }
        else
        {
            AppendLower(text, points[index], version);
        }
    }

    private static int LowerSigma(ReadOnlySpan<int> points, int index, int version)
    {
        var before = index - 1;
        while (before >= 0 && UnicodeProperties.IsCaseIgnorable(points[before], version))
        {
            before--;
        }

        if (before < 0 || !UnicodeProperties.IsCased(points[before], version))
        {
            return SimpleLower(CapitalSigma, version);
        }

        var after = index + 1;
        while (after < points.Length && UnicodeProperties.IsCaseIgnorable(points[after], version))
        {
            after++;
        }

        return after == points.Length || !UnicodeProperties.IsCased(points[after], version) ? FinalSigma : SimpleLower(CapitalSigma, version);
    }

    private static int SimpleUpper(int codePoint, int version) => codePoint < 0x80
        ? (codePoint is >= 'a' and <= 'z' ? codePoint - 32 : codePoint)
        : Rune.TryCreate(codePoint, out var rune) ? Checked(codePoint, Rune.ToUpperInvariant(rune).Value, version) : codePoint;

    private static int SimpleLower(int codePoint, int version) => codePoint < 0x80
        ? (codePoint is >= 'A' and <= 'Z' ? codePoint + 32 : codePoint)
        : Rune.TryCreate(codePoint, out var rune) ? Checked(codePoint, Rune.ToLowerInvariant(rune).Value, version) : codePoint;

    private static int Checked(int from, int to, int version) =>
        from == to || (UnicodeAges.IsAssigned(from, version) && UnicodeAges.IsAssigned(to, version)) ? to : from;

    private static FrozenDictionary<int, int[]> Parse(string table) => table.Split(';').Select(entry => entry.Split('=')).ToFrozenDictionary(
        pair => int.Parse(pair[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        pair => pair[1].Split(' ').Select(point => int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray());
}
