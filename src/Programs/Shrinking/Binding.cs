using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Which names a program gives a meaning to.</summary>
public static class Binding
{
    /// <summary>The names that <paramref name="program"/> binds or deletes anywhere, each once, in the order of their first appearance in the text,
    /// read or bound. Names that are only read, such as those of builtins, are left out.</summary>
    public static IReadOnlyList<string> Names(Program program)
    {
        var bound = program.Cells.SelectMany(cell => cell.Body).SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return [.. Mentioned(program).Where(bound.Contains)];
    }

    /// <summary>The names of <see cref="Names(Program)"/> and those of the parameters of all functions, each once, in the order of their first appearance.</summary>
    public static IReadOnlyList<string> NamesAndParameters(Program program)
    {
        var functions = StatementSite.All(program).Select(site => site.Statement).OfType<FunctionDefinition>().Select(function => function.Parameters);
        var lambdas = ExpressionSite.All(program).Select(site => site.Expression).OfType<Lambda>().Select(lambda => lambda.Parameters);
        var bound = Names(program).Concat(functions.Concat(lambdas).SelectMany(ParameterNames)).ToHashSet(StringComparer.Ordinal);
        return [.. Mentioned(program).Where(bound.Contains)];
    }

    /// <summary>The names that are bound directly in a class, or passed by keyword.</summary>
    public static IEnumerable<string> Members(Program program) =>
    [
        .. StatementSite.All(program).Select(site => site.Statement).OfType<ClassDefinition>().SelectMany(type => type.Body).SelectMany(Names),
        .. ExpressionSite.All(program).Select(site => site.Expression).OfType<Call>().SelectMany(call => call.Keywords).Select(keyword => keyword.Name).OfType<string>(),
    ];

    /// <summary>Every name in <paramref name="program"/>, builtins included, each once, in the order of first appearance.</summary>
    public static IEnumerable<string> Mentioned(Program program) =>
        program.Cells.SelectMany(cell => cell.Body).SelectMany(Mentioned).Distinct(StringComparer.Ordinal);

    /// <summary>The names that <paramref name="statement"/> or one of its blocks binds or deletes.</summary>
    public static IEnumerable<string> Names(Statement statement)
    {
        var parts = SyntaxParts.Of(statement);
        return
        [
            .. Declared(statement),
            .. parts.SelectMany((part, index) => Bound(part, ExpressionSite.PlaceIn(statement, index))),
            .. statement.Blocks.SelectMany(block => block.SelectMany(Names)),
        ];
    }

    private static IEnumerable<string> Bound(Expression expression, Place place) =>
    [
        .. expression is Name name && place == Place.Target ? (IEnumerable<string>)[name.Identifier] : [],
        .. SyntaxParts.Of(expression).SelectMany((part, index) => Bound(part, ExpressionSite.PlaceIn(expression, index, place))),
    ];

    private static IEnumerable<string> Mentioned(Statement statement) =>
    [
        .. Declared(statement),
        .. statement is FunctionDefinition function ? ParameterNames(function.Parameters) : [],
        .. SyntaxParts.Of(statement).SelectMany(part => part.WithParts()).SelectMany(Mentioned),
        .. statement.Blocks.SelectMany(block => block.SelectMany(Mentioned)),
    ];

    private static IEnumerable<string> Mentioned(Expression expression) => expression switch
    {
        Name name => [name.Identifier],
        Lambda lambda => ParameterNames(lambda.Parameters),
        _ => [],
    };

    private static IEnumerable<string> ParameterNames(Parameters parameters) =>
    [
        .. parameters.Positional.Select(parameter => parameter.Name),
        .. parameters.Variadic is { } variadic ? (IEnumerable<string>)[variadic] : [],
        .. parameters.KeywordOnly.Select(parameter => parameter.Name),
        .. parameters.VariadicKeyword is { } keywords ? (IEnumerable<string>)[keywords] : [],
    ];

    private static IEnumerable<string> Declared(Statement statement) => statement switch
    {
        FunctionDefinition function => [function.Name],
        ClassDefinition type => [type.Name],
        AnnotatedAssign assign => [assign.Target.Identifier],
        Try attempt => attempt.Handlers.Select(handler => handler.Name).OfType<string>(),
        _ => [],
    };
}
