using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>A function of a program that has a name: a definition, or a lambda bound to a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Body">The statements; a lambda returns its expression.</param>
internal sealed record CalledFunction(string Name, Parameters Parameters, ValueList<Statement> Body)
{
    /// <summary>All such functions of <paramref name="program"/>, methods included, in source order.</summary>
    public static IEnumerable<CalledFunction> All(Program program) => StatementSite.All(program).Select(site => site.Statement switch
    {
        FunctionDefinition function => new CalledFunction(function.Name, function.Parameters, function.Body),
        Assign { Targets: [Name name], Value: Lambda lambda } => new CalledFunction(name.Identifier, lambda.Parameters, [new Return(lambda.Body)]),
        _ => null,
    }).OfType<CalledFunction>();

    /// <summary>Whether <paramref name="expression"/> calls the function by its name.</summary>
    public bool IsCalledBy(Expression expression) => expression is Call { Function: Name name } && name.Identifier == Name;

    /// <summary>What a call passes for each parameter; null if that cannot be told from the text.</summary>
    public Dictionary<string, Expression>? Bind(Call call)
    {
        if (call.Arguments.Any(argument => argument is Starred) || call.Arguments.Count > Parameters.Positional.Count
            || Parameters.Variadic is not null || Parameters.VariadicKeyword is not null)
        {
            return null;
        }

        var bound = new Dictionary<string, Expression>(StringComparer.Ordinal);
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            bound[Parameters.Positional[index].Name] = call.Arguments[index];
        }

        foreach (var keyword in call.Keywords)
        {
            if (keyword.Name is null)
            {
                return null;
            }

            bound[keyword.Name] = keyword.Value;
        }

        foreach (var parameter in Parameters.Positional.Concat(Parameters.KeywordOnly))
        {
            if (!bound.ContainsKey(parameter.Name))
            {
                if (parameter.Default is null)
                {
                    return null;
                }

                bound[parameter.Name] = parameter.Default;
            }
        }

        return bound;
    }
}
