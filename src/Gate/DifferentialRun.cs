using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate;

/// <summary>Runs one program on both sides and compares.</summary>
/// <remarks>Its methods throw <see cref="ImplementationException"/> if an implementation throws. The left side runs first, so that a program that exceeds the limits never reaches the right side, and of one that the left side does not
/// support only the cells before: what nobody bounded may run for ever. The right side is asked the questions that the left side answered. Depends on the program and the implementations only. Not thread-safe, as implementations are not.</remarks>
public sealed class DifferentialRun
{
    private readonly ObservationComparer comparer;
    private readonly RunLimits limits;
    private readonly Func<IImplementation>? freshRight;
    private readonly ObservationPoints points;
    private readonly ComparisonRules rules;

    /// <summary>Joins two implementations.</summary>
    /// <param name="left">The model or subject.</param>
    /// <param name="right">The oracle.</param>
    /// <param name="rules">How strictly to compare; what the left side does not show is left out in any case.</param>
    /// <param name="limits">The limits of each run.</param>
    /// <param name="freshRight">Starts the right side anew, in a process of its own, to confirm a divergence; disposed of after use if it can be. Null: no such
    /// confirmation.</param>
    /// <param name="points">When both sides observe.</param>
    public DifferentialRun(
        IImplementation left,
        IImplementation right,
        ComparisonRules rules,
        RunLimits limits,
        Func<IImplementation>? freshRight = null,
        ObservationPoints points = ObservationPoints.Cells)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(limits);
        (Left, Right) = (left, right);
        comparer = new(rules with { Unseen = rules.Unseen | left.Capabilities.Unseen });
        this.rules = rules;
        this.limits = limits;
        this.freshRight = freshRight;
        this.points = points;
    }

    /// <summary>The model or subject.</summary>
    public IImplementation Left { get; }

    /// <summary>The oracle.</summary>
    public IImplementation Right { get; }

    /// <summary>The same two sides, compared by other rules and observed after each cell only.</summary>
    public DifferentialRun AfterCells(ComparisonRules rules) => new(Left, Right, rules, limits, freshRight);

    /// <summary>The same two sides, compared in the same way, with at most <paramref name="steps"/> steps for a program.</summary>
    internal DifferentialRun Within(int steps) =>
        new(Left, Right, rules, limits with { Steps = Math.Min(limits.Steps, steps) }, freshRight, points);

    /// <summary>Compares what both sides observed before.</summary>
    internal ComparisonResult Compare(ProgramObservation left, ProgramObservation right) => comparer.Compare(left, right);

    /// <summary>Runs <paramref name="program"/> once on each side and compares; a divergence is not yet confirmed.</summary>
    public CheckedProgram Check(Program program) => Check(program, Right);

    /// <summary>Runs <paramref name="program"/> on the left side only, as <see cref="Check(Program)"/> begins.</summary>
    internal ProgramObservation RunLeft(Program program) => Run(Left, program, new RunRequest(limits) { Observe = points, CountsReferences = rules.ReferenceCounts });

    /// <summary>Goes on with a program that the left side has run: the right side runs it, and both are compared.</summary>
    internal CheckedProgram Check(Program program, ProgramObservation left) => Check(program, left, Right);

    /// <summary>Runs a diverging program again on both sides, then on the left and on a fresh right side.</summary>
    /// <returns>A divergence with the same signature, or <see cref="Inconclusive"/>: flaky if it does not repeat, or why a side stopped.</returns>
    public Verdict Confirm(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        var again = Repeat(divergence);
        if (again is not Diverges || freshRight is null)
        {
            return again;
        }

        var fresh = freshRight();
        try
        {
            return Expect(divergence, Check(divergence.Program, fresh).Verdict, $"a fresh {Right.Name} process");
        }
        finally
        {
            (fresh as IDisposable)?.Dispose();
        }
    }

    /// <summary>Runs a diverging program again on both sides.</summary>
    /// <returns>A divergence with the same signature, or <see cref="Inconclusive"/>.</returns>
    public Verdict Repeat(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        return Expect(divergence, Check(divergence.Program).Verdict, "a second run");
    }

    /// <summary>The same divergence nearer to its cause: the program with one statement in each cell, as far as it was executed, cut after the first cell that differs.</summary>
    /// <returns>What diverges first when it is observed after every statement; <paramref name="divergence"/> itself if the program does not diverge
    /// in that layout. The signature may be another one: a later difference is often a consequence of an earlier one.</returns>
    public Divergence Locate(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        var split = SplitAsExecuted(divergence);
        if (Check(split).Divergence is not { } first)
        {
            return divergence;
        }

        var cut = split with { Cells = split.Cells.Take(first.Difference.Cell + 1).ToValueList() };
        return Check(cut).Divergence is { } located && located.Signature == first.Signature ? located : divergence;
    }

    /// <summary>The death of the left side as a difference of outcomes, <c>crashed</c> on the left, of the program with one statement in each cell, cut after the one that
    /// the left side does not survive.</summary>
    /// <returns>Null if the left side survives that layout, or dies at another place when what follows is left out.</returns>
    internal Divergence? LocateCrash(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var split = Split(program);
        if (Run(Left, split, new RunRequest(limits)) is not { Stop.Reason: StopReason.Crashed } first)
        {
            return null;
        }

        // It died when it compared objects after the last cell that was observed, or in the next cell.
        return Enumerable.Range(Math.Max(0, first.Cells.Count - 1), 2).Where(cell => cell < split.Cells.Count).Select(cell => CrashIn(split, cell)).FirstOrDefault(located => located is not null);
    }

    /// <summary>The death of the left side in or after a cell, as long as what stands behind that cell has no part in it; null if it survives.</summary>
    private Divergence? CrashIn(Program split, int cell)
    {
        var cut = split with { Cells = split.Cells.Take(cell + 1).ToValueList() };
        if (Run(Left, cut, new RunRequest(limits)) is not { Stop: { Reason: StopReason.Crashed } stop } left)
        {
            return null;
        }

        var right = Run(Right, cut, new RunRequest(limits, Questions(left)));
        if (right.Cells.Count <= cell)
        {
            return null;
        }

        var ended = right.Cells[cell].Error?.Type;
        var difference = new Difference(
            DifferenceRule.Outcome, cell, string.Empty, Difference.Crashed, ended ?? "completed", $"died: {stop.Detail}", ended is null ? "the cell completed" : $"raised {ended}");
        return new(cut, difference, left, right);
    }

    /// <summary>The program with one statement in each cell, without the statements that an exception kept from being executed in the cells before the one that differs.</summary>
    private Program SplitAsExecuted(Divergence divergence)
    {
        var program = divergence.Program;
        var split = new List<Cell>();
        for (var index = 0; index < program.Cells.Count; index++)
        {
            Cell[] statements = [.. program.Cells[index].Body.Select(statement => new Cell([statement]))];
            var isCutShort = index < divergence.Difference.Cell && statements.Length > 1 && divergence.Right.Cells[index].Error is not null;
            split.AddRange(isCutShort ? statements[..ExecutedOf(program, split, statements)] : statements);
        }

        return program with { Cells = split.ToValueList() };
    }

    /// <summary>Number of statements up to the first that raises. What comes after it was never executed, and might run for ever: so there is a run for each statement.</summary>
    private int ExecutedOf(Program program, List<Cell> before, Cell[] statements)
    {
        for (var executed = 1; executed < statements.Length; executed++)
        {
            var cells = Run(Right, program with { Cells = before.Concat(statements[..executed]).ToValueList() }, new RunRequest(limits, [])).Cells;
            if (cells.Count < before.Count + executed || cells[^1].Error is not null)
            {
                return executed;
            }
        }

        return statements.Length;
    }

    private static Program Split(Program program) => program with { Cells = program.Cells.SelectMany(cell => cell.Body).Select(statement => new Cell([statement])).ToValueList() };

    /// <summary>What it means for the verdict that a side stopped.</summary>
    internal static InconclusiveReason ReasonOf(StopReason reason) => reason switch
    {
        StopReason.LimitReached => InconclusiveReason.Limit,
        StopReason.Unsupported => InconclusiveReason.Unsupported,
        StopReason.Crashed => InconclusiveReason.Crash,
        _ => InconclusiveReason.TimeOut,
    };

    private CheckedProgram Check(Program program, IImplementation right)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Check(program, RunLeft(program), right);
    }

    private CheckedProgram Check(Program program, ProgramObservation left, IImplementation right)
    {
        if (left.Stop is { } end && (end.Reason == StopReason.LimitReached || left.Cells.Count == 0))
        {
            return new(program, left, null, Because(end, Left));
        }

        var observed = Run(right, CheckedProgram.ReachedBy(program, left), new RunRequest(limits, Questions(left)) { Observe = points, CountsReferences = rules.ReferenceCounts });
        var comparison = comparer.Compare(left, observed);
        Verdict verdict = (comparison.Difference, left.Stop, observed.Stop) switch
        {
            ({ } difference, _, _) => new Diverges(new(program, difference, left, observed)),
            (_, { } stop, _) => Because(stop, Left),
            (_, _, { } stop) => Because(stop, right),
            _ => new Agrees(),
        };
        return new(program, left, observed, verdict, comparison.UnknownTexts, comparison.UnresolvedTies);
    }

    private static ProgramObservation Run(IImplementation implementation, Program program, RunRequest request)
    {
        try
        {
            return implementation.Run(program, request);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new ImplementationException(implementation.Name, program, exception);
        }
    }

    /// <summary>The questions that <paramref name="left"/> answered, cell by cell.</summary>
    private static IReadOnlyList<EqualityQuestion>[] Questions(ProgramObservation left)
    {
        var asked = new IReadOnlyList<EqualityQuestion>[left.Cells.Count];
        for (var cell = 0; cell < asked.Length; cell++)
        {
            var answers = left.Cells[cell].Equalities;
            asked[cell] = answers is EqualityAnswers { Questions: var questions } ? questions : [.. answers.Select(answer => answer.Question)];
        }

        return asked;
    }

    private static Verdict Expect(Divergence expected, Verdict verdict, string where) => verdict switch
    {
        Diverges { Divergence: var found } when found.Signature == expected.Signature => verdict,
        Diverges { Divergence: var found } => new Inconclusive(
            InconclusiveReason.Flaky, $"'{expected.Signature}' became '{found.Signature}' in {where}"),
        Agrees => new Inconclusive(InconclusiveReason.Flaky, $"'{expected.Signature}' did not repeat in {where}"),
        _ => verdict,
    };

    private static Inconclusive Because(Stop stop, IImplementation side) => new(ReasonOf(stop.Reason), $"{side.Name}: {stop.Detail}");
}
