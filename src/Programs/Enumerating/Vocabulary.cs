using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Enumerating;

/// <summary>The operations that small programs are made of.</summary>
/// <param name="Expressions">Operations that are expressions, each once.</param>
/// <param name="Statements">Operations that are statements, each once.</param>
/// <param name="Imports">The header that they need.</param>
public sealed record Vocabulary(IReadOnlyList<ExpressionShape> Expressions, IReadOnlyList<StatementShape> Statements, ValueList<Import> Imports)
{
    private const int MostOperands = 3;

    /// <summary>The operations of <paramref name="program"/>, and what does the same to some objects.</summary>
    public static Vocabulary Of(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var bound = Binding.Names(program).ToHashSet(StringComparer.Ordinal);
        var expressions = ExpressionSite.All(program)
            .Select(site => ExpressionShape.Of(site.Expression, bound))
            .OfType<ExpressionShape>()
            .Where(shape => shape.Arity <= MostOperands)
            .ToHashSet();
        var statements = StatementSite.All(program)
            .Select(site => StatementShape.Of(site.Statement))
            .OfType<StatementShape>()
            .Where(shape => shape.Arity <= MostOperands + 1)
            .ToHashSet();
        statements.UnionWith(StatementSite.All(program).Select(site => site.Statement).OfType<AugmentedAssign>().SelectMany(KinOperations.OfAugmented));
        expressions.UnionWith(ExpressionSite.All(program).SelectMany(site => KinOperations.OfLiteral(site.Expression)));
        var kin = KinOperations.Of(expressions, statements);
        return new([.. expressions.Union(kin.Expressions)], [.. statements.Union(kin.Statements)], program.Imports);
    }
}
