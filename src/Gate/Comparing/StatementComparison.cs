using System.Globalization;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Compares what was observed inside a cell as far as it is not a matter of graphs.</summary>
internal static class StatementComparison
{
    /// <summary>Whether two observations belong to the same statement in the same calls.</summary>
    public static Difference? ComparePlaces(int cell, StatementObservation left, StatementObservation right)
    {
        static string Calls(StatementObservation observation) => string.Concat(observation.Frames.Select(frame => $"{frame.Function}() "));
        static string Describe(StatementObservation observation) =>
            string.Create(CultureInfo.InvariantCulture, $"{Calls(observation)}statement {observation.Statement + 1}");
        return left.Statement == right.Statement && Calls(left) == Calls(right)
            ? null
            : new(DifferenceRule.StatementPath, cell, string.Empty, "statement", "statement", Describe(left), Describe(right));
    }

    /// <summary>Whether as many statements were observed on both sides.</summary>
    public static Difference? CompareCounts(int cell, IReadOnlyList<StatementObservation> left, IReadOnlyList<StatementObservation> right)
    {
        static string Describe(IReadOnlyList<StatementObservation> statements) => string.Create(CultureInfo.InvariantCulture, $"{statements.Count} statements observed");
        return left.Count == right.Count
            ? null
            : new(DifferenceRule.StatementPath, cell, string.Empty, "statement", "statement", Describe(left), Describe(right));
    }

    /// <summary>The pairs from which the graphs are walked: names of the program, then variables of the calls, spelled <c>f().x</c>.</summary>
    public static IReadOnlyList<(string Step, int Left, int Right)> Starts(StatementObservation left, StatementObservation right) =>
    [
        .. left.Graph.Names.Zip(right.Graph.Names, (leftName, rightName) => (leftName.Name, leftName.Number, rightName.Number)),
        .. left.Frames.Zip(right.Frames).SelectMany(pair => pair.First.Names.Zip(
            pair.Second.Names,
            (leftName, rightName) => ($"{pair.First.Function}().{leftName.Name}", leftName.Number, rightName.Number))),
    ];
}
