using System.Text;
using System.Text.Json;
using Conform.Conformance.Snapshots;

namespace Conform.Conformance;

/// <summary>The commands as a user meets them: exit codes, one clear sentence for wrong input, and JSON for machines.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-cli").FullName;

    /// <summary>Name, file contents, and what the sentence must name.</summary>
    public static TheoryData<string, string, string> WrongFiles { get; } = new()
    {
        { "import", "import os\nos.mkdir('executed')\n", "import" },
        { "syntax error", "x = [1, 2\n", "program.py:1:" },
        { "null byte", "x = 1\0\n", "program.py:1:" },
        { "dunder attribute", "x = ().__subclasses__\n", "'__subclasses__'" },
        { "dunder name", "__import__('os').mkdir('executed')\n", "'__import__'" },
        { "built-in outside the language", "x = open('executed', 'w')\n", "'open'" },
        { "rebound copy", "copy = 1\n", "'copy'" },
        { "deep nesting", "x = " + new string('[', 5000) + new string(']', 5000) + "\n", "program.py:1:" },
        { "unterminated string", "x = 'abc\n", "program.py:1:" },
    };

    /// <summary>Arguments, and what the sentence must name.</summary>
    public static TheoryData<string[], string> WrongArguments { get; } = new()
    {
        { ["check", "--no-such-option"], "--no-such-option" },
        { ["no-such-command"], "no-such-command" },
        { ["check", "--programs", "many"], "'--programs' takes a whole number, not 'many'" },
        { ["check", "--allow-inconclusive", "few"], "'--allow-inconclusive' takes a number, not 'few'" },
        { ["check", "--programs", "-1"], "--programs" },
        { ["check", "--size", "0"], "--size" },
        { ["check", "--for", "soon"], "--for" },
        { ["check", "--level", "exactly"], "exactly" },
        { ["check", "--observe", "lines"], "lines" },
        { ["check", "--impl", "nobody"], "nobody" },
        { ["check", "no-such-file.py"], "no-such-file.py" },
        { ["check", "--python", "/etc/hosts"], "/etc/hosts" },
        { ["check", "--python", "/no/such/libpython3.11.so"], "/no/such/libpython3.11.so" },
        { ["check", "--python", "3.99"], "3.99" },
        { ["check", "--python", "3.7"], "3.7" },
        { ["check", "--python", "2.7"], "2.7" },
        { ["replay"], "FILE" },
        { ["replay", "no-such-file.py"], "no-such-file.py" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void Check_OfAFileThatIsNoProgram_SaysWhyAndExecutesNothing(string name, string text, string named)
    {
        var file = Path.Combine(folder, "program.py");
        File.WriteAllText(file, text, new UTF8Encoding(false));

        var result = CommandLine.Run(folder, "check", file);

        AssertComplains(result, named, name);
        Assert.Contains("program.py", result.Errors, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(folder, "executed")));
    }

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public void Command_WithWrongArguments_SaysWhatIsWrong(string[] arguments, string named) =>
        AssertComplains(CommandLine.Run(folder, arguments), named, string.Join(' ', arguments));

    [Fact]
    public void Check_OfALibraryThatIsTooNew_SaysSo()
    {
        var library = Path.Combine(folder, "libpython3.99.so");
        File.WriteAllText(library, "not a library");

        AssertComplains(CommandLine.Run(folder, "check", "--python", library), "3.99", "a library named as a newer Python");
    }

    [Fact]
    public void Check_WithJson_PrintsOneObjectWithTheFieldsOfTheContract()
    {
        var result = CommandLine.Run(folder, "check", "--programs", "100", "--seed", "1", "--json");

        Assert.Equal(0, result.ExitCode);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(100, report.GetProperty("programs").GetInt32());
        Assert.Equal(100, report.GetProperty("agree").GetInt32() + report.GetProperty("diverge").GetInt32() + report.GetProperty("inconclusive").EnumerateObject().Sum(reason => reason.Value.GetInt32()));
        Assert.True(report.GetProperty("seconds").GetDouble() > 0);
        Assert.True(report.GetProperty("operations").EnumerateObject().Count() > 300);
        Assert.Equal(0, report.GetProperty("divergences").GetArrayLength());
        Assert.InRange(report.GetProperty("distribution").GetProperty("raisingShare").GetDouble(), 0.01, 0.3);
    }

    [Fact]
    public void Check_WithCoverage_TellsShapesAndLines()
    {
        string[] arguments = ["check", "--programs", "40", "--seed", "1", "--coverage", "--copy-coverage"];
        var text = CommandLine.Run(folder, arguments);
        var report = JsonDocument.Parse(CommandLine.Run(folder, [.. arguments, "--json"]).Output).RootElement;

        Assert.Contains("were met in 40 recorded programs.", text.Output, StringComparison.Ordinal);
        Assert.Contains("lines of its functions were executed by 40 programs; missed:", text.Output, StringComparison.Ordinal);
        var (coverage, copied) = (report.GetProperty("coverage"), report.GetProperty("copyCoverage"));
        Assert.Equal(coverage.GetProperty("possible").GetInt32(), coverage.GetProperty("covered").GetInt32() + coverage.GetProperty("missed").GetArrayLength());
        Assert.All(coverage.GetProperty("rows").EnumerateArray(), row => Assert.Equal(coverage.GetProperty("columns").GetArrayLength(), row.GetArrayLength()));
        Assert.Equal(copied.GetProperty("lines").GetInt32(), copied.GetProperty("executed").GetInt32() + copied.GetProperty("missed").GetArrayLength());
        Assert.InRange(copied.GetProperty("lines").GetInt32(), 100, 150);
    }

    [Fact]
    public void Check_WithTheSameSeed_CountsTheSame()
    {
        static string Operations(CommandLine.Result result) => JsonDocument.Parse(result.Output).RootElement.GetProperty("operations").ToString();

        var first = CommandLine.Run(folder, "check", "--programs", "50", "--seed", "9", "--json");
        var second = CommandLine.Run(folder, "check", "--programs", "50", "--seed", "9", "--json");
        var other = CommandLine.Run(folder, "check", "--programs", "50", "--seed", "10", "--json");

        Assert.Equal(Operations(first), Operations(second));
        Assert.NotEqual(Operations(first), Operations(other));
    }

    [Fact]
    public void Check_OfAMutant_ReportsTheDivergenceAndSavesWhatReplaysIt()
    {
        var result = CommandLine.Run(folder, "check", "--impl", "list-slice-shares-the-list", "--seed", "1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Verdict", result.Output, StringComparison.Ordinal);
        var saved = Directory.GetFiles(Path.Combine(folder, "conform-divergences"), "*.py").First(file => !file.EndsWith(".assert.py", StringComparison.Ordinal));
        Assert.Equal(1, CommandLine.Run(folder, "replay", saved, "--impl", "list-slice-shares-the-list").ExitCode);
        Assert.Equal(0, CommandLine.Run(folder, "replay", saved).ExitCode);
        Assert.Equal(1, CommandLine.Run(folder, "shrink", saved, "--impl", "list-slice-shares-the-list").ExitCode);
    }

    [Fact]
    public void Mutants_OfOne_TellsWhenItWasKilledAndWritesTheDocument()
    {
        string[] arguments = ["mutants", "list-slice-shares-the-list", "--seed", "1", "--seeds", "2"];
        var table = CommandLine.Run(folder, [.. arguments, "--markdown", "power.md"]);
        var json = CommandLine.Run(folder, [.. arguments, "--shrink", "--json"]);
        var survived = CommandLine.Run(folder, [.. arguments, "--programs", "1"]);

        Assert.Equal(0, table.ExitCode);
        Assert.Contains("1 of 1 mutants were killed at each of 2 seeds from 1", table.Output, StringComparison.Ordinal);
        Assert.Contains("`list-slice-shares-the-list`", File.ReadAllText(Path.Combine(folder, "power.md")), StringComparison.Ordinal);
        var mutant = JsonDocument.Parse(json.Output).RootElement.GetProperty("mutants")[0];
        Assert.Equal(2, mutant.GetProperty("kills").GetArrayLength());
        Assert.Equal(2, mutant.GetProperty("largestForm").GetInt32());
        Assert.Equal(1, survived.ExitCode);
        Assert.Equal(2, CommandLine.Run(folder, "mutants", "no-such-mutant").ExitCode);
    }

    [Fact]
    public void Misconceptions_AreListedAndTold()
    {
        var list = CommandLine.Run(folder, "misconceptions");
        var story = CommandLine.Run(folder, "misconceptions", "equal-immutables-are-one-object");

        Assert.Equal((0, 0), (list.ExitCode, story.ExitCode));
        Assert.Contains("equal-immutables-are-one-object", list.Output, StringComparison.Ordinal);
        Assert.Contains("The belief fails: ints above 256 that are computed", story.Output, StringComparison.Ordinal);
        Assert.Contains("The belief holds: ints from -5 to 256", story.Output, StringComparison.Ordinal);
        Assert.Contains("CPython does", story.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run(folder, "misconceptions", "no-such-belief").ExitCode);
    }

    [Fact]
    public void Replay_OfASeed_PrintsBothObservationsAndAgrees()
    {
        var result = CommandLine.Run(folder, "replay", Path.Combine(RepositoryFolders.Corpus, "seed", "augmented-assignment-to-a-tuple-slot.py"));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Output.Split("cell 2: raised TypeError").Length - 1);
        Assert.Contains("Verdict: agrees.", result.Output, StringComparison.Ordinal);
    }

    /// <summary>In CPython the list grows while it is gone through, without end; in the mutant, which makes a new list each time, the loop ends.</summary>
    [Fact]
    public void Replay_OfWhatEndsInTheMutantOnly_IsStoppedByTheModel()
    {
        var file = Path.Combine(folder, "endless.py");
        File.WriteAllText(file, "x = [1]\nfor i in x:\n    [x][0] += [i]\n", new UTF8Encoding(false));

        var result = CommandLine.Run(folder, "replay", file, "--impl", "list-augmented-add-rebinds");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("inconclusive (limit)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_ObservingStatements_ShowsTheVariablesOfACall()
    {
        var file = Path.Combine(folder, "call.py");
        File.WriteAllText(file, "import copy\n# %%\ndef f(x):\n    y = [x]\n    return y\na = f(5)\n", new UTF8Encoding(false));

        var result = CommandLine.Run(folder, "replay", file, "--observe", "statements");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Output.Split("cell 1, statement 2: y = [x]").Length - 1);
        Assert.Equal(4, result.Output.Split("  f().y  #").Length - 1);
        Assert.Contains("Verdict: agrees.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Implementations_OnThisMachine_NamesTheEmbedding()
    {
        var result = CommandLine.Run(folder, "implementations");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("CPython 3\\.\\d+\\.\\d+ +(direct|pythonnet) ", result.Output);
        Assert.Contains("(default)", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("replay", "--help")]
    [InlineData("shrink", "--help")]
    [InlineData("implementations", "--help")]
    [InlineData("worker", "--help")]
    public void Help_OfACommand_IsPrinted(params string[] arguments)
    {
        var result = CommandLine.Run(folder, arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
    }

    private static void AssertComplains(CommandLine.Result result, string named, string about)
    {
        Assert.True(result.ExitCode == 2, $"{about}: exit code {result.ExitCode}\n{result.Errors}");
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
        Assert.StartsWith("conform: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }
}
