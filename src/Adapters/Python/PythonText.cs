using System.Globalization;
using System.Text;
using Conform.Programs.Observing;

namespace Conform.Adapters.Python;

/// <summary>Python literals in ASCII, for what is sent to an observer.</summary>
internal static class PythonText
{
    /// <summary>A str literal. Lone surrogates stay what they are.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                _ = literal.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(unit, text[++index]):x8}");
            }
            else
            {
                _ = unit switch
                {
                    '"' or '\\' => literal.Append('\\').Append(unit),
                    '\n' => literal.Append("\\n"),
                    >= ' ' and <= '~' => literal.Append(unit),
                    _ => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                };
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A list of literals.</summary>
    public static string List(IEnumerable<string> literals) => $"[{string.Join(',', literals)}]";

    /// <summary>The questions about one cell: a list of pairs of paths.</summary>
    public static string Of(IReadOnlyList<EqualityQuestion> questions) =>
        List(questions.Select(question => $"[{Of(question.Left)},{Of(question.Right)}]"));

    private static string Of(ObjectPath path) => List(path.Steps.Select(step => step.ToString(CultureInfo.InvariantCulture)).Prepend(Of(path.Name)));
}
