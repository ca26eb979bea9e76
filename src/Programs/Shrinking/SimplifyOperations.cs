using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces an operator by an earlier one of its table, a display by a simpler kind of display, and a comparison by a list of what it
/// compares, a repeated text by the text: equal objects of a program are found by the observation.</summary>
public sealed class SimplifyOperations : ShrinkPass
{
    /// <summary>A text that is repeated more often is left as it is written.</summary>
    private const int MostRepeats = 8;

    /// <inheritdoc/>
    public override string Name => "simplify operations";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        where site.Place != Place.Function
        from simpler in Simpler(site.Expression)
        select site.Replace(simpler);

    private static IEnumerable<Expression> Simpler(Expression expression) => expression switch
    {
        TupleDisplay tuple => [new ListDisplay(tuple.Elements)],
        SetDisplay set => [new ListDisplay(set.Elements), new TupleDisplay(set.Elements)],
        Unary unary => Earlier(unary.Operator).Select(earlier => unary with { Operator = earlier }),
        Binary binary => Earlier(binary.Operator).Select(earlier => (Expression)(binary with { Operator = earlier })).Concat(RepeatedText(binary)),
        BooleanOperation operation => Earlier(operation.Operator).Select(earlier => operation with { Operator = earlier }),
        Compare compare =>
        [
            new ListDisplay([compare.First, .. compare.Comparisons.Select(comparison => comparison.Operand)]),
            .. compare.Comparisons.SelectMany((comparison, index) => Earlier(comparison.Operator)
                .Select(earlier => compare with { Comparisons = compare.Comparisons.With(index, comparison with { Operator = earlier }) })),
        ],
        Conditional conditional => [new BooleanOperation(BooleanOperator.And, [conditional.Test, conditional.Body])],
        Call { Function: AttributeExpression { Value: Name { Identifier: "copy" } } function } call when function.Identifier != "copy" =>
            [call with { Function = function with { Identifier = "copy" } }],
        _ => [],
    };

    private static IEnumerable<Expression> RepeatedText(Binary binary) => binary is
        { Operator: BinaryOperator.Multiply, Left: Constant { Value: StrConstant text }, Right: Constant { Value: IntConstant count } } && count.Value >= 0 && count.Value <= MostRepeats
        ? [new Constant(new StrConstant(new([.. Enumerable.Repeat(text.Value.Points.ToArray(), (int)count.Value).SelectMany(points => points)])))]
        : [];

    private static IEnumerable<T> Earlier<T>(T @operator)
        where T : struct, Enum => Enum.GetValues<T>().TakeWhile(earlier => !earlier.Equals(@operator));
}
