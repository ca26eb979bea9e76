using System.Globalization;
using System.Numerics;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Adapters.Python;

/// <summary>Asks a CPython in another process for the facts of its build.</summary>
internal static class BuildProbe
{
    private const int AsciiCharacters = 128;

    private static readonly PythonSource Build = new(["import sys"], ["width = sys.maxsize\nalgorithm = sys.hash_info.algorithm\n"]);

    /// <summary>One cell, which is a compile unit, for each character, so that no other constant can lend its object.</summary>
    private static readonly PythonSource Characters = new(
        [],
        [.. Enumerable.Range(0, AsciiCharacters).Select(point => string.Create(CultureInfo.InvariantCulture, $"literal = '\\x{point:x2}'\napart = literal is not chr({point})\n"))]);

    /// <summary>The profile of the CPython that <paramref name="run"/> runs programs in.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="run">Runs a program.</param>
    /// <exception cref="WorkerFailure">It does not tell.</exception>
    public static Profile Probe(PythonVersion version, Func<PythonSource, ProgramObservation> run)
    {
        var build = Completed(run(Build), 1)[0];
        if (build["width"].Value is not IntValue width || build["algorithm"].Value is not StrValue algorithm)
        {
            throw new WorkerFailure(StopReason.Crashed, "it does not tell how it was built");
        }

        var apart = Completed(run(Characters), AsciiCharacters).Select(graph => graph["apart"].Value is IntValue { Value.IsOne: true });
        return new(version, (int)BigInteger.Log2(width.Value + 1) + 1, algorithm.Value.ToString(), string.Concat(apart.Index().Where(character => character.Item).Select(character => (char)character.Index)));
    }

    private static List<ProbedGraph> Completed(ProgramObservation observation, int cells) =>
        observation.Stop is null && observation.Cells.Count == cells && observation.Cells.All(cell => cell.Error is null)
            ? [.. observation.Cells.Select(cell => new ProbedGraph(cell.Graph))]
            : throw new WorkerFailure(StopReason.Crashed, "it does not tell how it was built");
}
