using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Gate;

/// <summary>An implementation without limits of its own, such as CPython, behind a model of it that says which programs it may be given.</summary>
/// <remarks>A program that the model cannot finish never reaches the implementation, nor does one that keeps an address, which differs from run to run, or one that
/// executes an operation that the implementation does not list; the implementation is asked what the model found cheap enough to ask. The model decides nothing about the
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
        if (foreseen.Stop is { } stop)
        {
            return new([], stop);
        }

        if (foreseen.Cells.Any(cell => GraphsOf(cell).Any(graph => graph.Nodes.Any(IsAddress))))
        {
            return new([], new(StopReason.Unsupported, "the program keeps an address"));
        }

        if (Lacking(foreseen.Operations) is { } lacking)
        {
            return new([], new(StopReason.Unsupported, $"the program executes '{lacking}'"));
        }

        var observed = implementation.Run(program, request with
        {
            Questions = [.. foreseen.Cells.Select(cell => cell.Equalities.Select(equality => equality.Question).ToList())],
        });
        return observed with
        {
            Cells = [.. observed.Cells.Select(WithoutAddresses)],
            Operations = observed.Operations ?? (observed.Stop is null ? foreseen.Operations : null),
        };
    }

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
