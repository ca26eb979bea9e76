using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Programs;
using Conform.Programs.Operations;

namespace Conform.Gate.Reporting;

/// <summary>The coverage table of a campaign: operation, type of the receiver, and how it was shared.</summary>
public static class CoverageReport
{
    /// <summary>The table as JSON: <c>programs</c> (how many were recorded), <c>possible</c> and <c>covered</c> (cells that the operation table promises for mutable
    /// containers), <c>missed</c> (their names), <c>columns</c>, and <c>rows</c> (all cells met, one array each).</summary>
    /// <param name="coverage">What was recorded.</param>
    /// <param name="version">The Python that the programs were generated for.</param>
    /// <param name="features">What the implementations can run.</param>
    public static JsonObject Json(OperandCoverage coverage, PythonVersion version, Features features)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var missed = Missed(coverage, version, features);
        var possible = OperandCoverage.Possible(version, features).Count();
        return new()
        {
            ["programs"] = coverage.Programs,
            ["possible"] = possible,
            ["covered"] = possible - missed.Count,
            ["missed"] = new JsonArray([.. missed.Select(name => (JsonNode?)name)]),
            ["columns"] = new JsonArray("operation", "type", "shape", "completed", "raised"),
            ["rows"] = new JsonArray([.. coverage.Cells.Select(cell => new JsonArray(cell.Operation.Name, cell.Type, Name(cell.Shape), cell.Completed, cell.Raised))]),
        };
    }

    /// <summary>One sentence: how many of the possible cells were met.</summary>
    /// <param name="coverage">What was recorded.</param>
    /// <param name="version">The Python that the programs were generated for.</param>
    /// <param name="features">What the implementations can run.</param>
    public static string Sentence(OperandCoverage coverage, PythonVersion version, Features features)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var possible = OperandCoverage.Possible(version, features).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {possible} combinations of an operation on a mutable container and a shape (fresh, aliased, nested, cyclic, self-argument) {possible - Missed(coverage, version, features).Count} were met in {coverage.Programs} recorded programs.");
    }

    /// <summary>The names of the possible cells that were not met: <c>list.append() cyclic</c>.</summary>
    /// <param name="coverage">What was recorded.</param>
    /// <param name="version">The Python that the programs were generated for.</param>
    /// <param name="features">What the implementations can run.</param>
    public static IReadOnlyList<string> Missed(OperandCoverage coverage, PythonVersion version, Features features)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return
        [
            .. OperandCoverage.Possible(version, features)
                .Where(cell => coverage.Of(cell.Operation, cell.Shape) == default)
                .Select(cell => $"{cell.Operation.Name} {Name(cell.Shape)}"),
        ];
    }

    /// <summary>The name of a shape in reports; <c>atom</c> for none.</summary>
    public static string Name(OperandShapes shape) => shape switch
    {
        OperandShapes.None => "atom",
        OperandShapes.Fresh => "fresh",
        OperandShapes.Aliased => "aliased",
        OperandShapes.Nested => "nested",
        OperandShapes.Cyclic => "cyclic",
        OperandShapes.SelfArgument => "self-argument",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
