using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Conform.Gate.Ledgers;
using Conform.Gate.Ratchet;

namespace Conform.Gate.Reporting.Formats;

/// <summary>JUnit XML: one failed test case for each divergence, each entry of the ledger that is no longer true, each program of the corpus that no longer agrees.</summary>
/// <remarks>Entries of the ledger are test cases of their own, so that they can be followed by name. Characters that XML cannot hold are written as <c>\x..</c>.</remarks>
public sealed class JUnitFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public string Extension => ".xml";

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<XElement> cases =
        [
            .. report.Divergences.Count == 0 ? [Case("conform.programs", report.Counts)] : report.Divergences.Select(Case),
            .. report.Ledger is { } ledger && report.Replay is { } replay ? ledger.Entries.Select(entry => Case(entry, replay, report.Result)) : [],
            .. report.Ratchet is { } ratchet ? Cases(ratchet) : [],
        ];
        var seconds = report.Result.Statistics.Elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        XAttribute[] counts =
        [
            new("tests", cases.Count),
            new("failures", cases.Count(test => test.Element("failure") is not null)),
            new("errors", 0),
            new("skipped", cases.Count(test => test.Element("skipped") is not null)),
            new("time", seconds),
        ];
        var suite = new XElement("testsuite", new XAttribute("name", Clean(report.Heading)), counts, new XElement("properties", Properties(report)), cases);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            new XElement("testsuites", new XAttribute("name", "conform"), counts, suite).Save(writer);
        }

        return [new(path, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n")];
    }

    private static IEnumerable<XElement> Properties(GateReport report)
    {
        var statistics = report.Result.Statistics;
        static XElement Property(string name, object value) => new("property", new XAttribute("name", name), new XAttribute("value", value));
        yield return Property("programs", statistics.Programs);
        yield return Property("source", Clean(report.Source));
        yield return Property("agree", statistics.Agree);
        yield return Property("diverge", statistics.Diverge);
        yield return Property("known", statistics.Known);
        yield return Property("maskedShare", Math.Round(statistics.MaskedShare, 4));
        foreach (var (reason, count) in statistics.Inconclusive)
        {
            yield return Property($"inconclusive.{JsonReport.Name(reason)}", count);
        }
    }

    private static XElement Case(DivergenceReport divergence)
    {
        using var details = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextReport.Write(details, TextReport.Sections(divergence), forFile: true);
        return Failed(
            "conform.programs",
            $"{divergence.Divergence.Signature}: {DivergenceTitle.Of(divergence.Divergence)}",
            string.Create(CultureInfo.InvariantCulture, $"{DivergenceTitle.Of(divergence.Divergence)} ({divergence.Count} programs)"),
            divergence.Divergence.Signature.ToString(),
            details.ToString());
    }

    private static XElement Case(LedgerEntry entry, LedgerReplay replay, CampaignResult result)
    {
        if (replay.Stale.Concat(replay.Returned).FirstOrDefault(fault => fault.Entry == entry) is { } fault)
        {
            return Failed("conform.ledger", entry.Id, $"{(entry.Stale is null ? "Stale" : "Returned")}: {fault.Now}.", "ledger", entry.Title);
        }

        var test = Case("conform.ledger", entry.Id);
        if (replay.Open.FirstOrDefault(other => other.Entry == entry) is { } open)
        {
            test.Add(new XElement("skipped", new XAttribute("message", Clean(open.Now))));
        }

        test.Add(new XElement("system-out", Clean(string.Create(CultureInfo.InvariantCulture, $"{result.Known.GetValueOrDefault(entry.Id)} programs: {entry.Title}"))));
        return test;
    }

    private static IEnumerable<XElement> Cases(RatchetResult ratchet) => ratchet.Lost.Count == 0
        ? [Case("conform.corpus", string.Create(CultureInfo.InvariantCulture, $"{ratchet.Programs} programs of the corpus"))]
        : ratchet.Lost.Select(change => Failed(
            "conform.corpus", change.Path, $"It agreed, and now {(change.Now is { } now ? Baseline.Spell(now) : "is gone")}.", "corpus", $"conform replay {change.Path}"));

    private static XElement Case(string group, string name) => new("testcase", new XAttribute("classname", group), new XAttribute("name", Clean(name)), new XAttribute("time", 0));

    private static XElement Failed(string group, string name, string message, string type, string details)
    {
        var test = Case(group, name);
        test.Add(new XElement("failure", new XAttribute("message", Clean(message)), new XAttribute("type", Clean(type)), Clean(details)));
        return test;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                _ = clean.Append(text[index]).Append(text[++index]);
            }
            else
            {
                _ = XmlConvert.IsXmlChar(text[index]) ? clean.Append(text[index]) : clean.Append(CultureInfo.InvariantCulture, $"\\x{(int)text[index]:x2}");
            }
        }

        return clean.ToString();
    }
}
