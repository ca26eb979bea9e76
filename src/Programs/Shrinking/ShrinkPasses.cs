namespace Conform.Programs.Shrinking;

/// <summary>The one list of passes that the gate's shrinker and FsCheck's arbitraries share.</summary>
public static class ShrinkPasses
{
    /// <summary>All passes, coarse ones first.</summary>
    public static IReadOnlyList<IShrinkPass> All { get; } =
    [
        new DropCells(),
        new DropStatements(),
        new DropImports(),
        new UnwrapBlocks(),
        new UnrollLoops(),
        new InlineCalls(),
        new SimplifyClasses(),
        new TakeMethodBodies(),
        new IsolateExpressions(),
        new InlineNames(),
        new UnifyNames(),
        new MergeStatements(),
        new CollectValues(),
        new RepeatDisplays(),
        new DropStatementPairs(),
        new UnwrapContainers(),
        new SimplifyStatements(),
        new DropParameters(),
        new SimplifyComprehensions(),
        new TakeSubexpressions(),
        new ReplaceByLiterals(),
        new ChangeEqualParts(),
        new ReplaceByNames(),
        new DropParts(),
        new MergeCells(),
        new SimplifyOperations(),
        new SimplifyConstants(),
        new SwapParts(),
        new RenameMembers(),
        new RenameNames(),
        new TryWellKnownPrograms(),
        new TrySmallPrograms(),
    ];

    /// <summary>The passes that propose what is near to a program, for sides whose runs are too slow to try all small programs.</summary>
    public static IReadOnlyList<IShrinkPass> Near { get; } = [.. All.Where(pass => !pass.IsExhaustive)];

    /// <summary>The strictly simpler programs that the passes propose, in the order of the passes: the shrinker for FsCheck's <c>Arb.From</c>.</summary>
    /// <returns>A finite, lazy sequence of valid programs, each simpler than <paramref name="program"/> by <see cref="Simplicity"/>.</returns>
    public static IEnumerable<Program> Simpler(Program program) =>
        All.SelectMany(pass => pass.Candidates(program));
}
