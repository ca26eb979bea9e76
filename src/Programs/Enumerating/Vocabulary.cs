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

    /// <summary>Whether the program is a single expression, of which it does not matter what it gives: then so are the small programs of one statement.</summary>
    public bool IsOneExpression { get; init; }

    /// <summary>The operations of <paramref name="program"/>, and what does the same to some objects.</summary>
    public static Vocabulary Of(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var bound = Binding.NamesAndParameters(program).ToHashSet(StringComparer.Ordinal);
        var expressions = ExpressionSite.All(program)
            .Select(site => ExpressionShape.Of(site.Expression, bound))
            .OfType<ExpressionShape>()
            .Where(shape => shape.Arity <= MostOperands)
            .ToHashSet();
        var statements = StatementSite.All(program)
            .SelectMany(site => Targets(site.Statement).Prepend(site.Statement))
            .Select(StatementShape.Of)
            .OfType<StatementShape>()
            .Where(shape => shape.Arity <= MostOperands + 1)
            .ToHashSet();
        var kin = KinOperations.Of(expressions, statements);
        var read = expressions.SelectMany(KinOperations.OfCall)
            .Concat(ExpressionSite.All(program).SelectMany(site => KinOperations.OfPart(site.Expression)))
            .Concat(StatementSite.All(program).Select(site => site.Statement).OfType<AugmentedAssign>().Select(KinOperations.OfOperator));
        var changed = StatementSite.All(program).SelectMany(site => site.Statement switch
        {
            AugmentedAssign augmented => KinOperations.OfAugmented(augmented),
            Assign assign => KinOperations.OfUnpacking(assign),
            _ => [],
        });
        List<ExpressionShape> allExpressions = [.. expressions.Union(kin.Expressions).Union(read)];
        List<StatementShape> allStatements = [.. statements.Union(kin.Statements).Union(changed)];
        return new(allExpressions, allStatements, Needed(program.Imports, allExpressions, allStatements))
        {
            IsOneExpression = program is { Cells: [{ Body: [ExpressionStatement] }] },
        };
    }

    /// <summary>A chained assignment as one assignment for each target.</summary>
    private static IEnumerable<Statement> Targets(Statement statement) => statement is Assign { Targets: { Count: > 1 } targets } assign
        ? targets.Select(target => assign with { Targets = [target] })
        : [];

    /// <summary>The lines of a header whose names the operations mention.</summary>
    private static ValueList<Import> Needed(ValueList<Import> header, IEnumerable<ExpressionShape> expressions, IEnumerable<StatementShape> statements)
    {
        var mentioned = expressions.Select(shape => shape.Template)
            .Concat(statements.SelectMany(shape => SyntaxParts.Of(shape.Template)))
            .SelectMany(template => template.WithParts())
            .OfType<Name>()
            .Select(name => name.Identifier)
            .ToHashSet(StringComparer.Ordinal);
        return header.Where(line => line.Bound.Any(mentioned.Contains)).ToValueList();
    }
}
