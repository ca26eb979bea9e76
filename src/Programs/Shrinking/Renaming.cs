using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Gives the names of a program other names.</summary>
internal static class Renaming
{
    /// <summary><paramref name="program"/> with every name, read, bound or declared, replaced by what <paramref name="rename"/> gives for it.</summary>
    public static Program Rename(Program program, Func<string, string> rename) =>
        program with { Cells = program.Cells.Select(cell => new Cell(Rename(cell.Body, rename))).ToValueList() };

    /// <summary>Gives each plain assignment to a name that a statement bound already a fresh name, which is then used until the next one: no name is bound twice.</summary>
    public static Program Separate(Program program)
    {
        var taken = Binding.Mentioned(program).ToHashSet(StringComparer.Ordinal);
        var (bound, current) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var top = TopLevel.Of(program);
        for (var index = 0; index < top.Statements.Length; index++)
        {
            var statement = top.Statements[index].Statement.Rewrite((expression, _) =>
                expression is Name name && current.TryGetValue(name.Identifier, out var now) ? new Name(now) : null);
            if (top.Statements[index].Statement is Assign { Targets: [Name target] } && !bound.Add(target.Identifier))
            {
                var fresh = Fresh(taken).First();
                taken.Add(fresh);
                current[target.Identifier] = fresh;
                statement = ((Assign)statement) with { Targets = [new Name(fresh)] };
            }

            bound.UnionWith(Binding.Names(top.Statements[index].Statement));

            top = top.With(index, statement);
        }

        return top.ToProgram();
    }

    /// <summary>Names for a program, without end: <c>a</c> to <c>z</c>, then <c>v1</c>, <c>v2</c>, …, those in <paramref name="taken"/> left out.</summary>
    public static IEnumerable<string> Fresh(IReadOnlySet<string> taken) => Numbered().Where(name => !taken.Contains(name));

    private static IEnumerable<string> Numbered()
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            yield return letter.ToString();
        }

        for (var number = 1; ; number++)
        {
            yield return FormattableString.Invariant($"v{number}");
        }
    }

    private static ValueList<Statement> Rename(ValueList<Statement> statements, Func<string, string> rename) => statements.Select(statement =>
    {
        var parts = SyntaxParts.Of(statement);
        var changed = SyntaxParts.With(statement, [.. parts.Select((part, index) => Rename(part, ExpressionSite.PlaceIn(statement, index), rename))]);
        changed = changed switch
        {
            FunctionDefinition function => function with { Name = rename(function.Name), Parameters = Rename(function.Parameters, rename) },
            ClassDefinition type => type with { Name = rename(type.Name) },
            AnnotatedAssign assign => assign with { Target = new Name(rename(assign.Target.Identifier)) },
            Global global => new Global(global.Names.Select(rename).ToValueList()),
            Nonlocal nonlocal => new Nonlocal(nonlocal.Names.Select(rename).ToValueList()),
            Try attempt => attempt with { Handlers = attempt.Handlers.Select(handler => handler with { Name = handler.Name is null ? null : rename(handler.Name) }).ToValueList() },
            _ => changed,
        };
        return SyntaxParts.WithBlocks(changed, [.. changed.Blocks.Select(block => Rename(block, rename))]);
    }).ToValueList();

    private static Expression Rename(Expression expression, Place place, Func<string, string> rename) => expression.Rewrite(place, (part, _) => part switch
    {
        Name name => new Name(rename(name.Identifier)),
        Lambda lambda => SyntaxParts.With(
            lambda with { Parameters = Rename(lambda.Parameters, rename) }, [.. SyntaxParts.Of(lambda).Select(inner => Rename(inner, Place.Value, rename))]),
        _ => null,
    });

    private static Parameters Rename(Parameters parameters, Func<string, string> rename)
    {
        ValueList<Parameter> Each(ValueList<Parameter> list) => list.Select(parameter => parameter with { Name = rename(parameter.Name) }).ToValueList();
        return parameters with
        {
            Positional = Each(parameters.Positional),
            Variadic = parameters.Variadic is null ? null : rename(parameters.Variadic),
            KeywordOnly = Each(parameters.KeywordOnly),
            VariadicKeyword = parameters.VariadicKeyword is null ? null : rename(parameters.VariadicKeyword),
        };
    }
}
