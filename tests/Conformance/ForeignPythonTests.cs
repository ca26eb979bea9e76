using System.Text.Json;
using Conform.Adapters.Python;

namespace Conform.Conformance;

/// <summary>Other Pythons than the embedded one, as far as this machine has them; a CPython in a process of its own is always there.</summary>
public sealed class ForeignPythonTests
{
    /// <summary>The known Pythons that are installed, and the <c>python3</c> on the path.</summary>
    public static TheoryData<string> Installed { get; } =
        [.. PythonCatalogue.All.Where(PythonPackages.IsInstalled).Select(recipe => recipe.ToString()).Prepend("python:python3")];

    /// <summary>The observer in Python against the one on the C API, with everything that level cpython compares: 1,000 programs.</summary>
    [Fact]
    public void Check_OfCPythonBehindTheObserver_AgreesAtLevelCPython()
    {
        var report = Check("python:python3", 1000, "cpython");

        Assert.Equal(0, report.GetProperty("diverge").GetInt32());
        Assert.InRange(report.GetProperty("agree").GetInt32(), 980, 1000);
    }

    /// <summary>Each of them starts, is asked what it can do, and is compared: in most programs it agrees.</summary>
    [Theory]
    [MemberData(nameof(Installed))]
    public void Check_AtLevelLanguage_ComparesMostPrograms(string name)
    {
        var report = Check(name, 20, "language");

        Assert.Equal(20, report.GetProperty("agree").GetInt32() + report.GetProperty("diverge").GetInt32() + report.GetProperty("inconclusive").EnumerateObject().Sum(reason => reason.Value.GetInt32()));
        Assert.InRange(report.GetProperty("agree").GetInt32(), 5, 20);
    }

    [Fact]
    public void Check_KnownPythonThatIsNotInstalled_NamesTheCommandThatFetchesIt()
    {
        var result = CommandLine.Run(Environment.CurrentDirectory, "check", "--impl", "pyodide:0.0.1");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'conform implementations --install pyodide:0.0.1' fetches it", result.Errors, StringComparison.Ordinal);
    }

    private static JsonElement Check(string name, int programs, string level)
    {
        var folder = Directory.CreateTempSubdirectory("conform-foreign").FullName;
        try
        {
            var result = CommandLine.Run(
                folder, "check", "--impl", name, "--programs", $"{programs}", "--seed", "11", "--level", level, "--findings", "100", "--shrink-time", "1", "--json");
            Assert.True(result.ExitCode is 0 or 1 or 4, result.Errors + result.Output);
            return JsonDocument.Parse(result.Output).RootElement;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
