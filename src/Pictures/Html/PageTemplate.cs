using System.Text;

namespace Conform.Pictures.Html;

/// <summary>Fills the pages that this assembly carries.</summary>
internal static class PageTemplate
{
    /// <summary>The page with each <c>{{name}}</c> replaced; what is filled in is not searched again.</summary>
    public static string Fill(string page, IReadOnlyDictionary<string, string> parts)
    {
        var (text, source, position) = (new StringBuilder(), Resources.Read(page), 0);
        while (source.IndexOf("{{", position, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = source.IndexOf("}}", start, StringComparison.Ordinal);
            _ = text.Append(source, position, start - position).Append(parts[source[(start + 2)..end]].TrimEnd('\n'));
            position = end + 2;
        }

        return text.Append(source, position, source.Length - position).ToString();
    }

    /// <summary>Text as HTML.</summary>
    public static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);
}
