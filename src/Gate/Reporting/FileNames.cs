using System.Globalization;
using System.Text;
using Conform.Gate.Comparing;

namespace Conform.Gate.Reporting;

/// <summary>Gives each divergence of a run a file name of its own: <c>identity-split-list</c>, <c>identity-split-list-2</c>.</summary>
/// <remarks>Depends on the signatures and their order only. Not thread-safe.</remarks>
public sealed class FileNames
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>The next name for <paramref name="signature"/>, without an extension.</summary>
    public string Of(DivergenceSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var name = InWords(signature.ToString());
        var candidate = name;
        for (var number = 2; !given.Add(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return candidate;
    }

    /// <summary>Lower-case words joined by hyphens: <c>IdentitySplit list</c> as <c>identity-split-list</c>.</summary>
    public static string InWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var isWord = char.IsAsciiLetterOrDigit(text[index]);
            if ((!isWord || (char.IsUpper(text[index]) && index > 0 && !char.IsUpper(text[index - 1]))) && name.Length > 0 && name[^1] != '-')
            {
                _ = name.Append('-');
            }

            _ = isWord ? name.Append(char.ToLowerInvariant(text[index])) : name;
        }

        return name.ToString().Trim('-');
    }
}
