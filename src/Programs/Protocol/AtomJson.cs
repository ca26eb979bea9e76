using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Conform.Programs.Observing;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of an <see cref="AtomValue"/>: an object whose one field names the kind of value.</summary>
/// <remarks><c>{"int":"-0xff"}</c> in hexadecimal, which no Python limits in length; <c>{"float":"1.5"}</c> in decimal that reads back exactly, or
/// <c>nan</c>, <c>inf</c>, <c>-inf</c>; <c>{"complex":["0.0","2.0"]}</c>; <c>{"str":"text"}</c>, or <c>{"codePoints":[55296]}</c> for a str with
/// surrogates, which JSON strings cannot hold faithfully; <c>{"bytes":"00ff"}</c>; <c>{"array":["i",[{"int":"0x1"}]]}</c> with the code of the items' type; <c>{"name":"len"}</c>.</remarks>
internal static class AtomJson
{
    /// <summary>Writes the fields of <paramref name="value"/> into the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, AtomValue value)
    {
        switch (value)
        {
            case IntValue { Value: var number }:
                writer.WriteString("int", ToHexadecimal(number));
                break;
            case FloatValue { Value: var number }:
                writer.WriteString("float", ToDecimal(number));
                break;
            case ComplexValue { Real: var real, Imaginary: var imaginary }:
                writer.WriteStartArray("complex");
                writer.WriteStringValue(ToDecimal(real));
                writer.WriteStringValue(ToDecimal(imaginary));
                writer.WriteEndArray();
                break;
            case StrValue { Value: var text }:
                WriteText(writer, text);
                break;
            case BytesValue { Value: var bytes }:
                writer.WriteString("bytes", Convert.ToHexStringLower(bytes.Items.AsSpan()));
                break;
            case ArrayValue { Format: var format, Items: var items }:
                writer.WriteStartArray("array");
                writer.WriteStringValue(format);
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    writer.WriteStartObject();
                    Write(writer, item);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndArray();
                break;
            case NameValue { Name: var name }:
                writer.WriteString("name", name);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "The kind of value is not known.");
        }
    }

    /// <summary>The value in an object that <see cref="Write"/> filled.</summary>
    /// <exception cref="ProtocolException">The object has no field, more than one, or one that is not known.</exception>
    public static AtomValue Read(JsonElement element)
    {
        var fields = element.EnumerateObject().ToArray();
        if (fields.Length != 1)
        {
            throw new ProtocolException("A value has exactly one field, which names its kind.");
        }

        var value = fields[0].Value;
        return fields[0].Name switch
        {
            "int" => new IntValue(FromHexadecimal(value.Text())),
            "float" => new FloatValue(FromDecimal(value.Text())),
            "complex" => value.Each(part => FromDecimal(part.Text())).ToArray() is [var real, var imaginary]
                ? new ComplexValue(real, imaginary)
                : throw new ProtocolException("A complex value has two parts."),
            "str" => new StrValue(CodePoints.Of(value.Text())),
            "codePoints" => new StrValue(new([.. value.Each(ReadPoint)])),
            "bytes" => new BytesValue([.. Convert.FromHexString(value.Text())]),
            "array" => ReadArray(value),
            "name" => new NameValue(value.Text()),
            var kind => throw new ProtocolException($"'{kind}' is no kind of value."),
        };
    }

    private static void WriteText(Utf8JsonWriter writer, CodePoints text)
    {
        if (text.Points.Any(point => point is >= 0xD800 and <= 0xDFFF))
        {
            writer.WriteNumbers("codePoints", text.Points);
        }
        else
        {
            writer.WriteString("str", text.ToString());
        }
    }

    private static ArrayValue ReadArray(JsonElement value) => value.Each(part => part).ToArray() is [var format, var items]
        ? new ArrayValue(format.Text(), new([.. items.Each(Read)]))
        : throw new ProtocolException("An array has a format and items.");

    private static int ReadPoint(JsonElement element)
    {
        var point = element.GetInt32();
        return point is >= 0 and <= 0x10FFFF ? point : throw new ProtocolException($"{point} is no code point.");
    }

    private static string ToHexadecimal(BigInteger value)
    {
        var digits = BigInteger.Abs(value).ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return $"{(value.Sign < 0 ? "-" : string.Empty)}0x{(digits.Length == 0 ? "0" : digits)}";
    }

    private static BigInteger FromHexadecimal(string text)
    {
        var isNegative = text.StartsWith('-');
        var digits = isNegative ? text.AsSpan(1) : text;
        if (!digits.StartsWith("0x", StringComparison.Ordinal))
        {
            throw new ProtocolException("An int is written in hexadecimal, such as '-0xff'.");
        }

        // The leading zero keeps the first digit from being read as a sign.
        var magnitude = BigInteger.Parse($"0{digits[2..]}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return isNegative ? -magnitude : magnitude;
    }

    private static string ToDecimal(double value) =>
        double.IsNaN(value) ? "nan"
        : double.IsInfinity(value) ? (value > 0 ? "inf" : "-inf")
        : RoundTripText.Of(value);

    private static double FromDecimal(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture),
    };
}
