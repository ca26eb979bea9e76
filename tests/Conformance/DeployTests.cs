using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Conformance.Snapshots;
using YamlDotNet.RepresentationModel;

namespace Conform.Conformance;

/// <summary>What starts shards on other machines: the files fit together, and their scripts do what they say.</summary>
public sealed class DeployTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-deploy").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Job_HasAPodForEachShard()
    {
        var job = Job("job.yaml");
        var environment = Environment(job);

        Assert.Equal("Indexed", Text(Map(job, "spec"), "completionMode"));
        Assert.Equal(environment["SHARDS"], Text(Map(job, "spec"), "completions"));
        Assert.Equal(environment["JOURNALS"], Text((YamlMappingNode)((YamlSequenceNode)Container(job)["volumeMounts"])[0], "mountPath"));
        Assert.Equal(environment["JOURNALS"], Environment(Job("merge-job.yaml"))["JOURNALS"]);
    }

    /// <summary>The scripts of the pods, run here with another size: two shards, one of them started twice, and the merge.</summary>
    [Fact]
    public void Scripts_OfTheJobs_RunShardsAndMergeThem()
    {
        var launcher = Path.Combine(folder, "conform");
        File.WriteAllText(launcher, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "conform.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var environment = Environment(Job("job.yaml"));
        environment["SHARDS"] = "2";
        environment["JOBS"] = "1";
        environment["PROGRAMS"] = "61";
        environment["JOURNALS"] = Path.Combine(folder, "journal");
        foreach (var index in (int[])[0, 1, 1])
        {
            environment["JOB_COMPLETION_INDEX"] = index.ToString(CultureInfo.InvariantCulture);
            Run(Script(Job("job.yaml")), environment);
        }

        Run(Script(Job("merge-job.yaml")), environment);

        Assert.Equal(["shard-1-of-2.journal", "shard-2-of-2.journal"], Directory.GetFiles(environment["JOURNALS"], "*.journal").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(61, (long)JsonNode.Parse(File.ReadAllText(Path.Combine(environment["JOURNALS"], "result.json")))!["programs"]!);
    }

    [Fact]
    public void Workflow_RunsEveryShardOfItsCampaign()
    {
        var jobs = Map(Documents(Path.Combine(RepositoryFolders.Root, ".github", "workflows", "campaign.yml"))[0], "jobs");
        var shard = Map(jobs, "shard");
        var numbers = ((YamlSequenceNode)Map(Map(shard, "strategy"), "matrix")["shard"]).Children.Select(number => ((YamlScalarNode)number).Value);

        Assert.Equal($"${{{{ matrix.shard }}}}/{numbers.Count()}", Text(Map(shard, "env"), "SHARD"));
        Assert.Equal(Enumerable.Range(1, numbers.Count()).Select(number => number.ToString(CultureInfo.InvariantCulture)), numbers);
        Assert.Equal("shard", Text(Map(jobs, "merge"), "needs"));
    }

    private void Run(string script, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = $"{folder}:{start.Environment["PATH"]}";
        start.Environment["CONFORM_PYTHON"] = SharedOracle.Instance.Installation.LibraryPath;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.GetAwaiter().GetResult());
    }

    private static string Script(YamlMappingNode job)
    {
        var container = Container(job);
        Assert.Equal(["tini", "--", "/bin/sh", "-c"], ((YamlSequenceNode)container["command"]).Select(part => ((YamlScalarNode)part).Value));
        return ((YamlScalarNode)((YamlSequenceNode)container["args"])[0]).Value!;
    }

    private static Dictionary<string, string> Environment(YamlMappingNode job) =>
        ((YamlSequenceNode)Container(job)["env"]).Cast<YamlMappingNode>().ToDictionary(variable => Text(variable, "name"), variable => Text(variable, "value"), StringComparer.Ordinal);

    private static YamlMappingNode Container(YamlMappingNode job) => (YamlMappingNode)((YamlSequenceNode)Map(Map(Map(job, "spec"), "template"), "spec")["containers"])[0];

    private static YamlMappingNode Job(string file) => Documents(Path.Combine(RepositoryFolders.Root, "deploy", file)).Single(document => Text(document, "kind") == "Job");

    private static List<YamlMappingNode> Documents(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node[name];

    private static string Text(YamlMappingNode node, string name) => ((YamlScalarNode)node[name]).Value!;
}
