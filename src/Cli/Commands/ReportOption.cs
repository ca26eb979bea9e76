using System.CommandLine;
using Conform.Cli.Reports;
using Conform.Gate.Reporting.Formats;

namespace Conform.Cli.Commands;

/// <summary>The option that asks for reports in files.</summary>
internal sealed class ReportOption
{
    private static readonly IReadOnlyList<IReportFormat> Formats = [.. ReportFormats.All, new SarifFormat(), new HtmlFormat()];

    public Option<string[]> Reports { get; } = new("--report")
    {
        Description = "Also write a report. The extension says which: .json, .xml (JUnit), .md, .sarif, .html (pictures of both sides); or a name before a colon: junit:FILE, py:FOLDER (a stand-alone reproduction of each divergence). 'github' alone prints annotations for GitHub Actions.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The formats that are asked for, each with a path; an empty one for what is printed.</summary>
    /// <exception cref="WrongUseException">There is no such format.</exception>
    public IReadOnlyList<(IReportFormat Format, string Path)> Read(ParseResult parsed) => [.. (parsed.GetValue(Reports) ?? []).Select(Read)];

    /// <summary>Writes the reports.</summary>
    /// <param name="reports">What is asked for.</param>
    /// <param name="report">What is told.</param>
    /// <param name="printed">Where what has no path is printed.</param>
    /// <exception cref="WrongUseException">A file cannot be written.</exception>
    public static void Write(IReadOnlyList<(IReportFormat Format, string Path)> reports, GateReport report, TextWriter printed)
    {
        foreach (var file in reports.SelectMany(wanted => wanted.Format.Files(report, wanted.Path)))
        {
            if (file.Path.Length == 0)
            {
                printed.Write(file.Text);
            }
            else
            {
                DocumentFile.Write(file.Path, file.Text);
            }
        }
    }

    private static (IReportFormat Format, string Path) Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (text == "github")
        {
            return (Formats.First(format => format.Name == text), string.Empty);
        }

        if (colon > 0 && Formats.FirstOrDefault(format => format.Name == text[..colon]) is { } named && colon + 1 < text.Length)
        {
            return (named, text[(colon + 1)..]);
        }

        return Formats.FirstOrDefault(format => format.Extension is { } extension && extension == Path.GetExtension(text)) is { } meant
            ? (meant, text)
            : throw new WrongUseException(
                $"'--report {text}' names no format: use an extension ({string.Join(", ", Formats.Select(format => format.Extension).OfType<string>())}), or NAME:PATH with one of {string.Join(", ", Formats.Select(format => format.Name))}.");
    }
}
