using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Conformance.Snapshots;
using Json.Schema;

namespace Conform.Conformance;

/// <summary><c>conform check</c> as a gate, end to end: a ledger, a baseline, reports, and the exit codes that a pipeline acts on. A mutant is the implementation with
/// known differences.</summary>
public sealed class GateTests : IDisposable
{
    private const string Mutant = "list-augmented-add-rebinds";

    private readonly string folder = Directory.CreateTempSubdirectory("conform-gate").FullName;

    /// <summary>Arguments that mean nothing, and what the sentence must name.</summary>
    public static TheoryData<string[], string> WrongArguments { get; } = new()
    {
        { ["check", "--update-ledger"], "--ledger" },
        { ["check", "--retag"], "--baseline" },
        { ["check", "--ledger", "none.json"], "none.json" },
        { ["check", "--ledger", "broken.json"], "broken.json" },
        { ["check", "--ledger", "other.json"], "'pypy'" },
        { ["check", "--programs", "1", "--baseline", "none.txt"], "none.txt" },
        { ["check", "--programs", "1", "--baseline", "broken.txt"], "Line 1" },
        { ["check", "--programs", "1", "--baseline", "none.txt", "--retag", "--corpus", "nowhere"], "nowhere" },
        { ["check", "--programs", "1", "--report", "program.py/r.md"], "program.py" },
        { ["check", "--programs", "1", "--baseline", "none.txt", "--retag", "--corpus", "bad"], "'os'" },
        { ["check", "--report", "report.pdf"], "report.pdf" },
        { ["check", "--report", "tap:report"], "tap:report" },
        { ["check", "--report", "r.md", "--python", "all"], "--report" },
        { ["check", "--ledger", "l.json", "--update-ledger", "--python", "all"], "--python all" },
        { ["replay", "program.py", "--ledger", "l.json", "--python", "all"], "--ledger" },
        { ["shrink", "program.py", "--ledger", "l.json", "--same"], "--same" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public void Command_WithWrongArguments_SaysWhatIsWrong(string[] arguments, string named)
    {
        Write("broken.json", "{ \"implementation\": \"model\" }");
        Write("other.json", "{ \"implementation\": \"pypy\", \"entries\": [] }");
        Write("broken.txt", "good  program.py\n");
        Write("program.py", "a = 1\n");
        Write("bad/bad.py", "import os\n");
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));

        var result = CommandLine.Run(folder, arguments);

        Assert.True(result.ExitCode == 2, result.Errors);
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithALedger_PassesOnKnownDifferencesAndStopsOnNewAndStaleOnes()
    {
        // Without a ledger the mutant fails; with what the run wrote down it passes.
        string[] check = ["check", "--impl", Mutant, "--programs", "200", "--seed", "1", "--level", "language"];
        Assert.Equal(1, CommandLine.Run(folder, check).ExitCode);
        var updated = CommandLine.Run(folder, [.. check, "--ledger", "l.json", "--update-ledger"]);
        Assert.Equal(0, updated.ExitCode);
        Assert.Contains("Ledger 'l.json', added: identity-split-list-add", updated.Output, StringComparison.Ordinal);
        AssertFollowsTheSchema(Read("l.json"));

        var known = CommandLine.Run(folder, [.. check, "--ledger", "l.json"]);
        Assert.Equal(0, known.ExitCode);
        Assert.Matches(@" 0 diverge, \d+ differ as known, ", known.Output);
        Assert.Matches(@"Ledger: \d+ programs differ as \d+ of \d+ entries say; \d+\.\d % of the statements are masked", known.Output);
        var report = Json(CommandLine.Run(folder, [.. check, "--ledger", "l.json", "--json"]));
        Assert.Equal(200, Int(report, "agree") + Int(report, "known") + report["inconclusive"]!.AsObject().Sum(reason => (int)reason.Value!));
        Assert.InRange((double)report["maskedShare"]!, 0.0001, 0.5);
        Assert.Equal(Int(report, "known"), report["ledger"]!["known"]!.AsObject().Sum(entry => (int)entry.Value!));
        Assert.Empty(report["ledger"]!["stale"]!.AsArray());

        // Nothing to change the second time; the file stays as it is.
        var before = Text("l.json");
        Assert.Contains("nothing to change", CommandLine.Run(folder, [.. check, "--ledger", "l.json", "--update-ledger"]).Output, StringComparison.Ordinal);
        Assert.Equal(before, Text("l.json"));

        // One entry removed: that difference is new, shrunk to the program of the entry or to one no larger.
        var ledger = Read("l.json");
        var entry = ledger["entries"]!.AsArray()[0]!.AsObject();
        ledger["entries"]!.AsArray().RemoveAt(0);
        Write("l.json", ledger.ToJsonString());
        var removed = CommandLine.Run(folder, [.. check, "--ledger", "l.json", "--json"]);
        Assert.Equal(1, removed.ExitCode);
        Assert.Contains(
            Json(removed)["divergences"]!.AsArray(),
            divergence => (string)divergence!["signature"]! == (string)entry["pattern"]!["signatures"]![0]!
                && (string)divergence["program"]! == string.Join('\n', entry["program"]!.AsArray().Select(line => (string)line!)) + "\n");

        // A made-up entry is stale; the update marks it, and then it fails nothing.
        entry["id"] = "made-up";
        entry["program"] = new JsonArray("a = []", "b = a");
        Write("l.json", before.Replace("\"entries\": [", $"\"entries\": [{entry.ToJsonString()},", StringComparison.Ordinal));
        var stale = CommandLine.Run(folder, [.. check, "--ledger", "l.json"]);
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("Stale: made-up: its program agrees.", stale.Output, StringComparison.Ordinal);
        var marked = CommandLine.Run(folder, [.. check, "--ledger", "l.json", "--update-ledger"]);
        Assert.Equal(0, marked.ExitCode);
        Assert.Contains("marked as stale: made-up: its program agrees", marked.Output, StringComparison.Ordinal);
        AssertFollowsTheSchema(Read("l.json"));
        Assert.Equal(0, CommandLine.Run(folder, [.. check, "--ledger", "l.json"]).ExitCode);
    }

    [Fact]
    public void ReplayAndShrink_WithALedger_TellKnownFromNew()
    {
        Write("l.json", $$"""
            {
              "implementation": "{{Mutant}}",
              "entries": [{ "id": "plus", "title": "+= makes a new list", "category": "bug", "upstream": "none: a mutant", "reason": "On purpose.",
                            "pattern": { "signatures": ["IdentitySplit list"], "operations": ["Add ="], "types": ["list"] }, "program": ["a = b = []", "a += []"] }]
            }
            """);
        Write("known.py", "x = y = [1]\nx += [2]\n");
        Write("new.py", "x = [1]\nfor i in range(2):\n    [x][0] += [i]\n");
        string[] sides = ["--impl", Mutant, "--ledger", "l.json"];

        var known = CommandLine.Run(folder, ["replay", "known.py", .. sides]);
        Assert.Equal((0, "Known: plus: += makes a new list"), (known.ExitCode, known.Output.TrimEnd().Split('\n')[^1]));
        Assert.Equal(1, CommandLine.Run(folder, ["replay", "new.py", .. sides]).ExitCode);
        var nothing = CommandLine.Run(folder, ["shrink", "known.py", .. sides]);
        Assert.Equal(0, nothing.ExitCode);
        Assert.Contains("(plus: += makes a new list)", nothing.Output, StringComparison.Ordinal);
        var shrunk = Json(CommandLine.Run(folder, ["shrink", "new.py", .. sides, "--json"]));
        Assert.Equal("Length list", (string)shrunk["signature"]!);
        Assert.Equal(2, (int)shrunk["statements"]!);
    }

    [Fact]
    public void Check_WithABaseline_FailsWhenAProgramNoLongerAgrees()
    {
        Write("corpus/lists/plus.py", "a = b = [1]\na += [2]\n");
        Write("corpus/same.py", "a = [1]\nb = a\n");
        string[] model = ["check", "--programs", "0", "--baseline", "b.txt"];
        string[] mutant = [.. model, "--impl", Mutant];

        Assert.Equal(0, CommandLine.Run(folder, [.. model, "--retag"]).ExitCode);
        Assert.Equal(["agrees        lists/plus.py", "agrees        same.py"], Text("b.txt").TrimEnd().Split('\n').Skip(2));
        Assert.Equal(0, CommandLine.Run(folder, model).ExitCode);

        var lost = CommandLine.Run(folder, mutant);
        Assert.Equal(1, lost.ExitCode);
        Assert.Contains("no longer agrees: lists/plus.py (diverges)", lost.Output, StringComparison.Ordinal);
        Assert.Equal("lists/plus.py", (string)Json(CommandLine.Run(folder, [.. mutant, "--json"]))["ratchet"]!["lost"]![0]!["program"]!);

        // Accepted with --retag; that it agrees again is good news and no failure.
        Assert.Equal(0, CommandLine.Run(folder, [.. mutant, "--retag"]).ExitCode);
        Assert.Contains("diverges      lists/plus.py\n", Text("b.txt"), StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run(folder, mutant).ExitCode);
        var won = CommandLine.Run(folder, model);
        Assert.Equal(0, won.ExitCode);
        Assert.Contains("agrees now: lists/plus.py", won.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithReports_WritesEachAndLeavesJsonAlone()
    {
        var result = CommandLine.Run(
            folder,
            ["check", "--impl", Mutant, "--programs", "200", "--seed", "1", "--json", "--report", "out/r.xml", "out/r.md", "out/r.sarif", "json:out/report", "py:out/py", "github"]);

        Assert.Equal(1, result.ExitCode);
        var report = Json(result);
        Assert.Equal(report.ToJsonString(), JsonNode.Parse(Text("out/report"))!.ToJsonString());
        Assert.Contains("::error file=", result.Errors, StringComparison.Ordinal);
        Assert.Contains("::notice title=conform%3A list-augmented-add-rebinds against CPython", result.Errors, StringComparison.Ordinal);
        Assert.StartsWith("<?xml", Text("out/r.xml"), StringComparison.Ordinal);
        Assert.StartsWith("# list-augmented-add-rebinds against CPython", Text("out/r.md"), StringComparison.Ordinal);
        Assert.Equal(report["divergences"]!.AsArray().Count, JsonNode.Parse(Text("out/r.sarif"))!["runs"]![0]!["results"]!.AsArray().Count);
        Assert.Equal(report["divergences"]!.AsArray().Count, Directory.GetFiles(Path.Combine(folder, "out", "py"), "*.py").Length);
    }

    [Fact]
    public void EveryShippedLedger_FollowsTheSchema()
    {
        var ledgers = Path.Combine(RepositoryFolders.Root, "ledgers");
        var files = Directory.Exists(ledgers) ? Directory.GetFiles(ledgers, "*.json") : [];

        Assert.All(files, file => AssertFollowsTheSchema(JsonNode.Parse(File.ReadAllText(file))!.AsObject()));
        Assert.False(Schema.Evaluate(JsonSerializer.SerializeToElement(new { implementation = "x", entries = new[] { new { id = "A" } } })).IsValid);
    }

    private static JsonSchema Schema { get; } = JsonSchema.FromText(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "ledger.schema.json")));

    private static void AssertFollowsTheSchema(JsonObject ledger)
    {
        var result = Schema.Evaluate(JsonSerializer.SerializeToElement(ledger), new() { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, JsonSerializer.Serialize(result));
    }

    private static int Int(JsonObject report, string field) => (int)report[field]!;

    private static JsonObject Json(CommandLine.Result result) => JsonNode.Parse(result.Output)!.AsObject();

    private JsonObject Read(string name) => JsonNode.Parse(Text(name))!.AsObject();

    private string Text(string name) => File.ReadAllText(Path.Combine(folder, name));

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
