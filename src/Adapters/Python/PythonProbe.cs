using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Adapters.Python;

/// <summary>Asks a foreign Python, by small programs, what it can run and what its observer sees.</summary>
/// <param name="run">Runs a program.</param>
internal sealed class PythonProbe(Func<PythonSource, ProgramObservation> run)
{
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
        var answers = Outcomes([.. asked.Select(pair => pair.Text!)]);
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

    /// <summary>Whether each of the cells finds what it asks for. All in one program, one by one only where that stops.</summary>
    private bool[] Outcomes(string[] cells)
    {
        var observation = run(new([], cells));
        return observation.Stop is null
            ? [.. observation.Cells.Select(IsFound)]
            : [.. cells.Select(cell => run(new([], [cell])) is { Stop: null, Cells: [var one] } && IsFound(one))];
    }

    private static bool IsFound(CellObservation cell) =>
        cell.Graph.Names.FirstOrDefault(name => name.Name == "found") is { Name: not null } found
        && cell.Graph.Nodes.First(node => node.Number == found.Number).Value is IntValue { Value.IsOne: true };
}
