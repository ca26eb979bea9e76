using System.Collections.Frozen;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Shrinking;

/// <summary>What a program is made of, without its names, values and order: operators, methods, builtins, kinds of statements.</summary>
/// <remarks>Plain assignments, expression statements, literals, modules and names that are no builtins are left out: they are in
/// every program or say nothing.</remarks>
public static class Ingredients
{
    /// <summary>The ingredients of <paramref name="program"/>, each once, in ordinal order: <c>.append</c>, <c>len</c>, <c>Add</c>, <c>For</c>.</summary>
    public static IReadOnlySet<string> Of(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var bound = Binding.Names(program).Concat(Binding.Members(program)).ToHashSet(StringComparer.Ordinal);
        return new SortedSet<string>(
            [
                .. StatementSite.All(program).SelectMany(site => Of(site.Statement)),
                .. ExpressionSite.All(program).SelectMany(site => Of(site.Expression, bound)),
            ],
            StringComparer.Ordinal);
    }

    /// <summary>The ingredients of some of the statements of <paramref name="program"/>, told more exactly: what a class is configured by (<c>__slots__</c>)
    /// counts, what is bound or deleted is told from what is read (<c>Subscript =</c>), and attributes that are no methods of the language are all alike.</summary>
    /// <param name="program">The program, which says what names mean.</param>
    /// <param name="statements">Statements of it.</param>
    public static IReadOnlySet<string> Of(Program program, IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(program);
        var part = new Program([new Cell(statements.ToValueList())]);
        var bound = Binding.Names(program).Concat(Binding.Members(program)).ToHashSet(StringComparer.Ordinal);
        var members = Binding.Members(part).Where(LanguageNames.SpecialNames.Contains);
        return new SortedSet<string>(
            [
                .. StatementSite.All(part).SelectMany(site => Of(site.Statement)),
                .. ExpressionSite.All(part).SelectMany(site => Of(site.Expression, bound)
                    .Select(name => name.StartsWith('.') && !Methods.Contains(name[1..]) ? "attribute" : name)
                    .Select(name => site.Place == Place.Target ? name + " =" : name)),
                .. members,
            ],
            StringComparer.Ordinal);
    }

    /// <summary>What the operation table and the modules call by a dotted name.</summary>
    private static readonly FrozenSet<string> Methods = OperationTable.Rows.Select(row => row.Name.Split('(')[0])
        .Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name[(name.LastIndexOf('.') + 1)..])
        .Concat(LanguageNames.Modules.Values.SelectMany(names => names))
        .ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Of(Statement statement) => statement switch
    {
        Assign { Targets.Count: > 1 } => ["chained ="],
        Assign or ExpressionStatement or Pass => [],
        AugmentedAssign augmented => [$"{augmented.Operator} ="],
        FunctionDefinition function when function.Name.StartsWith("__", StringComparison.Ordinal) => [nameof(FunctionDefinition), function.Name],
        _ => [statement.GetType().Name],
    };

    private static IEnumerable<string> Of(Expression expression, HashSet<string> bound) => expression switch
    {
        Constant or Call => [],
        Name name => LanguageNames.Builtins.Contains(name.Identifier) && !bound.Contains(name.Identifier) ? [name.Identifier] : [],
        AttributeExpression attribute => bound.Contains(attribute.Identifier) ? ["attribute"] : [$".{attribute.Identifier}"],
        Unary unary => [unary.Operator.ToString()],
        Binary binary => [binary.Operator.ToString()],
        BooleanOperation operation => [operation.Operator.ToString()],
        Compare compare => compare.Comparisons.Select(comparison => comparison.Operator.ToString()),
        Comprehension comprehension => [$"{comprehension.Kind} comprehension"],
        _ => [expression.GetType().Name],
    };
}
