using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Changes all equal displays of a program in the same way, because it may matter that they are equal: <c>[(a, b), f((a, b))]</c> becomes
/// <c>[(a,), f((a,))]</c>, or <c>[None, f(None)]</c>. Exchanges two literals everywhere: <c>[1, 0, 1]</c> becomes <c>[0, 1, 0]</c>.</summary>
public sealed class ChangeEqualParts : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "change equal parts";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var repeated = ExpressionSite.All(program).Where(site => site.Place == Place.Value).Select(site => site.Expression)
            .GroupBy(expression => expression).Where(group => group.Skip(1).Any()).Select(group => group.Key);
        return (from expression in repeated
               where expression is not Syntax.Name
               from smaller in ReplaceByLiterals.Literals.Concat(SyntaxParts.Of(expression)).Concat(DropParts.Smaller(expression))
               where smaller != expression && smaller is not (Starred or SliceExpression)
               select program.Rewrite((part, place) => place == Place.Value && part == expression ? smaller : null)).Concat(Exchanged(program));
    }

    private static IEnumerable<Program> Exchanged(Program program)
    {
        var literals = ExpressionSite.All(program).Select(site => site.Expression).OfType<Constant>().Distinct().ToList();
        return from first in Enumerable.Range(0, literals.Count)
               from second in Enumerable.Range(first + 1, literals.Count - first - 1)
               select program.Rewrite((part, _) => part == literals[first] ? literals[second] : part == literals[second] ? literals[first] : null);
    }
}
