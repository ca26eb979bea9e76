using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Changes all equal displays of a program in the same way, because it may matter that they are equal: <c>[(a, b), f((a, b))]</c> becomes
/// <c>[(a,), f((a,))]</c>, or <c>[None, f(None)]</c>.</summary>
public sealed class ChangeEqualParts : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "change equal parts";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var repeated = ExpressionSite.All(program).Where(site => site.Place == Place.Value).Select(site => site.Expression)
            .GroupBy(expression => expression).Where(group => group.Skip(1).Any()).Select(group => group.Key);
        return from expression in repeated
               where expression is not Syntax.Name
               from smaller in ReplaceByLiterals.Literals.Concat(SyntaxParts.Of(expression)).Concat(DropParts.Smaller(expression))
               where smaller != expression && smaller is not (Starred or SliceExpression)
               select program.Rewrite((part, place) => place == Place.Value && part == expression ? smaller : null);
    }
}
