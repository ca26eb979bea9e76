using System.Text.Json;
using Conform.Conformance.Snapshots;

namespace Conform.Conformance.Protocol;

/// <summary>Implementations in other processes, as a user puts them under the gate. They are written for Node, which these tests need.</summary>
public sealed class ForeignImplementationTests : IDisposable
{
    private static readonly string Version = $"{SharedOracle.Instance.Profile.Version}";
    private static readonly string Example = Path.Combine(RepositoryFolders.Root, "examples", "node-model");

    private readonly string folder = Directory.CreateTempSubdirectory("conform-foreign").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ProtocolTest_OfTheExample_Passes()
    {
        var result = CommandLine.Run(folder, "protocol-test", $"node \"{Path.Combine(Example, "model.mjs")}\"");

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        Assert.EndsWith("22 passed, 0 failed, 1 not judged\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("worker")]
    public void ProtocolTest_OfOurOwn_Passes(string command)
    {
        var result = CommandLine.Run(folder, "protocol-test", $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "conform.dll")}\" {command}", "--json");

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(23, report.GetProperty("passed").GetInt32() + report.GetProperty("notJudged").GetInt32());
        Assert.Equal(23, report.GetProperty("checks").GetArrayLength());
    }

    [Fact]
    public void ProtocolTest_OfWhatDoesNotSpeakIt_SaysWhatIsWrongInOneLineEach()
    {
        var result = CommandLine.Run(folder, "protocol-test", "node -e \"console.log('hello')\"");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("FAILED      greets: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(24, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>2,000 programs made of the operations that the example lists.</summary>
    [Fact]
    public void Check_OfTheExample_FindsNoDivergence()
    {
        var result = CommandLine.Run(
            folder,
            "check", "--impl", $"node \"{Path.Combine(Example, "model.mjs")}\"", "--python", Version, "--programs", "2000", "--seed", "1", "--level", "language", "--allow-inconclusive", "0.1", "--json");

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal((2000, 0), (report.GetProperty("programs").GetInt32(), report.GetProperty("diverge").GetInt32()));
        Assert.InRange(report.GetProperty("agree").GetInt32(), 1900, 2000);
        Assert.InRange(report.GetProperty("operations").EnumerateObject().Count(row => row.Value.GetInt64() > 0), 120, 300);
    }

    /// <summary>The same example with one wrong rule is found out, and what refutes it is small.</summary>
    [Fact]
    public void Shrink_OfTheExampleWithAWrongRule_FindsIt()
    {
        foreach (var source in Directory.GetFiles(Example, "*.mjs"))
        {
            var text = File.ReadAllText(source);
            File.WriteAllText(
                Path.Combine(folder, Path.GetFileName(source)),
                text.Replace("    left.items.push(...iterate(right));\n    return left;\n", "    return new PyList([...left.items, ...iterate(right)]);\n", StringComparison.Ordinal));
        }

        var program = Path.Combine(folder, "program.py");
        File.WriteAllText(program, "x = [1]\ny = x\nz = {'k': 3}\ny += [2]\n");

        var result = CommandLine.Run(folder, "shrink", program, "--impl", $"node \"{Path.Combine(folder, "model.mjs")}\" {Version}", "--json");

        Assert.True(result.ExitCode == 1, result.Output + result.Errors);
        Assert.Equal("import copy\n# %%\na = b = []\na += ''\n", JsonDocument.Parse(result.Output).RootElement.GetProperty("program").GetString());
    }

    [Fact]
    public void Check_WithoutPython_ComparesWithTheVersionThatIsClaimed()
    {
        var result = CommandLine.Run(folder, "check", "--impl", $"node \"{Path.Combine(Example, "model.mjs")}\" {Version}", "--programs", "5", "--json");

        Assert.Equal($"CPython {Version}", JsonDocument.Parse(result.Output).RootElement.GetProperty("right").GetString());
    }

    [Fact]
    public void Check_OfAVersionThatIsNotThere_SaysSo()
    {
        var result = CommandLine.Run(folder, "check", "--impl", $"node \"{Path.Combine(Example, "model.mjs")}\" 3.98");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("claims to be Python 3.98", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("die", "crash")]
    [InlineData("hang", "timeout")]
    [InlineData("garbage", "crash")]
    [InlineData("flood", "crash")]
    [InlineData("dangling", "crash")]
    public void Check_OfAWorkerThatMisbehaves_CountsItAndGoesOn(string behaviour, string reason)
    {
        var programs = Directory.CreateDirectory(Path.Combine(folder, "programs")).FullName;
        foreach (var (name, text) in new[] { ("a", "x = []\n"), ("b", "x = 1\n"), ("c", "x = [1]\n"), ("d", "x = 2\n") })
        {
            File.WriteAllText(Path.Combine(programs, $"{name}.py"), text);
        }

        // Only a worker that hangs is to be stopped by the time: a flood takes as long as the machine needs for it.
        var time = behaviour == "hang" ? "2" : "60";
        var result = CommandLine.Run(
            folder, ["check", .. Directory.GetFiles(programs).Order(), "--impl", $"node \"{Worker}\" {behaviour} {Version}", "--program-time", time, "--allow-inconclusive", "1", "--json"]);

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        var inconclusive = JsonDocument.Parse(result.Output).RootElement.GetProperty("inconclusive");
        Assert.Equal((2, 2), (inconclusive.GetProperty(reason).GetInt32(), inconclusive.GetProperty("unsupported").GetInt32()));
    }

    [Fact]
    public void Check_OfAWorkerOfAnotherProtocolVersion_SaysSo()
    {
        var result = CommandLine.Run(folder, "check", "--impl", $"node \"{Worker}\" version {Version}");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("speaks protocol version 99, not 1.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAWorkerAtStatements_SaysThatItObservesCellsOnly()
    {
        var result = CommandLine.Run(folder, "check", "--impl", $"node \"{Path.Combine(Example, "model.mjs")}\" {Version}", "--observe", "statements");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'node-model' observes after cells only", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay", "Verdict: agrees.")]
    [InlineData("shrink", "there is nothing to shrink")]
    public void Command_WithAForeignImplementation_RunsIt(string command, string said)
    {
        var file = Path.Combine(folder, "program.py");
        File.WriteAllText(file, "x = [1]\ny = x\n");

        var result = CommandLine.Run(folder, command, file, "--impl", $"node \"{Path.Combine(Example, "model.mjs")}\" {Version}");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Laws_OfAForeignImplementation_Hold()
    {
        var result = CommandLine.Run(folder, "laws", "renamed-variables", "--impl", $"node \"{Path.Combine(Example, "model.mjs")}\"", "--programs", "100");

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    private static string Worker => Path.Combine(RepositoryFolders.Root, "tests", "Conformance", "Protocol", "misbehaving.mjs");

}
