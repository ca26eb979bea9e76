using System.Globalization;
using System.Text;

namespace Conform.Programs.Observing;

/// <summary>Writes observed atoms as Python literals, in ASCII.</summary>
public static class PythonLiteral
{
    /// <summary>The value of an atom: <c>5</c>, <c>'abc'</c>, <c>nan</c>, <c>bytearray(b'a')</c>; of anything else its type's name.</summary>
    public static string Of(ObservedNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return (node.Type, node.Value) switch
        {
            ("NoneType", _) => "None",
            ("ellipsis", _) => "...",
            ("bool", IntValue flag) => flag.Value.IsZero ? "False" : "True",
            (_, IntValue number) => number.Value.ToString(CultureInfo.InvariantCulture),
            (_, FloatValue number) => Of(number.Value),
            (_, ComplexValue number) => $"complex({Of(number.Real)}, {Of(number.Imaginary)})",
            (_, StrValue text) => Of(text.Value),
            ("bytearray", BytesValue bytes) => $"bytearray({Of(bytes.Value)})",
            (_, BytesValue bytes) => Of(bytes.Value),
            (_, NameValue name) => name.Name,
            (_, ArrayValue array) => $"{node.Type}('{array.Format}', [{string.Join(", ", array.Items.Select(Of))}])",
            _ => node.Type,
        };
    }

    private static string Of(AtomValue item) => item is FloatValue number ? Of(number.Value) : $"{item}";

    /// <summary>The shortest decimal text that gives the same float, as Python writes it; <c>nan</c>, <c>inf</c> and <c>-inf</c> are no literals.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var text = RoundTripText.Of(value).Replace('E', 'e');
        return text.Contains('e', StringComparison.Ordinal) || text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>A str literal in single quotes; everything beyond printable ASCII is escaped.</summary>
    public static string Of(CodePoints value)
    {
        var text = new StringBuilder("'");
        foreach (var point in value.Points)
        {
            _ = point switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                >= ' ' and < 127 => text.Append((char)point),
                <= 0xFF => text.Append(CultureInfo.InvariantCulture, $"\\x{point:x2}"),
                <= 0xFFFF => text.Append(CultureInfo.InvariantCulture, $"\\u{point:x4}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\U{point:x8}"),
            };
        }

        return text.Append('\'').ToString();
    }

    private static string Of(ValueList<byte> value)
    {
        var text = new StringBuilder("b'");
        foreach (var item in value)
        {
            _ = item switch
            {
                (byte)'\'' => text.Append("\\'"),
                (byte)'\\' => text.Append("\\\\"),
                >= (byte)' ' and < 127 => text.Append((char)item),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\x{item:x2}"),
            };
        }

        return text.Append('\'').ToString();
    }
}
