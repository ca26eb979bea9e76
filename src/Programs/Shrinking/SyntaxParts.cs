using System.Collections.Immutable;
using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Takes a tree node apart into its direct expressions, and puts it together again with others.</summary>
/// <remarks>For each node, <c>With(node, Of(node))</c> equals the node. The order of the parts is the source order.</remarks>
internal static class SyntaxParts
{
    /// <summary>The direct parts of an expression, in source order; empty for a literal or a name.</summary>
    public static ImmutableArray<Expression> Of(Expression expression) => expression switch
    {
        ListDisplay list => list.Elements.Items,
        TupleDisplay tuple => tuple.Elements.Items,
        SetDisplay set => set.Elements.Items,
        DictDisplay dict => [.. dict.Entries.SelectMany(entry => Present(entry.Key, entry.Value))],
        Starred starred => [starred.Value],
        Subscript subscript => [subscript.Value, subscript.Index],
        SliceExpression slice => [.. Present(slice.Lower, slice.Upper, slice.Step)],
        AttributeExpression attribute => [attribute.Value],
        Call call => [call.Function, .. call.Arguments, .. call.Keywords.Select(keyword => keyword.Value)],
        Unary unary => [unary.Operand],
        Binary binary => [binary.Left, binary.Right],
        Compare compare => [compare.First, .. compare.Comparisons.Select(comparison => comparison.Operand)],
        BooleanOperation operation => operation.Operands.Items,
        Conditional conditional => [conditional.Body, conditional.Test, conditional.OrElse],
        Lambda lambda => [.. Of(lambda.Parameters), lambda.Body],
        NamedExpression named => [named.Target, named.Value],
        Comprehension comprehension =>
        [
            .. Present(comprehension.Element, comprehension.Value),
            .. comprehension.Clauses.SelectMany(clause => (IEnumerable<Expression>)[clause.Target, clause.Iterable, .. clause.Conditions]),
        ],
        Yield yield => [.. Present(yield.Value)],
        YieldFrom yield => [yield.Value],
        _ => [],
    };

    /// <summary>The same node with other parts: as many as <see cref="Of(Expression)"/> gives, in the same order.</summary>
    public static Expression With(Expression expression, IReadOnlyList<Expression> parts)
    {
        var next = new Taker(parts);
        return expression switch
        {
            ListDisplay => new ListDisplay(parts.ToValueList()),
            TupleDisplay => new TupleDisplay(parts.ToValueList()),
            SetDisplay => new SetDisplay(parts.ToValueList()),
            DictDisplay dict => new DictDisplay(dict.Entries.Select(entry => new DictEntry(next.Optional(entry.Key), next.One())).ToValueList()),
            Starred => new Starred(next.One()),
            Subscript => new Subscript(next.One(), next.One()),
            SliceExpression slice => new SliceExpression(next.Optional(slice.Lower), next.Optional(slice.Upper), next.Optional(slice.Step)),
            AttributeExpression attribute => attribute with { Value = next.One() },
            Call call => new Call(next.One(), next.Many(call.Arguments), call.Keywords.Select(keyword => keyword with { Value = next.One() }).ToValueList()),
            Unary unary => unary with { Operand = next.One() },
            Binary binary => new Binary(next.One(), binary.Operator, next.One()),
            Compare compare => new Compare(next.One(), compare.Comparisons.Select(comparison => comparison with { Operand = next.One() }).ToValueList()),
            BooleanOperation operation => operation with { Operands = parts.ToValueList() },
            Conditional => new Conditional(Body: next.One(), Test: next.One(), OrElse: next.One()),
            Lambda lambda => new Lambda(With(lambda.Parameters, next), next.One()),
            NamedExpression named => new NamedExpression(next.One() as Name ?? named.Target, next.One()),
            Comprehension comprehension => comprehension with
            {
                Element = next.One(),
                Value = next.Optional(comprehension.Value),
                Clauses = comprehension.Clauses.Select(clause => new ComprehensionClause(next.One(), next.One(), next.Many(clause.Conditions))).ToValueList(),
            },
            Yield yield => new Yield(next.Optional(yield.Value)),
            YieldFrom => new YieldFrom(next.One()),
            _ => expression,
        };
    }

    /// <summary>The direct expressions of a statement, in source order; those of its blocks are left out.</summary>
    public static ImmutableArray<Expression> Of(Statement statement) => statement switch
    {
        Assign assign => [.. assign.Targets, assign.Value],
        AugmentedAssign assign => [assign.Target, assign.Value],
        AnnotatedAssign assign => [.. Present(assign.Annotation, assign.Value)],
        Delete delete => delete.Targets.Items,
        ExpressionStatement expression => [expression.Value],
        If branch => [branch.Test],
        While loop => [loop.Test],
        For loop => [loop.Target, loop.Iterable],
        Try attempt => [.. attempt.Handlers.SelectMany(handler => Present(handler.Type))],
        Raise raise => [.. Present(raise.Error, raise.Cause)],
        Assert assert => [.. Present(assert.Test, assert.Message)],
        FunctionDefinition function => [.. function.Decorators, .. Of(function.Parameters)],
        ClassDefinition type => [.. type.Decorators, .. type.Bases],
        Return end => [.. Present(end.Value)],
        _ => [],
    };

    /// <summary>The same statement with other expressions: as many as <see cref="Of(Statement)"/> gives, in the same order.</summary>
    public static Statement With(Statement statement, IReadOnlyList<Expression> parts)
    {
        var next = new Taker(parts);
        return statement switch
        {
            Assign assign => new Assign(next.Many(assign.Targets), next.One()),
            AugmentedAssign assign => new AugmentedAssign(next.One(), assign.Operator, next.One()),
            AnnotatedAssign assign => assign with { Annotation = next.One(), Value = next.Optional(assign.Value) },
            Delete => new Delete(parts.ToValueList()),
            ExpressionStatement => new ExpressionStatement(next.One()),
            If branch => branch with { Test = next.One() },
            While loop => loop with { Test = next.One() },
            For loop => loop with { Target = next.One(), Iterable = next.One() },
            Try attempt => attempt with { Handlers = attempt.Handlers.Select(handler => handler with { Type = next.Optional(handler.Type) }).ToValueList() },
            Raise raise => new Raise(next.Optional(raise.Error), next.Optional(raise.Cause)),
            Assert assert => new Assert(next.One(), next.Optional(assert.Message)),
            FunctionDefinition function => function with { Decorators = next.Many(function.Decorators), Parameters = With(function.Parameters, next) },
            ClassDefinition type => type with { Decorators = next.Many(type.Decorators), Bases = next.Many(type.Bases) },
            Return end => new Return(next.Optional(end.Value)),
            _ => statement,
        };
    }

    /// <summary>The blocks of a statement, in source order, empty ones included: as many for one kind of statement with one number of handlers.</summary>
    public static ImmutableArray<ValueList<Statement>> BlocksOf(Statement statement) => [.. statement.Blocks];

    /// <summary>The same statement with other blocks: as many as <see cref="BlocksOf"/> gives, in the same order.</summary>
    public static Statement WithBlocks(Statement statement, IReadOnlyList<ValueList<Statement>> blocks) => statement switch
    {
        If branch => branch with { Body = blocks[0], Else = blocks[1] },
        While loop => loop with { Body = blocks[0], Else = blocks[1] },
        For loop => loop with { Body = blocks[0], Else = blocks[1] },
        Try attempt => new Try(
            blocks[0],
            attempt.Handlers.Select((handler, index) => handler with { Body = blocks[index + 1] }).ToValueList(),
            blocks[^2],
            blocks[^1]),
        FunctionDefinition function => function with { Body = blocks[0] },
        ClassDefinition type => type with { Body = blocks[0] },
        _ => statement,
    };

    private static IEnumerable<Expression> Of(Parameters parameters) =>
        parameters.Positional.Concat(parameters.KeywordOnly).SelectMany(parameter => Present(parameter.Default));

    private static Parameters With(Parameters parameters, Taker next) => parameters with
    {
        Positional = parameters.Positional.Select(parameter => parameter with { Default = next.Optional(parameter.Default) }).ToValueList(),
        KeywordOnly = parameters.KeywordOnly.Select(parameter => parameter with { Default = next.Optional(parameter.Default) }).ToValueList(),
    };

    private static IEnumerable<Expression> Present(params IEnumerable<Expression?> expressions) => expressions.OfType<Expression>();

    /// <summary>Hands out parts from left to right.</summary>
    private sealed class Taker(IReadOnlyList<Expression> parts)
    {
        private int position;

        public Expression One() => parts[position++];

        public Expression? Optional(Expression? old) => old is null ? null : One();

        public ValueList<Expression> Many(ValueList<Expression> old) => old.Select(_ => One()).ToValueList();
    }
}
