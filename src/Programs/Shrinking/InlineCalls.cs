using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Puts the body of a function where the function is called, with the arguments in place of the parameters: <c>a = f(b)</c> becomes the statements
/// of <c>f</c>, or an assignment of what it returns if there are none.</summary>
public sealed class InlineCalls : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "inline calls";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        CalledFunction.All(program).SelectMany(function => Statements(program, function).Concat(Results(program, function)));

    /// <summary>A call that is a statement, or the value of an assignment, becomes the statements of the function.</summary>
    private static IEnumerable<Program> Statements(Program program, CalledFunction function)
    {
        foreach (var site in StatementSite.All(program))
        {
            var call = site.Statement switch
            {
                ExpressionStatement { Value: Call value } when function.IsCalledBy(value) => value,
                Assign { Value: Call value } when function.IsCalledBy(value) => value,
                Return { Value: Call value } when function.IsCalledBy(value) => value,
                _ => null,
            };
            if (call is null || function.Bind(call) is not { } arguments)
            {
                continue;
            }

            var body = function.Body.Select(statement => Substitute(statement, arguments)).ToList();
            var result = body[^1] is Return { Value: { } value1 } ? value1 : null;
            if (body[^1] is Return)
            {
                body.RemoveAt(body.Count - 1);
            }

            body.Add(site.Statement switch
            {
                Assign assign => assign with { Value = result ?? new Constant(new NoneConstant()) },
                Return => new Return(result),
                _ => new ExpressionStatement(result ?? new Constant(new NoneConstant())),
            });
            yield return site.Replace(body.Take(Math.Max(1, body.Count - 1)).ToValueList());
        }
    }

    /// <summary>A call becomes what the function returns.</summary>
    private static IEnumerable<Program> Results(Program program, CalledFunction function)
    {
        if (function.Body is not [.., Return { Value: { } result }])
        {
            yield break;
        }

        foreach (var site in ExpressionSite.All(program))
        {
            if (site.Place == Place.Value && site.Expression is Call call && function.IsCalledBy(call) && function.Bind(call) is { } arguments)
            {
                yield return site.Replace(Substitute(result, arguments));
            }
        }
    }

    private static Statement Substitute(Statement statement, Dictionary<string, Expression> arguments) =>
        statement.Rewrite((expression, place) => Replacement(expression, place, arguments));

    private static Expression Substitute(Expression expression, Dictionary<string, Expression> arguments) =>
        expression.Rewrite(Place.Value, (part, place) => Replacement(part, place, arguments));

    private static Expression? Replacement(Expression expression, Place place, Dictionary<string, Expression> arguments) =>
        expression is Name name && arguments.TryGetValue(name.Identifier, out var argument) && (place != Place.Target || argument is Name) ? argument : null;
}
