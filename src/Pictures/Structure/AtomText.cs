using System.Collections.Frozen;
using System.Globalization;
using Conform.Programs.Observing;

namespace Conform.Pictures.Structure;

/// <summary>Objects that hold nothing but a value, and their values as text.</summary>
internal static class AtomText
{
    /// <summary>Largest number of characters of a value in a picture; a longer one is cut.</summary>
    public const int Longest = 32;

    /// <summary>Largest number of characters of an argument of an exception: a message is read, not drawn.</summary>
    public const int LongestArgument = 120;

    private static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal, "NoneType", "bool", "int", "float", "complex", "str", "bytes", "ellipsis", "NotImplementedType");

    /// <summary>Whether the object can be written in place: an immutable value without references, or a built-in type, function or module, which has a name.</summary>
    public static bool IsAtom(ObservedNode node) =>
        node.Class is null && node.Attributes.IsEmpty && node.Children.IsEmpty
        && (Types.Contains(node.Type) || node.IsTextUnknown || (node.Value is NameValue && node.Type != "function"));

    /// <summary>The text of a str that can be printed as it is, cut if it is long; null of anything else.</summary>
    public static string? MessageOf(ObservedNode node) => node is { IsTextUnknown: false, Value: StrValue value } && value.Value.Points.All(point => point is >= ' ' and <= '~')
        ? Cut(value.Value.ToString(), LongestArgument)
        : null;

    /// <summary>The value as a Python literal or name, cut if it is long. Of an object whose type stands above it only what it holds: <c>b'a'</c> of a bytearray,
    /// <c>[1, 2]</c> of an array.</summary>
    public static string Of(ObservedNode node, int longest = Longest)
    {
        if (node.IsTextUnknown)
        {
            return "(unknown text)";
        }

        var text = node.Value switch
        {
            BytesValue => PythonLiteral.Of(node with { Type = "bytes" }),
            ArrayValue array => $"[{string.Join(", ", array.Items.Select(item => item is FloatValue number ? PythonLiteral.Of(number.Value) : $"{item}"))}]",
            _ => PythonLiteral.Of(node),
        };
        return Cut(text, longest);
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, longest - 8)}… ({text.Length})");
}
