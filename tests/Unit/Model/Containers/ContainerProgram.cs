using Conform.Unit.Model.Core;

namespace Conform.Unit.Model.Containers;

/// <summary>Runs a program on the model and gives the repr of one expression at its end, or the error.</summary>
internal static class ContainerProgram
{
    /// <summary>The versions that the tables of these tests are about.</summary>
    internal static IReadOnlyList<string> Versions { get; } = ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0"];

    /// <summary>What the program leads to: the repr of <paramref name="expression"/>, <c>Type: text</c> or why the run stopped.</summary>
    /// <param name="version">The version.</param>
    /// <param name="setup">Statements that come before, in a cell of their own that may raise; or an empty string.</param>
    /// <param name="expression">The expression.</param>
    internal static string Outcome(string version, string setup, string expression)
    {
        var run = ModelRun.Of(version, $"{(setup.Length == 0 ? string.Empty : setup + "\n# %%\n")}r = repr({expression})");
        if (run.Observation.Stop is { } stop)
        {
            return $"{stop.Reason}: {stop.Detail}";
        }

        return run.Error.Length > 0 ? run.Error : run.Value("r")[1..^1];
    }

    /// <summary>What a table says for <paramref name="version"/>: rows such as <c>3.10 text</c> hold from that version on.</summary>
    internal static string Expected(string version, string[] since)
    {
        Assert.True(Conform.Programs.PythonVersion.TryParse(version, out var wanted));
        return since.Select(row => row.Split(' ', 2))
            .Last(row => Conform.Programs.PythonVersion.TryParse(row[0], out var from) && from <= wanted)[1];
    }

    /// <summary>Checks a row of a table for every version.</summary>
    internal static void Check(string setup, string expression, string[] since) => Assert.All(
        Versions,
        version => Assert.Equal($"{version} {Expected(version, since)}", $"{version} {Outcome(version, setup, expression)}"));
}
