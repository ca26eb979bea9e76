using System.Globalization;
using System.Numerics;
using System.Text;
using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Literals as Python source, ASCII only, each reading back as exactly its value.</summary>
/// <remarks>ASCII only, so that the text shows which code points a string has (precomposed or combining, lone surrogates) and survives every editor.
/// Source: Python Language Reference, 2.4 "Literals".</remarks>
internal static class LiteralRenderer
{
    /// <summary>Largest number of decimal digits written or read; CPython reads 4300 by default and any number of hexadecimal ones.</summary>
    public const int LargestDecimal = 4000;

    /// <summary>Bits that always fit into <see cref="LargestDecimal"/> decimal digits.</summary>
    private const int DecimalBits = 13_000;

    /// <summary>Appends the literal of <paramref name="value"/>.</summary>
    public static void Append(StringBuilder output, ConstantValue value)
    {
        switch (value)
        {
            case NoneConstant:
                output.Append("None");
                break;
            case EllipsisConstant:
                output.Append("...");
                break;
            case BoolConstant constant:
                output.Append(constant.Value ? "True" : "False");
                break;
            case IntConstant constant:
                output.Append(Integer(constant.Value));
                break;
            case FloatConstant constant:
                output.Append(Float(constant.Value, integralSuffix: ".0"));
                break;
            case ImaginaryConstant constant:
                output.Append(Float(constant.Imaginary, integralSuffix: "")).Append('j');
                break;
            case StrConstant constant:
                AppendQuoted(output, constant.Value.Points.AsSpan());
                break;
            case BytesConstant constant:
                output.Append('b');
                AppendQuoted(output, [.. constant.Value.Select(item => (int)item)]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "The literal is of no known kind.");
        }
    }

    private static string Integer(BigInteger value)
    {
        if (value.GetBitLength() <= DecimalBits)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        return "0x" + value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
    }

    /// <summary>The shortest digits that read back as <paramref name="value"/>, laid out as Python's <c>repr</c> does.</summary>
    private static string Float(double value, string integralSuffix)
    {
        if (double.IsPositiveInfinity(value))
        {
            return "1e999";
        }

        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 16; precision++)
        {
            var shorter = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) == value)
            {
                scientific = shorter;
                break;
            }
        }

        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var digits = scientific[..mark].Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -4 or >= 16)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0') + integralSuffix
            : string.Concat(digits.AsSpan(0, exponent + 1), ".", digits.AsSpan(exponent + 1));
    }

    private static void AppendQuoted(StringBuilder text, ReadOnlySpan<int> points)
    {
        var quote = points.Contains('\'') && !points.Contains('"') ? '"' : '\'';
        text.Append(quote);
        foreach (var point in points)
        {
            _ = point switch
            {
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\\' => text.Append("\\\\"),
                _ when point == quote => text.Append('\\').Append(quote),
                >= ' ' and < 0x7F => text.Append((char)point),
                <= 0xFF => text.Append(CultureInfo.InvariantCulture, $"\\x{point:x2}"),
                <= 0xFFFF => text.Append(CultureInfo.InvariantCulture, $"\\u{point:x4}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\U{point:x8}"),
            };
        }

        text.Append(quote);
    }
}
