using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Runs the body of a loop once: <c>for x in [a, b]: …</c> becomes <c>x = a</c> and the body, without what leaves the loop.</summary>
public sealed class UnrollLoops : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "unroll loops";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        foreach (var site in StatementSite.All(program))
        {
            switch (site.Statement)
            {
                case For loop:
                    foreach (var element in Elements(loop.Iterable))
                    {
                        yield return site.Replace([new Assign([loop.Target], element), .. Plain(loop.Body)]);
                        if (loop.Target is Name name)
                        {
                            yield return site.Replace(Plain(loop.Body)
                                .Select(statement => statement.Rewrite((expression, place) => place != Place.Target && expression == name ? element : null)).ToValueList());
                        }
                    }

                    yield return site.Replace(Plain(loop.Body).ToValueList());
                    break;
                case While loop:
                    yield return site.Replace(Plain(loop.Body).ToValueList());
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<Expression> Elements(Expression iterable) => iterable switch
    {
        ListDisplay list => list.Elements.Where(element => element is not Starred),
        TupleDisplay tuple => tuple.Elements.Where(element => element is not Starred),
        DictDisplay dict => dict.Entries.Select(entry => entry.Key).OfType<Expression>(),
        Syntax.Name or Subscript or AttributeExpression => [new Subscript(iterable, new Constant(new IntConstant(0)))],
        _ => [],
    };

    private static IEnumerable<Statement> Plain(ValueList<Statement> body) => body.Where(statement => statement is not (Break or Continue)).DefaultIfEmpty(new Pass());
}
