using System.Collections.Frozen;
using Conform.Programs;

namespace Conform.Model.Arithmetic;

/// <summary>The Unicode decimal digits and white space beyond ASCII, by Python version.</summary>
/// <remarks>Source: the Unicode database of each version: 12.1 in 3.8, 13.0 in 3.9 and 3.10, 14.0 in 3.11, 15.0 in 3.12, 15.1 in 3.13.</remarks>
public static class DecimalDigits
{
    /// <summary>The code points of the digit 0, each followed by those of 1 to 9, and the minor version of Python 3 that first has them.</summary>
    private static readonly FrozenDictionary<int, int> Zeros = Collect();

    /// <summary>The value of the decimal digit <paramref name="codePoint"/>, 0 to 9, or -1 if it is none in <paramref name="version"/>.</summary>
    public static int Value(int codePoint, PythonVersion version)
    {
        if (codePoint is >= '0' and <= '9')
        {
            return codePoint - '0';
        }

        for (var digit = 0; digit <= 9; digit++)
        {
            if (Zeros.TryGetValue(codePoint - digit, out var since))
            {
                return version.IsAtLeast(3, since) ? digit : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether <paramref name="codePoint"/>, beyond ASCII, is white space.</summary>
    public static bool IsWideSpace(int codePoint) =>
        codePoint is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;

    private static FrozenDictionary<int, int> Collect()
    {
        int[] oldest =
        [
            0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810,
            0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30,
            0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16B50,
            0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950,
        ];
        (int Zero, int Since)[] newer = [(0x11950, 9), (0x1FBF0, 9), (0x16AC0, 11), (0x11F50, 12), (0x1E4F0, 12)];
        return oldest.Select(zero => (Zero: zero, Since: 8)).Concat(newer).ToFrozenDictionary(entry => entry.Zero, entry => entry.Since);
    }
}
