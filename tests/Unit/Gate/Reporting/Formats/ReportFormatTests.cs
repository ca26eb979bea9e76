using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Conform.Cli.Reports;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Gate.Ratchet;
using Conform.Gate.Reporting;
using Conform.Gate.Reporting.Formats;
using Conform.Programs;
using Conform.Programs.Text;
using Microsoft.CodeAnalysis.Sarif;

namespace Conform.Unit.Gate.Reporting.Formats;

public class ReportFormatTests
{
    /// <summary>What readers of JUnit XML agree on.</summary>
    private const string JUnitSchema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:attributeGroup name="counts">
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:attributeGroup>
          <xs:element name="testsuites">
            <xs:complexType>
              <xs:sequence><xs:element name="testsuite" type="suite" maxOccurs="unbounded"/></xs:sequence>
              <xs:attributeGroup ref="counts"/>
            </xs:complexType>
          </xs:element>
          <xs:complexType name="suite">
            <xs:sequence>
              <xs:element name="properties">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="property" maxOccurs="unbounded">
                      <xs:complexType>
                        <xs:attribute name="name" type="xs:string" use="required"/>
                        <xs:attribute name="value" type="xs:string" use="required"/>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
              <xs:element name="testcase" type="case" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence>
            <xs:attributeGroup ref="counts"/>
          </xs:complexType>
          <xs:complexType name="case">
            <xs:sequence>
              <xs:choice minOccurs="0">
                <xs:element name="skipped"><xs:complexType><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>
                <xs:element name="failure">
                  <xs:complexType>
                    <xs:simpleContent>
                      <xs:extension base="xs:string">
                        <xs:attribute name="message" type="xs:string" use="required"/>
                        <xs:attribute name="type" type="xs:string" use="required"/>
                      </xs:extension>
                    </xs:simpleContent>
                  </xs:complexType>
                </xs:element>
              </xs:choice>
              <xs:element name="system-out" type="xs:string" minOccurs="0"/>
            </xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="classname" type="xs:string" use="required"/>
            <xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:complexType>
        </xs:schema>
        """;

    [Fact]
    public void JUnit_OfAReport_FollowsTheSchemaAndCountsItsCases()
    {
        var document = XDocument.Parse(Text(new JUnitFormat(), Report()));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new System.IO.StringReader(JUnitSchema)));
        document.Validate(schemas, (_, broken) => Assert.Fail(broken.Message));

        var suite = document.Root!.Element("testsuite")!;
        var cases = suite.Elements("testcase").ToList();
        Assert.Equal("tiny against CPython 3.11.2, level cpython", (string?)suite.Attribute("name"));
        Assert.Equal(
            [("conform.programs", true), ("conform.ledger", false), ("conform.ledger", true), ("conform.ledger", false), ("conform.corpus", true)],
            cases.Select(test => ((string)test.Attribute("classname")!, test.Element("failure") is not null)));
        Assert.Equal((5, 3, 1), ((int)suite.Attribute("tests")!, (int)suite.Attribute("failures")!, (int)suite.Attribute("skipped")!));
        var failure = cases[0].Element("failure")!;
        Assert.Equal("IdentityMerged list", (string?)failure.Attribute("type"));
        Assert.Equal("`b = a[:]`, b: the same list as a where CPython has another list than a (2 programs)", (string?)failure.Attribute("message"));
        Assert.Contains("Replay            conform replay kept/identity-merged-list.py", failure.Value, StringComparison.Ordinal);
        Assert.Contains(suite.Element("properties")!.Elements(), property => (string?)property.Attribute("name") == "known" && (string?)property.Attribute("value") == "1");
    }

    [Fact]
    public void JUnit_OfTextsThatXmlCannotHold_IsReadable()
    {
        var report = Report();
        var divergence = report.Divergences[0].Divergence;
        var strange = report with { Divergences = [report.Divergences[0] with { Divergence = divergence with { Difference = divergence.Difference with { Left = "str '\0\ud800\u001b<&\"'" } } }] };

        var message = (string)XDocument.Parse(Text(new JUnitFormat(), strange)).Descendants("failure").First().Attribute("message")!;
        Assert.Contains("str '\\x00\\xd800\\x1b<&\"'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_WithoutDivergences_HasOneCaseThatPasses()
    {
        var report = Report() with { Divergences = [], Ledger = null, Replay = null, Ratchet = null };

        var test = Assert.Single(XDocument.Parse(Text(new JUnitFormat(), report)).Descendants("testcase"));
        Assert.Empty(test.Elements());
        Assert.Equal(report.Counts, (string?)test.Attribute("name"));
    }

    [Fact]
    public void Sarif_OfAReport_IsReadBySarifSdk()
    {
        var text = Text(new SarifFormat(), Report());
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var run = Assert.Single(SarifLog.Load(stream).Runs);

        Assert.Equal(["IdentityMerged", "StaleLedgerEntry", "CorpusProgram"], run.Results.Select(result => result.RuleId));
        Assert.Equal(run.Results.Select(result => result.RuleId), run.Tool.Driver.Rules.Select(rule => rule.Id));
        Assert.All(run.Tool.Driver.Rules, rule => Assert.EndsWith(".", rule.ShortDescription.Text, StringComparison.Ordinal));
        Assert.All(run.Results, result => Assert.Equal((FailureLevel.Error, true), (result.Level, result.PartialFingerprints.ContainsKey("divergence/v1"))));
        var found = run.Results[0];
        var place = Assert.Single(found.Locations).PhysicalLocation;
        Assert.Equal(("kept/identity-merged-list.py", 1, 4), (place.ArtifactLocation.Uri.OriginalString, place.Region.StartLine, place.Region.EndLine));
        Assert.Equal((2, "import copy\n# %%\na = []\nb = a[:]\n"), (found.OccurrenceCount, found.GetProperty<string>("program")));
        Assert.StartsWith("tiny differs from CPython 3.11.2. `b = a[:]`, b: the same list as a", found.Message.Text, StringComparison.Ordinal);
        Assert.StartsWith("{\"$schema\":", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_OfAReport_HasASectionToPasteForEachDivergence()
    {
        var text = Text(new MarkdownFormat(), Report());

        Assert.StartsWith("# tiny against CPython 3.11.2, level cpython\n\n4 programs (seed 1): 1 agree, 2 diverge, 1 differ as known, 0 inconclusive.\n", text, StringComparison.Ordinal);
        Assert.Contains(
            """

            ## `b = a[:]`, b: the same list as a where CPython has another list than a

            tiny does not do what CPython 3.11.2 does. The smallest program that shows it:

            ```python
            import copy
            # %%
            a = []
            b = a[:]
            ```

            | after cell 1, b | |
            | --- | --- |
            | expected (CPython 3.11.2) | another list than a |
            | tiny | the same list as a |

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains("Seen in 2 generated programs, level cpython, signature `IdentityMerged list`.", text, StringComparison.Ordinal);
        Assert.Contains("    \"p.a is not p.b\",\n])\n```\n\n</details>\n", text, StringComparison.Ordinal);
        Assert.Contains("| 1 | copy-is-deep | limitation | A copy is deep |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n**Stale**: made-up: its program agrees\n", text, StringComparison.Ordinal);
        Assert.Contains("- `lists/a.py` agreed, and now diverges\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_OfAReport_IsOneCommandALine()
    {
        var lines = Text(new GitHubFormat(), Report()).TrimEnd('\n').Split('\n');

        Assert.Equal(
            [
                "::error file=kept/identity-merged-list.py,title=conform%3A IdentityMerged list::`b = a[:]`, b: the same list as a where CPython has another list than a (2 programs)%0Aimport copy%0A# %25%25%0Aa = []%0Ab = a[:]%0Aconform replay kept/identity-merged-list.py",
                "::error title=conform%3A stale ledger entry::made-up: its program agrees",
                "::error title=conform%3A corpus::lists/a.py agreed, and now diverges",
                "::notice title=conform%3A tiny against CPython 3.11.2%2C level cpython::4 programs (seed 1): 1 agree, 2 diverge, 1 differ as known, 0 inconclusive.",
            ],
            lines);
    }

    [Fact]
    public void Json_OfAReport_IsTheObject() => Assert.Equal("{\n  \"programs\": 4\n}\n", Text(new JsonFormat(), Report() with { Json = new JsonObject { ["programs"] = 4 } }));

    [Fact]
    public void Reproductions_OfTwoWithOneSignature_HaveNamesOfTheirOwn()
    {
        var report = Report();
        var files = new ReproductionFormat().Files(report with { Divergences = [report.Divergences[0], report.Divergences[0]] }, "folder");

        Assert.Equal([Path.Combine("folder", "identity-merged-list.py"), Path.Combine("folder", "identity-merged-list-2.py")], files.Select(file => file.Path));
        Assert.Equal(ReproductionScript.Of(report.Divergences[0]), files[0].Text);
    }

    [Fact]
    public void Formats_HaveNamesAndExtensionsOfTheirOwn()
    {
        IReadOnlyList<IReportFormat> formats = [.. ReportFormats.All, new SarifFormat(), new HtmlFormat()];

        Assert.Equal(formats.Count, formats.Select(format => format.Name).Distinct().Count());
        Assert.Equal(formats.Count(format => format.Extension is not null), formats.Select(format => format.Extension).OfType<string>().Distinct().Count());
        Assert.Equal(
            formats.Select(format => format.GetType().Name).Order(StringComparer.Ordinal),
            typeof(IReportFormat).Assembly.GetTypes().Concat(typeof(SarifFormat).Assembly.GetTypes())
                .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IReportFormat))).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static string Text(IReportFormat format, GateReport report)
    {
        var file = Assert.Single(format.Files(report, "report"));
        Assert.Equal("report", file.Path);
        Assert.DoesNotContain('\r', file.Text);
        return file.Text;
    }

    /// <summary>A campaign with a new difference, a known one, a stale entry, one that cannot be judged, and a program of the corpus that got worse.</summary>
    private static readonly Lazy<GateReport> Made = new(Make);

    private static GateReport Report() => Made.Value;

    private static GateReport Make()
    {
        string[] texts = ["x = [1, 2]\ny = x[:]\n", "a = []\nb = a\n", "a = [[]]\nb = a[:]\n", "a = [[]]\nb = copy.copy(a)\n"];
        using var left = new Subject();
        using var right = new TinyPython();
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        LedgerEntry known = new("copy-is-deep", "A copy is deep", LedgerCategory.Limitation, "Small.", [new(["IdentitySplit list"], [".copy"], ["list"])], ProgramText.Parse("a = [[]]\nb = copy.copy(a)\n"));
        var ledger = new Ledger("tiny", [known, known with { Id = "made-up", Program = ProgramText.Parse("a = 1\n") }, known with { Id = "open", Program = ProgramText.Parse("a = {1}\n") }]);
        var judge = new LedgerJudge(ledger, run, Level.CPython);
        var result = new Campaign(run, index => ProgramText.Parse(texts[index]), new() { Programs = texts.Length, Ledger = judge }, TimeProvider.System).Run();
        var report = DivergenceReport.Of(Assert.Single(result.Findings), run, Level.CPython, "conform replay kept/identity-merged-list.py") with { File = "kept/identity-merged-list.py" };
        return new(ReportedSide.Of(left), ReportedSide.Of(right), Level.CPython, "seed 1", result, [report])
        {
            Ledger = ledger,
            Replay = judge.Replay(),
            Ratchet = new(3, [new("lists/a.py", BaselineVerdict.Agrees, BaselineVerdict.Diverges)], [], []),
        };
    }

    /// <summary>Shares slices; its copies are deep.</summary>
    private sealed class Subject : IImplementation, IDisposable
    {
        private readonly TinyPython shares = new(Mistake.SliceShares);
        private readonly TinyPython deep = new(Mistake.CopyIsDeep);

        public string Name => "tiny";

        public Profile Profile => shares.Profile;

        public Features Features => shares.Features;

        public void Dispose()
        {
            shares.Dispose();
            deep.Dispose();
        }

        public Conform.Programs.Observing.ProgramObservation Run(Program program, RunRequest request) =>
            (ProgramText.Render(program).Contains("copy.copy", StringComparison.Ordinal) ? deep : shares).Run(program, request);
    }
}
