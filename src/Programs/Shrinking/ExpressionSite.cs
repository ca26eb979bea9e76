using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>What an expression is used for where it stands.</summary>
internal enum Place
{
    /// <summary>It is evaluated for its value.</summary>
    Value,

    /// <summary>It is bound, changed or deleted.</summary>
    Target,

    /// <summary>It is the function of a call, or the module in <c>copy.copy</c>.</summary>
    Function,
}

/// <summary>One place in a program where an expression stands.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Place">What it is used for.</param>
/// <param name="Replace">The program with another expression in this place.</param>
internal sealed record ExpressionSite(Expression Expression, Place Place, Func<Expression, Program> Replace)
{
    /// <summary>All places of <paramref name="program"/> in source order, an expression before its parts.</summary>
    public static IEnumerable<ExpressionSite> All(Program program) =>
        StatementSite.All(program).SelectMany(statement => Of(statement.Statement, changed => statement.Replace([changed])));

    private static IEnumerable<ExpressionSite> Of(Statement statement, Func<Statement, Program> replace)
    {
        var parts = SyntaxParts.Of(statement);
        for (var index = 0; index < parts.Length; index++)
        {
            var at = index;
            foreach (var site in Within(parts[at], PlaceIn(statement, at), changed => replace(SyntaxParts.With(statement, parts.SetItem(at, changed)))))
            {
                yield return site;
            }
        }
    }

    private static IEnumerable<ExpressionSite> Within(Expression expression, Place place, Func<Expression, Program> replace)
    {
        yield return new(expression, place, replace);
        var parts = SyntaxParts.Of(expression);
        for (var index = 0; index < parts.Length; index++)
        {
            var at = index;
            foreach (var site in Within(parts[at], PlaceIn(expression, at, place), changed => replace(SyntaxParts.With(expression, parts.SetItem(at, changed)))))
            {
                yield return site;
            }
        }
    }

    /// <summary>What part <paramref name="index"/> of <paramref name="statement"/> is used for.</summary>
    public static Place PlaceIn(Statement statement, int index) => statement switch
    {
        Assign assign => index < assign.Targets.Count ? Place.Target : Place.Value,
        AugmentedAssign or For => index == 0 ? Place.Target : Place.Value,
        Delete => Place.Target,
        _ => Place.Value,
    };

    /// <summary>What part <paramref name="index"/> of <paramref name="expression"/> is used for when the whole stands in <paramref name="place"/>.</summary>
    public static Place PlaceIn(Expression expression, int index, Place place) => expression switch
    {
        ListDisplay or TupleDisplay or Starred => place,
        NamedExpression => index == 0 ? Place.Target : Place.Value,
        Call => index == 0 ? Place.Function : Place.Value,
        AttributeExpression { Value: Name { Identifier: "copy" } } => Place.Function,
        Comprehension comprehension => IsClauseTarget(comprehension, index) ? Place.Target : Place.Value,
        _ => Place.Value,
    };

    private static bool IsClauseTarget(Comprehension comprehension, int index)
    {
        var target = comprehension.Value is null ? 1 : 2;
        foreach (var clause in comprehension.Clauses)
        {
            if (index == target)
            {
                return true;
            }

            target += 2 + clause.Conditions.Count;
        }

        return false;
    }
}
