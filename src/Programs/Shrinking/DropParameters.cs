using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Drops a parameter together with what calls by the function's name pass for it, or its default, or makes it a plain one.</summary>
public sealed class DropParameters : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "drop parameters";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        // What a constructor takes is passed where the class is called, without the first argument.
        var classes = StatementSite.All(program).Select(site => site.Statement).OfType<ClassDefinition>().ToList();
        foreach (var site in StatementSite.All(program))
        {
            if (site.Statement is FunctionDefinition function)
            {
                foreach (var (parameters, position, dropped) in Fewer(function.Parameters))
                {
                    var fewer = site.Replace([function with { Parameters = parameters }]);
                    yield return fewer;
                    if (dropped is not null)
                    {
                        yield return WithoutArgument(fewer, function.Name, position, dropped);
                        foreach (var type in classes.Where(type => type.Body.Contains(function)))
                        {
                            yield return WithoutArgument(fewer, type.Name, position - 1, dropped);
                        }
                    }
                }
            }
            else if (site.Statement is Assign { Targets: [Name name], Value: Lambda lambda } assign)
            {
                foreach (var (parameters, position, dropped) in Fewer(lambda.Parameters))
                {
                    var fewer = site.Replace([assign with { Value = lambda with { Parameters = parameters } }]);
                    yield return fewer;
                    if (dropped is not null)
                    {
                        yield return WithoutArgument(fewer, name.Identifier, position, dropped);
                    }
                }
            }
        }
    }

    /// <summary>Simpler parameters, with the position and the name of the one that is dropped; the name is null if none is.</summary>
    private static IEnumerable<(Parameters Parameters, int Position, string? Dropped)> Fewer(Parameters parameters)
    {
        for (var index = parameters.Positional.Count - 1; index >= 0; index--)
        {
            var parameter = parameters.Positional[index];
            yield return (parameters with { Positional = parameters.Positional.Without(index) }, index, parameter.Name);
            if (parameter.Default is not null)
            {
                yield return (parameters with { Positional = parameters.Positional.With(index, parameter with { Default = null }) }, index, null);
            }
        }

        for (var index = 0; index < parameters.KeywordOnly.Count; index++)
        {
            var parameter = parameters.KeywordOnly[index];
            yield return (parameters with { KeywordOnly = parameters.KeywordOnly.Without(index) }, int.MaxValue, parameter.Name);
            yield return (
                parameters with { KeywordOnly = parameters.KeywordOnly.Without(index), Positional = [.. parameters.Positional, parameter] }, int.MaxValue, null);
            if (parameter.Default is not null)
            {
                yield return (parameters with { KeywordOnly = parameters.KeywordOnly.With(index, parameter with { Default = null }) }, int.MaxValue, null);
            }
        }

        if (parameters.Variadic is not null)
        {
            yield return (parameters with { Variadic = null }, int.MaxValue, null);
        }

        if (parameters.VariadicKeyword is not null)
        {
            yield return (parameters with { VariadicKeyword = null }, int.MaxValue, null);
        }
    }

    private static Program WithoutArgument(Program program, string function, int position, string name) => program.Rewrite((expression, _) =>
        expression is Call { Function: Name { Identifier: var called } } call && called == function
            ? call with
            {
                Arguments = position >= 0 && position < call.Arguments.Count ? call.Arguments.Without(position) : call.Arguments,
                Keywords = call.Keywords.Where(keyword => keyword.Name != name).ToValueList(),
            }
            : null);
}
