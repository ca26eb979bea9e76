using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Adapters.Python;

/// <summary>Asks a foreign Python, by small programs, what it can run and what its observer sees.</summary>
/// <param name="run">Runs a program.</param>
internal sealed class PythonProbe(Func<PythonSource, ProgramObservation> run)
{
    /// <summary>Number of probes of operations in one program. One for each would cost a process where every program has one; in all too many each cell is asked for the names of all.</summary>
    private const int CellsTogether = 32;

    /// <summary>What the probes of <see cref="FeatureProbes"/> find, and every feature that has none.</summary>
    public Features Features()
    {
        var found = Conform.Programs.Features.All;
        foreach (var (feature, text) in FeatureProbes.All)
        {
            found &= Succeeds(text) ? Conform.Programs.Features.All : ~feature;
        }

        return found;
    }

    /// <summary>The names of the rows of the operation table that are there; none if all are that <paramref name="features"/> and <paramref name="version"/> allow.</summary>
    public IReadOnlyList<string> Operations(Features features, PythonVersion version)
    {
        Operation[] allowed = [.. OperationTable.Rows.Where(row => row.IsIn(features, version))];
        (Operation Row, string? Text)[] asked = [.. allowed.Select(row => (row, OperationProbes.CellOf(row))).Where(pair => pair.Item2 is not null)];
        bool[] answers = [.. asked.Select(pair => pair.Text!).Chunk(CellsTogether).SelectMany(cells => Outcomes(cells))];
        var lacking = asked.Where((_, index) => !answers[index]).Select(pair => pair.Row.Name).ToHashSet(StringComparer.Ordinal);
        return lacking.Count == 0 ? [] : [.. allowed.Select(row => row.Name).Where(name => !lacking.Contains(name))];
    }

    /// <summary>What the observer cannot see.</summary>
    public UnseenParts Unseen()
    {
        var unseen = UnseenParts.None;
        foreach (var (part, text, isSeen) in UnseenProbes.All)
        {
            // A program that does not run says nothing: what it makes, no other program makes either.
            var observation = run(new([], [text]));
            if (observation is { Stop: null, Cells: [{ Error: null } cell] } && !isSeen(new(cell.Graph)))
            {
                unseen |= part;
            }
        }

        return unseen;
    }

    private bool Succeeds(string text) => run(new([], [text])) is { Stop: null, Cells: [{ Error: null }] };

    /// <summary>Whether each of the cells finds what it asks for. Many in one program; where that stops, as where one cell cannot be compiled, each half of them by itself.</summary>
    private IEnumerable<bool> Outcomes(ArraySegment<string> cells)
    {
        var observation = run(new([], cells));
        return observation.Stop is null ? observation.Cells.Select(IsFound)
            : cells.Count == 1 ? [false]
            : [.. Outcomes(cells[..(cells.Count / 2)]), .. Outcomes(cells[(cells.Count / 2)..])];
    }

    private static bool IsFound(CellObservation cell) =>
        cell.Error is null
        && cell.Graph.Names.FirstOrDefault(name => name.Name == "found") is { Name: not null } found
        && cell.Graph.Nodes.First(node => node.Number == found.Number).Value is IntValue { Value.IsOne: true };
}
