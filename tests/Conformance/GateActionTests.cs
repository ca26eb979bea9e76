using System.Diagnostics;
using System.Text.RegularExpressions;
using Conform.Conformance.Snapshots;
using YamlDotNet.RepresentationModel;

namespace Conform.Conformance;

/// <summary>The action for GitHub: its file is well-formed, its script does what it says, and the workflow of this repository uses it as it is.</summary>
public sealed partial class GateActionTests : IDisposable
{
    private static readonly string ActionFile = Path.Combine(RepositoryFolders.Root, ".github", "actions", "gate", "action.yml");

    private readonly string folder = Directory.CreateTempSubdirectory("conform-action").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Action_EveryInput_IsDescribedAndUsed()
    {
        var action = Read(ActionFile);
        var inputs = Map(action, "inputs");
        var used = Input().Matches(File.ReadAllText(ActionFile)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("composite", Text(Map(action, "runs"), "using"));
        Assert.Equal(used.Order(StringComparer.Ordinal), Names(inputs).Order(StringComparer.Ordinal));
        Assert.All(Names(inputs), name => Assert.EndsWith(".", Text(Map(inputs, name), "description"), StringComparison.Ordinal));

        // What a user writes is never code.
        Assert.DoesNotContain("${{", Text(CheckStep(action), "run"), StringComparison.Ordinal);
    }

    [Fact]
    public void Workflow_UsesTheActionWithInputsThatItHas()
    {
        var inputs = Names(Map(Read(ActionFile), "inputs")).ToHashSet(StringComparer.Ordinal);
        var workflow = Read(Path.Combine(RepositoryFolders.Root, ".github", "workflows", "gate.yml"));
        var steps = Map(workflow, "jobs").Children.Values.Cast<YamlMappingNode>()
            .SelectMany(job => ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>())
            .Where(step => step.Children.ContainsKey("uses") && Text(step, "uses") == "./.github/actions/gate")
            .ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Subset(inputs, Names(Map(step, "with")).ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>The inputs, and the exit code that the step and its output have to have.</summary>
    [Theory]
    [InlineData("model", "", "20", "", 0)]
    [InlineData("list-augmented-add-rebinds", "", "40", "", 1)]
    [InlineData("list-augmented-add-rebinds", "ledger.json", "40", "", 0)]
    [InlineData("list-augmented-add-rebinds", "ledger.json", "", "1s", 0)]
    [InlineData("nobody", "", "20", "", 2)]
    public void Script_OfTheAction_ChecksAndReports(string implementation, string ledger, string programs, string time, int exitCode)
    {
        File.WriteAllText(
            Path.Combine(folder, "ledger.json"),
            """
            { "implementation": "list-augmented-add-rebinds",
              "entries": [{ "id": "plus", "title": "+=", "category": "bug", "upstream": "none: a mutant", "reason": "On purpose.",
                            "pattern": { "signatures": ["IdentitySplit *", "Length *", "Type *", "Value *", "Order *", "Outcome *", "Equality *"], "operations": ["Add ="] }, "program": ["a = b = []", "a += []"] }] }
            """);
        var launcher = Path.Combine(folder, "conform");
        File.WriteAllText(launcher, $"#!/usr/bin/env bash\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "conform.dll")}' \"$@\"\n");
        var step = CheckStep(Read(ActionFile));
        var environment = Names(Map(step, "env")).ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal);
        environment["CONFORM"] = launcher;
        environment["CONFORM_PYTHON"] = SharedOracle.Instance.Installation.LibraryPath;
        environment["IMPLEMENTATION"] = implementation;
        environment["LEVEL"] = "language";
        environment["LEDGER"] = ledger;
        environment["PROGRAMS"] = programs;
        environment["DURATION"] = time;
        environment["REPORTS"] = "reports";
        environment["GITHUB_SHA"] = "0000002a00000000";
        environment["GITHUB_OUTPUT"] = Path.Combine(folder, "output");
        environment["GITHUB_STEP_SUMMARY"] = Path.Combine(folder, "summary");

        var result = RunScript($"chmod +x '{launcher}'\n{Text(step, "run")}", environment);

        Assert.True(result.ExitCode == exitCode, result.Output);
        Assert.Equal($"exit-code={exitCode}\n", File.ReadAllText(environment["GITHUB_OUTPUT"]));
        if (exitCode < 2)
        {
            Assert.Contains("::notice title=conform", result.Output, StringComparison.Ordinal);
            Assert.Contains("seed 42", result.Output, StringComparison.Ordinal);
            Assert.Equal(exitCode == 1, result.Output.Contains("::error", StringComparison.Ordinal));
            Assert.StartsWith($"# {implementation} against CPython", File.ReadAllText(environment["GITHUB_STEP_SUMMARY"]), StringComparison.Ordinal);
            Assert.All((string[])["report.json", "junit.xml", "report.sarif", "report.md"], name => Assert.True(File.Exists(Path.Combine(folder, "reports", name)), name));
            Assert.Equal(exitCode == 1, Directory.Exists(Path.Combine(folder, "reports", "reproductions")));
        }
    }

    private CommandLine.Result RunScript(string script, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + errors.GetAwaiter().GetResult(), string.Empty);
    }

    private static YamlMappingNode CheckStep(YamlMappingNode action) =>
        ((YamlSequenceNode)Map(action, "runs")["steps"]).Children.Cast<YamlMappingNode>().Single(step => step.Children.ContainsKey("run"));

    private static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node[name];

    private static string Text(YamlMappingNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    private static IEnumerable<string> Names(YamlMappingNode node) => node.Children.Keys.Cast<YamlScalarNode>().Select(name => name.Value!);

    [GeneratedRegex(@"\$\{\{ inputs\.([\w-]+) \}\}")]
    private static partial Regex Input();
}
