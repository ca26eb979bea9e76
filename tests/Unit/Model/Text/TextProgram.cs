using Conform.Unit.Model.Core;

namespace Conform.Unit.Model.Text;

/// <summary>Evaluates expressions on the model.</summary>
internal static class TextProgram
{
    /// <summary>The versions that the tables of these tests are about.</summary>
    internal static IReadOnlyList<string> Versions { get; } = ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0"];

    /// <summary>The repr of an expression's value after <paramref name="setup"/>, or the error as <c>TypeError: text</c>.</summary>
    internal static string Outcome(string expression, string version = "3.13.0", string setup = "")
    {
        var run = ModelRun.Of(version, $"{setup}\nr = repr({expression})");
        Assert.Null(run.Observation.Stop);
        return run.Error.Length > 0 ? run.Error : run.Value("r")[1..^1];
    }

    /// <summary>Asserts the outcome in every version.</summary>
    internal static void AssertOutcome(string expected, string expression, string setup = "") =>
        Assert.All(Versions, version => Assert.Equal(expected, Outcome(expression, version, setup)));
}
