namespace Conform.Gate.Reporting;

/// <summary>Plain text inside Markdown.</summary>
public static class MarkdownText
{
    /// <summary><paramref name="text"/> with the characters escaped that would end a cell of a table or begin emphasis.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
    }
}
