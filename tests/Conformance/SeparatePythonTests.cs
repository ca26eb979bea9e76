using System.Text.Json;

namespace Conform.Conformance;

/// <summary>A CPython in a process of its own as the side that is right.</summary>
public sealed class SeparatePythonTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-separate").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The model at 3.14 and with words of 32 bits, against what is CPython 3.14 on WebAssembly.</summary>
    [PyodideFact("pyodide")]
    public void Check_AgainstPyodide_AgreesAtLevelCPython()
    {
        var report = Check("--python", "pyodide", "--programs", "150");

        Assert.Equal(0, report.GetProperty("diverge").GetInt32());
        Assert.InRange(report.GetProperty("agree").GetInt32(), 145, 150);
    }

    /// <summary>Pyodide under test is compared with the model of the CPython that it is, for none of that version can be embedded.</summary>
    [PyodideFact("pyodide")]
    public void Check_OfPyodide_IsComparedWithTheModelOfItsVersion()
    {
        var report = Check("--impl", "pyodide", "--programs", "40", "--level", "language");

        Assert.Equal("model", report.GetProperty("right").GetString());
        Assert.Equal(0, report.GetProperty("diverge").GetInt32());
    }

    [Fact]
    public void Check_AgainstAnyCPython_AgreesAtLevelCPython() =>
        Assert.Equal(0, Check("--python", "python:python3", "--programs", "60").GetProperty("diverge").GetInt32());

    /// <summary>A memoryview in a list is gone once the list lets it go, though it was observed: else the bytearray could not change its size.</summary>
    [Fact]
    public void Replay_OfAMemoryViewInAList_DoesNotKeepIt()
    {
        var file = Path.Combine(folder, "view.py");
        File.WriteAllText(file, "x = bytearray(b'a')\ny = [None, memoryview(x)]\n# %%\ny[1] = None\ndel x[0]\n");

        Assert.Equal(0, CommandLine.Run(folder, "replay", file, "--python", "python:python3").ExitCode);
    }

    [PyodideFact("pyodide")]
    public void Replay_AgainstPyodide_NamesItInTheReplayLine()
    {
        var file = Path.Combine(folder, "program.py");
        File.WriteAllText(file, "a = [1]\nb = a[:]\n");

        var result = CommandLine.Run(folder, "replay", file, "--python", "pyodide", "--impl", "list-slice-shares-the-list");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--python pyodide --impl list-slice-shares-the-list", result.Output, StringComparison.Ordinal);
        Assert.Contains("CPython 3.14.2", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pyodide:0.0.1", "'conform implementations --install pyodide:0.0.1' fetches it")]
    [InlineData("python:no-such-python", "no-such-python")]
    public void Check_AgainstWhatIsNotThere_SaysWhatToDo(string python, string expected)
    {
        var result = CommandLine.Run(folder, "check", "--python", python, "--programs", "1");

        Assert.InRange(result.ExitCode, 2, 3);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
    }

    private JsonElement Check(params string[] arguments)
    {
        var result = CommandLine.Run(folder, ["check", .. arguments, "--seed", "17", "--json"]);
        Assert.True(result.ExitCode == 0, result.Errors + result.Output);
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
