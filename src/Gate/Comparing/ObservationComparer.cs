using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Compares two observations of one program.</summary>
/// <remarks>Two observations agree exactly when, after each cell, outcomes, names, contents, aliasing, cycles and the equality relation are the same under
/// one relation between left and right objects that holds for the whole program. Immutable and thread-safe.</remarks>
public sealed class ObservationComparer
{
    private readonly ComparisonRules rules;

    /// <summary>A comparer for <paramref name="rules"/>.</summary>
    public ObservationComparer(ComparisonRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
    }

    /// <summary>The comparer of <paramref name="level"/>.</summary>
    public static ObservationComparer For(Level level) => new(ComparisonRules.Of(level));

    /// <summary>Compares the cells that both sides observed; that one side stopped early is no difference by itself.</summary>
    /// <exception cref="InvalidDataException">A graph refers to a node that it does not hold.</exception>
    public ComparisonResult Compare(ProgramObservation left, ProgramObservation right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        (left, right) = (SeenParts.Of(left, rules), SeenParts.Of(right, rules));
        if (QuickAgreement.Holds(left, right, rules))
        {
            return new(null, 0, 0);
        }

        var state = new State();
        for (var cell = 0; cell < Math.Min(left.Cells.Count, right.Cells.Count); cell++)
        {
            if (Compare(state, cell, left.Cells[cell], right.Cells[cell]) is { } difference)
            {
                return state.Result(difference);
            }
        }

        return state.Result(CompareCounts(left, right));
    }

    private Difference? Compare(State state, int cell, CellObservation left, CellObservation right)
    {
        for (var index = 0; index < Math.Min(left.Statements.Count, right.Statements.Count); index++)
        {
            if (CompareStatements(state, cell, left.Statements[index], right.Statements[index]) is { } earlier)
            {
                return earlier with { Statement = left.Statements[index].Statement, Point = index };
            }
        }

        var (leftGraph, rightGraph) = (new GraphIndex(left.Graph), new GraphIndex(right.Graph));
        return CompareOutcomes(cell, left.Error, leftGraph, right.Error, rightGraph)
            ?? StatementComparison.CompareCounts(cell, left.Statements, right.Statements)
            ?? CompareNames(cell, left.Graph.Names, right.Graph.Names)
            ?? state.Graphs(rules, leftGraph, rightGraph, cell, graphs => CompareGraphs(graphs, left, right, cell))
            ?? EqualityComparison.Compare(left, leftGraph, right, cell)
            ?? (rules.ReferenceCounts ? state.Releases(cell).Compare(left, right) : null);
    }

    private Difference? CompareStatements(State state, int cell, StatementObservation left, StatementObservation right) =>
        StatementComparison.ComparePlaces(cell, left, right)
            ?? CompareNames(cell, left.Graph.Names, right.Graph.Names)
            ?? left.Frames.Zip(right.Frames, (leftFrame, rightFrame) => CompareNames(cell, leftFrame.Names, rightFrame.Names)).FirstOrDefault(difference => difference is not null)
            ?? state.Graphs(rules, new(left.Graph), new(right.Graph), cell, graphs => graphs.Compare(StatementComparison.Starts(left, right)));

    private static Difference? CompareOutcomes(int cell, ObservedError? left, GraphIndex leftGraph, ObservedError? right, GraphIndex rightGraph)
    {
        if (left?.Type == right?.Type && left?.Class is null == right?.Class is null)
        {
            return null;
        }

        static string Kind(ObservedError? error, GraphIndex graph) => error switch
        {
            null => "completed",
            { Class: { } own } => ObservedTypes.KindOfInstance(graph, own),
            _ => error.Type,
        };

        static string Describe(ObservedError? error) => error is null ? "the cell completed" : $"raised {error.Type}";
        var rule = left is null || right is null ? DifferenceRule.Outcome : DifferenceRule.ErrorType;
        return new(rule, cell, string.Empty, Kind(left, leftGraph), Kind(right, rightGraph), Describe(left), Describe(right));
    }

    private static Difference? CompareNames(int cell, ValueList<ObservedName> left, ValueList<ObservedName> right)
    {
        if (HaveSameNames(left, right))
        {
            return null;
        }

        var leftNames = left.Select(name => name.Name).ToList();
        var rightNames = right.Select(name => name.Name).ToList();
        static string Describe(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? $"names {list}" : "no names";

        var missing = leftNames.Except(rightNames).Concat(rightNames.Except(leftNames)).FirstOrDefault(string.Empty);
        var place = new DifferencePlace(missing, null, null);
        return new(DifferenceRule.NameSet, cell, missing, "names", "names", Describe(leftNames), Describe(rightNames)) { LeftPlace = place, RightPlace = place };
    }

    private static bool HaveSameNames(ValueList<ObservedName> left, ValueList<ObservedName> right)
    {
        for (var index = 0; index < left.Count && index < right.Count; index++)
        {
            if (left[index].Name != right[index].Name)
            {
                return false;
            }
        }

        return left.Count == right.Count;
    }

    private Difference? CompareGraphs(GraphComparison graphs, CellObservation left, CellObservation right, int cell)
    {
        List<(string, int, int)> starts =
        [
            .. left.Graph.Names.Zip(right.Graph.Names, (leftName, rightName) => (leftName.Name, leftName.Number, rightName.Number)),
        ];
        if (left.Error?.Class is { } leftClass && right.Error?.Class is { } rightClass)
        {
            starts.Add(("type(error)", leftClass, rightClass));
        }

        if (rules.ErrorArguments && left.Error is { } leftError && right.Error is { } rightError)
        {
            if (leftError.Arguments.Count != rightError.Arguments.Count)
            {
                static string Describe(ObservedError error) => FormattableString.Invariant($"{error.Arguments.Count} arguments");
                return new(DifferenceRule.ErrorArguments, cell, "error.args", leftError.Type, rightError.Type, Describe(leftError), Describe(rightError));
            }

            starts.AddRange(leftError.Arguments.Zip(rightError.Arguments)
                .Select((pair, index) => (FormattableString.Invariant($"error.args[{index}]"), pair.First, pair.Second)));
        }

        var difference = graphs.Compare(starts);
        return difference is { Rule: not (DifferenceRule.IdentityMerged or DifferenceRule.IdentitySplit) }
            && difference.Path.StartsWith("error.args", StringComparison.Ordinal)
            ? difference with { Rule = DifferenceRule.ErrorArguments, LeftKind = left.Error!.Type, RightKind = right.Error!.Type }
            : difference;
    }

    private static Difference? CompareCounts(ProgramObservation left, ProgramObservation right)
    {
        static string Describe(ProgramObservation observation) => FormattableString.Invariant($"{observation.Cells.Count} cells");
        return left.Cells.Count == right.Cells.Count || left.Stop is not null || right.Stop is not null
            ? null
            : new(DifferenceRule.CellCount, Math.Min(left.Cells.Count, right.Cells.Count), string.Empty, "cells", "cells", Describe(left), Describe(right));
    }

    /// <summary>What grows while the cells of a program are compared.</summary>
    private sealed class State
    {
        private readonly HashSet<int> unknownTexts = [];
        private Pairing pairing = new();
        private int unresolved;

        public Difference? Graphs(ComparisonRules rules, GraphIndex left, GraphIndex right, int cell, Func<GraphComparison, Difference?> compare)
        {
            var graphs = new GraphComparison(rules, pairing, unknownTexts, left, right, cell);
            var difference = compare(graphs);
            pairing = graphs.Pairing;
            unresolved += graphs.UnresolvedTies;
            return difference;
        }

        public ReleaseComparison Releases(int cell) => new(pairing, cell);

        public ComparisonResult Result(Difference? difference) => new(difference, unknownTexts.Count, unresolved);
    }
}
