using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces expressions everywhere in a tree.</summary>
internal static class SyntaxRewriting
{
    /// <summary>Replaces, from the outside in, each expression for which <paramref name="rule"/> gives another one; what it gives is not searched again.</summary>
    public static Program Rewrite(this Program program, Func<Expression, Place, Expression?> rule) =>
        program with { Cells = program.Cells.Select(cell => new Cell(Rewrite(cell.Body, rule))).ToValueList() };

    /// <summary>As <see cref="Rewrite(Program, Func{Expression, Place, Expression?})"/>, in one statement and its blocks.</summary>
    public static Statement Rewrite(this Statement statement, Func<Expression, Place, Expression?> rule)
    {
        var parts = SyntaxParts.Of(statement);
        var changed = SyntaxParts.With(statement, [.. parts.Select((part, index) => Rewrite(part, ExpressionSite.PlaceIn(statement, index), rule))]);
        return SyntaxParts.WithBlocks(changed, [.. changed.Blocks.Select(block => Rewrite(block, rule))]);
    }

    /// <summary>As <see cref="Rewrite(Program, Func{Expression, Place, Expression?})"/>, in one expression that stands in <paramref name="place"/>.</summary>
    public static Expression Rewrite(this Expression expression, Place place, Func<Expression, Place, Expression?> rule)
    {
        if (rule(expression, place) is { } replacement)
        {
            return replacement;
        }

        var parts = SyntaxParts.Of(expression);
        return parts.IsEmpty
            ? expression
            : SyntaxParts.With(expression, [.. parts.Select((part, index) => Rewrite(part, ExpressionSite.PlaceIn(expression, index, place), rule))]);
    }

    /// <summary>Every expression in <paramref name="expression"/>, itself first, in source order.</summary>
    public static IEnumerable<Expression> WithParts(this Expression expression) =>
        [expression, .. SyntaxParts.Of(expression).SelectMany(WithParts)];

    private static ValueList<Statement> Rewrite(ValueList<Statement> statements, Func<Expression, Place, Expression?> rule) =>
        statements.Select(statement => Rewrite(statement, rule)).ToValueList();
}
