using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Drops a statement or a target that may only be there to put an object into a structure twice, and repeats a display instead: <c>[x]</c> becomes
/// <c>[x] * 2</c>.</summary>
public sealed class RepeatDisplays : ShrinkPass
{
    private const int MostStatements = 6;

    /// <inheritdoc/>
    public override string Name => "repeat displays";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) => program.StatementCount > MostStatements
        ? []
        : from shorter in Shorter(program)
          from site in ExpressionSite.All(shorter)
          where site is { Place: Place.Value, Expression: ListDisplay { Elements.Count: 1 } or TupleDisplay { Elements.Count: 1 } }
          select site.Replace(new Binary(site.Expression, BinaryOperator.Multiply, new Constant(new IntConstant(2))));

    private static IEnumerable<Program> Shorter(Program program) => StatementSite.All(program).SelectMany(site =>
        (IEnumerable<Program>)[
            site.Replace([]),
            .. site.Statement is Assign { Targets: { Count: > 1 } targets } assign
                ? targets.Select((_, index) => site.Replace([assign with { Targets = targets.Without(index) }]))
                : [],
        ]);
}
