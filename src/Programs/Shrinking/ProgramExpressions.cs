using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Every expression that a program is written with.</summary>
public static class ProgramExpressions
{
    /// <summary>The expressions of <paramref name="program"/> in source order, an expression before its parts.</summary>
    public static IEnumerable<Expression> Of(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return ExpressionSite.All(program).Select(site => site.Expression);
    }
}
