using System.Text.Json.Nodes;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Reporting;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;
using Conform.Programs.Text;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate.Reporting;

public class ReportTests
{
    [Fact]
    public void TextReport_OfAFinding_HasTheFixedSections()
    {
        var (_, report) = Campaign();
        using var output = new StringWriter { NewLine = "\n" };
        TextReport.Write(output, TextReport.Sections(report), forFile: true);
        var (runs, candidates) = (report.Shrinking!.Runs, report.Shrinking.Candidates);
        Assert.Equal(
            $"""
            Verdict           Diverges: IdentityMerged list (2 programs)
            Profiles          left   tiny:SliceShares (CPython 3.11.2)
                              right  tiny (CPython 3.11.2)
                              level  cpython
            Rule              IdentityMerged: What is one object on one side is one object on the other; the left side has one where the right has two.
                              Source: Python Language Reference, 3.1 "Objects, values and types"
            Program           1  import copy
                              2  # %%
                              3  a = []
                              4  b = a[:]
            First difference  after cell 1 at b
                              left   the same list as a
                              right  another list than a
            Model             cell 1: completed
                                a   #1
                                b   #1
                                #1  list []
            Oracle            cell 1: completed
                                a   #1
                                b   #2
                                #1  list []
                                #2  list []
            Shrunk            from 2 statements in 2 cells to 2 statements in 1 cell in {runs} runs, {candidates} candidates
                              No pass makes it simpler.
            Replay            conform replay finding-1.py
            Original          1  import copy
                              2  # %%
                              3  x = [1, 2]
                              4  y = x[:]
                              5  y = [y]

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Fact]
    public void TextReport_OfAVariant_SaysSo() =>
        Assert.Equal(
            ["Diverges: IdentityMerged list (may be the same bug as another one here)"],
            TextReport.Sections(Campaign().Report with { Count = 1, IsVariant = true })[0].Lines);

    [Fact]
    public void Passes_OfAShrinking_IsATableOfThoseThatHadCandidates()
    {
        var program = new Program([]);
        var shrinking = new ShrinkResult(program, program, ShrinkStopReason.Finished, 3, 3, [new("drop cells", 2, 1), new("drop imports", 0, 0)], []);

        Assert.Equal(["                           tries   taken", "drop cells                     2       1"], TextReport.Passes(shrinking).Lines);
    }

    [Fact]
    public void TextReport_OnATerminal_LeavesOutTheOriginal()
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextReport.Write(output, TextReport.Sections(Campaign().Report), forFile: false);
        Assert.DoesNotContain("Original", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReproductionScript_OfAFinding_AssertsWhatTheOracleDid()
    {
        var script = ReproductionScript.Of(Campaign().Report);
        Assert.Equal(
            """
            # What is one object on one side is one object on the other; the left side has one where the right has two. (Python Language Reference, 3.1 "Objects, values and types")
            # Refuted: tiny:SliceShares claims, after cell 1, b: the same list as a.
            # Observed: CPython 3.11.2 says there: another list than a.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', script.Split('\n').Take(3)));
        Assert.EndsWith(
            """

            # cell 1
            error = run(
                'a = []\n'
                'b = a[:]\n'
            )
            check("after cell 1", [
                "error is None",
                'names() == ["a", "b"]',
                "type(p.a) is list and len(p.a) == 0",
                "type(p.b) is list and len(p.b) == 0",
                "p.a is not p.b",
            ])

            """.ReplaceLineEndings("\n"),
            script,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ReproductionScript_OfManyTypes_ClaimsEachByItsKind()
    {
        var first = Cell("d:1 f:5 s:6", "1 dict 2 3 4 3", "2 str ='k'", "3 list 1", "4 float =NaN", "5 float =-0.0", "6 set 2 7", "7 int =5");
        var second = Raised("KeyError", [2], "d:1 r:8", "1 dict", "2 str ='k'", "8 range 9 10 9", "9 int =0", "10 int =3");
        var asked = Asked(second, ("d", "r", false), ("r", "d", null));
        var divergence = new Divergence(
            ProgramText.Parse("# %%\na = 1\n# %%\nb = 2\n"),
            new(DifferenceRule.Value, 1, "r.stop", "int", "int", "int 2", "int 3"),
            Program(first, second),
            Program(first, asked));
        var side = new ReportedSide("model", Profile.Of(new PythonVersion(3, 11, 2)));
        var script = ReproductionScript.Of(new(divergence, side, side, Level.CPython, "conform replay x.py"));
        Assert.EndsWith(
            """

            # cell 1
            error = run(
                'a = 1\n'
            )
            check("after cell 1", [
                "error is None",
                'names() == ["d", "f", "s"]',
                "type(p.d) is dict and len(p.d) == 2",
                "type(list(p.d)[0]) is str and list(p.d)[0] == 'k'",
                "type(p.d['k']) is list and len(p.d['k']) == 1",
                "type(list(p.d)[1]) is float and list(p.d)[1] != list(p.d)[1]",
                "type(p.f) is float and p.f == 0.0 and math.copysign(1.0, p.f) == -1.0",
                "type(p.s) is set and len(p.s) == 2",
                "any(type(x) is int and x == 5 for x in p.s)",
                "any(type(x) is str and x == 'k' for x in p.s)",
                "p.d['k'][0] is p.d",
                "list(p.d.values())[1] is p.d['k']",
            ])
            after_1 = Names(dict(scope))

            # cell 2
            error = run(
                'b = 2\n'
            )
            check("after cell 2", [
                'type(error).__name__ == "KeyError" and len(error.args) == 1',
                'names() == ["d", "r"]',
                "type(p.d) is dict and len(p.d) == 0",
                "type(p.r) is range",
                "type(p.r.start) is int and p.r.start == 0",
                "type(p.r.stop) is int and p.r.stop == 3",
                "type(error.args[0]) is str and error.args[0] == 'k'",
                "p.r.step is p.r.start",
                "(p.d == p.r) is False",
                'raised(lambda: p.r == p.d) == "RecursionError"',
                "p.d is after_1.d",
            ])

            """.ReplaceLineEndings("\n"),
            script,
            StringComparison.Ordinal);
    }

    [Fact]
    public void JsonReport_OfACampaign_HasTheFixedFields()
    {
        var (result, report) = Campaign();
        var json = JsonNode.Parse(JsonReport.Text(result, [report]))!.AsObject();
        Assert.Equal(
            ["programs", "agree", "diverge", "inconclusive", "seconds", "operations", "divergences", "distribution", "stopped", "examples", "inconclusiveCauses"],
            json.Select(field => field.Key));
        Assert.Equal((4, 1, 2), ((int)json["programs"]!, (int)json["agree"]!, (int)json["diverge"]!));
        Assert.Equal("""{"unsupported":1}""", json["inconclusive"]!.ToJsonString());
        Assert.Equal("finished", (string)json["stopped"]!);
        Assert.Equal(OperationTable.Rows.Count, json["operations"]!.AsObject().Count);
        Assert.Equal("""[{"index":3,"reason":"unsupported","detail":"tiny:SliceShares: not tiny"}]""", json["examples"]!.ToJsonString());
        var divergence = Assert.Single(json["divergences"]!.AsArray())!.AsObject();
        Assert.Equal(
            ["signature", "count", "slip", "formOf", "profiles", "rule", "program", "statements", "difference", "model", "oracle", "shrunk", "replay", "original"],
            divergence.Select(field => field.Key));
        Assert.Equal("import copy\n# %%\na = []\nb = a[:]\n", (string)divergence["program"]!);
        Assert.Equal(2, (int)divergence["shrunk"]!["to"]!);
        var distribution = json["distribution"]!.AsObject();
        Assert.Equal(
            [
                "fewestCompleted", "fewestRaised", "seldomCompleted", "seldomRaised", "completed", "raised", "statements",
                "raisingShare", "aliasShare", "cycleShare", "deepShare", "inconclusiveShare", "unknownTexts", "unresolvedTies",
            ],
            distribution.Select(field => field.Key));
        Assert.Equal(0.75, (double)distribution["aliasShare"]!);
        Assert.Equal(OperationTable.Rows.Count(row => row.CanComplete), distribution["seldomCompleted"]!.AsArray().Count);
    }

    private static (CampaignResult Result, DivergenceReport Report) Campaign()
    {
        string[] texts = ["x = [1, 2]\ny = x[:]\ny = [y]\n", "a = []\nb = a\n", "a = [[]]\nb = a[:]\n", "a = {1}\n"];
        using var left = new TinyPython(Mistake.SliceShares);
        using var right = new TinyPython();
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var campaign = new Campaign(run, index => ProgramText.Parse(texts[index]), new() { Programs = 4 }, TimeProvider.System);
        var result = campaign.Run();
        return (result, DivergenceReport.Of(Assert.Single(result.Findings), run, Level.CPython, "conform replay finding-1.py"));
    }
}
