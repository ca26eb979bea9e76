using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Gate;

/// <summary>An implementation without limits of its own, such as CPython, behind a model of it that says which programs it may be given.</summary>
/// <remarks>Of a program that the model cannot finish, that keeps an address, which differs from run to run, or that executes an operation that the implementation
/// does not list, the implementation is given the cells before. The implementation is asked what the model found cheap enough to ask. The model decides nothing about the
/// result; its counts of operations stand in where the implementation has none. As thread-safe as its parts.</remarks>
public sealed partial class GuardedImplementation : IImplementation
{
    private readonly IImplementation guard;
    private readonly IImplementation implementation;
    private readonly FrozenSet<string>? operations;

    /// <summary>Puts <paramref name="implementation"/> behind <paramref name="guard"/>.</summary>
    /// <param name="guard">Runs each program first, within the limits.</param>
    /// <param name="implementation">Answers.</param>
    public GuardedImplementation(IImplementation guard, IImplementation implementation)
    {
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentNullException.ThrowIfNull(implementation);
        (this.guard, this.implementation) = (guard, implementation);
        operations = implementation.Capabilities.Operations is { IsEmpty: false } names ? names.ToFrozenSet(StringComparer.Ordinal) : null;
    }

    /// <inheritdoc/>
    public string Name => implementation.Name;

    /// <inheritdoc/>
    public Profile Profile => implementation.Profile;

    /// <inheritdoc/>
    public Features Features => implementation.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities => implementation.Capabilities with { KeepsLimits = true };

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        var foreseen = guard.Run(program, request);
        var (reach, reason) = ReachOf(program, request, foreseen);
        var observed = reach == 0 && reason is not null ? new([]) : implementation.Run(First(program, reach), request with
        {
            Questions = [.. foreseen.Cells.Take(reach).Select(cell => cell.Equalities.Select(equality => equality.Question).ToList())],
        });
        return observed with
        {
            Cells = [.. observed.Cells.Select((cell, index) => index < foreseen.Cells.Count && KnowsEveryText(foreseen.Cells[index]) ? cell : WithoutAddresses(cell))],
            Stop = observed.Stop ?? reason,
            Operations = observed.Operations ?? (observed.Stop is null && reason is null ? foreseen.Operations : null),
        };
    }

    /// <summary>How many cells the implementation may be given, and why not all.</summary>
    private (int Cells, Stop? Reason) ReachOf(Program program, RunRequest request, ProgramObservation foreseen)
    {
        var (reach, reason) = (foreseen.Cells.Count, foreseen.Stop);
        var address = foreseen.Cells.Index().Where(cell => GraphsOf(cell.Item).Any(graph => graph.Nodes.Any(IsAddress))).Select(cell => (int?)cell.Index).FirstOrDefault();
        if (address is { } keeping)
        {
            (reach, reason) = (keeping, Unsupported("the program keeps an address"));
        }

        if (Lacking(foreseen.Operations) is { } lacking)
        {
            // Counts are of a whole program: which cell it was is told by the programs of its first cells.
            var (within, beyond) = (0, foreseen.Cells.Count);
            while (beyond - within > 1)
            {
                var middle = (within + beyond) / 2;
                var part = guard.Run(First(program, middle), request with { Questions = null });
                if (Lacking(part.Operations) is { } earlier)
                {
                    (beyond, lacking) = (middle, earlier);
                }
                else
                {
                    within = middle;
                }
            }

            (reach, reason) = within < reach ? (within, Unsupported($"the program executes '{lacking}'")) : (reach, reason);
        }

        return (reach, reason);
    }

    private static Stop Unsupported(string detail) => new(StopReason.Unsupported, detail);

    /// <summary>The program of the first cells.</summary>
    private static Program First(Program program, int cells) =>
        cells == program.Cells.Count ? program : program with { Cells = program.Cells.Take(cells).ToValueList() };

    /// <summary>The name of an operation that was executed and that the implementation does not have; null if there is none.</summary>
    private string? Lacking(OperationCounts? executed)
    {
        if (operations is null || executed is null)
        {
            return null;
        }

        var (completed, raised) = (executed.Completed, executed.Raised);
        return OperationTable.Rows.FirstOrDefault(row => completed[row.Index] + raised[row.Index] > 0 && !operations.Contains(row.Name))?.Name;
    }

    [GeneratedRegex("0x[0-9a-f]{6,}")]
    private static partial Regex AddressInText();

    private static IEnumerable<ObservedGraph> GraphsOf(CellObservation cell) => cell.Statements.Select(statement => statement.Graph).Append(cell.Graph);

    /// <summary>Whether the guard knows all texts, so that none of them shows an address.</summary>
    private static bool KnowsEveryText(CellObservation foreseen) => GraphsOf(foreseen).All(graph => !graph.Nodes.Any(node => node.IsTextUnknown));

    private static bool IsAddress(ObservedNode node) => node is { Type: "int", IsTextUnknown: true };

    /// <summary>The same observation, in which the texts that show an address are not compared.</summary>
    private static CellObservation WithoutAddresses(CellObservation cell) => cell with
    {
        Graph = WithoutAddresses(cell.Graph),
        Statements = [.. cell.Statements.Select(statement => statement with { Graph = WithoutAddresses(statement.Graph) })],
    };

    private static ObservedGraph WithoutAddresses(ObservedGraph graph) => graph with
    {
        Nodes = [.. graph.Nodes.Select(node => node.Value is StrValue text && AddressInText().IsMatch(text.Value.ToString()) ? node with { IsTextUnknown = true } : node)],
    };
}
