using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces an expression by one of the expressions inside it, the innermost ones first.</summary>
public sealed class TakeSubexpressions : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "take subexpressions";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        where site.Place != Place.Function
        from inner in Inner(site.Expression, site.Place).Reverse()
        select site.Replace(inner);

    private static IEnumerable<Expression> Inner(Expression expression, Place place) =>
        SyntaxParts.Of(expression).SelectMany((part, index) =>
        {
            // A target keeps its kind: of `a[f(b)] = 1` only `a` can be assigned to.
            var used = ExpressionSite.PlaceIn(expression, index, place);
            var fits = place == Place.Target ? used == Place.Target || index == 0 : used == Place.Value && part is not (Starred or SliceExpression);
            return (IEnumerable<Expression>)[.. fits ? [part] : Array.Empty<Expression>(), .. Inner(part, used)];
        });
}
