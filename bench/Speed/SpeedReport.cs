using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conform.Bench.Speed;

/// <summary>A measurement as text and as JSON.</summary>
internal static class SpeedReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Five aligned lines.</summary>
    public static string Text(SpeedMeasurement result, string oracle) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Programs  {result.Programs} straight-line ({result.Stopped} left out: the model stops)
        Model     {result.ModelMicroseconds:F1} us a program, of compiled cells {result.CompiledMicroseconds:F1} us
        CPython   {result.CPythonMicroseconds:F1} us a program ({oracle}, precompiled)
        Ratio     {result.Ratio:F2} (median of {result.Rounds} rounds), {result.UndisturbedRatio:F2} (shortest time of each program)
        Compiled  {result.CompiledRatio:F2} (median of {result.Rounds} rounds), {result.UndisturbedCompiledRatio:F2} (shortest time of each program)
        """);

    /// <summary>One JSON object.</summary>
    public static string Json(SpeedMeasurement result, string oracle) => new JsonObject
    {
        ["oracle"] = oracle,
        ["programs"] = result.Programs,
        ["stopped"] = result.Stopped,
        ["rounds"] = result.Rounds,
        ["modelMicroseconds"] = Math.Round(result.ModelMicroseconds, 2),
        ["compiledMicroseconds"] = Math.Round(result.CompiledMicroseconds, 2),
        ["cpythonMicroseconds"] = Math.Round(result.CPythonMicroseconds, 2),
        ["ratio"] = Math.Round(result.Ratio, 3),
        ["undisturbedRatio"] = Math.Round(result.UndisturbedRatio, 3),
        ["compiledRatio"] = Math.Round(result.CompiledRatio, 3),
        ["undisturbedCompiledRatio"] = Math.Round(result.UndisturbedCompiledRatio, 3),
    }.ToJsonString(Indented);
}
