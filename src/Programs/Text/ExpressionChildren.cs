using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>The direct parts of an expression or statement that are expressions.</summary>
public static class ExpressionChildren
{
    /// <summary>The children of <paramref name="expression"/> in source order; defaults of a lambda before its body.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        Constant or Name => [],
        ListDisplay list => list.Elements,
        TupleDisplay tuple => tuple.Elements,
        SetDisplay set => set.Elements,
        DictDisplay dict => dict.Entries.SelectMany(entry => Present(entry.Key, entry.Value)),
        Starred starred => [starred.Value],
        Subscript subscript => [subscript.Value, subscript.Index],
        SliceExpression slice => Present(slice.Lower, slice.Upper, slice.Step),
        AttributeExpression attribute => [attribute.Value],
        Call call => [call.Function, .. call.Arguments, .. call.Keywords.Select(keyword => keyword.Value)],
        Unary unary => [unary.Operand],
        Binary binary => [binary.Left, binary.Right],
        Compare compare => [compare.First, .. compare.Comparisons.Select(comparison => comparison.Operand)],
        BooleanOperation operation => operation.Operands,
        Conditional conditional => [conditional.Body, conditional.Test, conditional.OrElse],
        Lambda lambda => [.. Defaults(lambda.Parameters), lambda.Body],
        NamedExpression named => [named.Target, named.Value],
        Comprehension comprehension => [.. Present(comprehension.Element, comprehension.Value), .. comprehension.Clauses.SelectMany(OfClause)],
        Yield yield => Present(yield.Value),
        YieldFrom yield => [yield.Value],
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "The expression is of no known kind."),
    };

    /// <summary>The expressions of <paramref name="statement"/> itself, in source order; those of the statements in its blocks are left out.</summary>
    public static IEnumerable<Expression> Of(Statement statement) => statement switch
    {
        Assign assign => [.. assign.Targets, assign.Value],
        AugmentedAssign assign => [assign.Target, assign.Value],
        AnnotatedAssign assign => Present(assign.Target, assign.Annotation, assign.Value),
        Delete delete => delete.Targets,
        ExpressionStatement expression => [expression.Value],
        If conditional => [conditional.Test],
        While loop => [loop.Test],
        For loop => [loop.Target, loop.Iterable],
        Try guarded => guarded.Handlers.SelectMany(handler => Present(handler.Type)),
        Raise raise => Present(raise.Error, raise.Cause),
        Assert assert => Present(assert.Test, assert.Message),
        FunctionDefinition function => [.. function.Decorators, .. Defaults(function.Parameters)],
        Return returned => Present(returned.Value),
        ClassDefinition definition => [.. definition.Decorators, .. definition.Bases],
        Pass or Break or Continue or Global or Nonlocal or ObservationPoint => [],
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "The statement is of no known kind."),
    };

    /// <summary>The default expressions of <paramref name="parameters"/>, in order.</summary>
    public static IEnumerable<Expression> Defaults(Parameters parameters) =>
        parameters.Positional.Concat(parameters.KeywordOnly).Select(parameter => parameter.Default).OfType<Expression>();

    private static IEnumerable<Expression> OfClause(ComprehensionClause clause) => [clause.Target, clause.Iterable, .. clause.Conditions];

    private static IEnumerable<Expression> Present(params IEnumerable<Expression?> expressions) => expressions.OfType<Expression>();
}
