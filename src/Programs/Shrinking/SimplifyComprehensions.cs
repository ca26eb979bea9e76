using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces a comprehension by a simpler kind of one, by a display of one element, or by what it iterates over; a lambda by the function that it wraps.</summary>
public sealed class SimplifyComprehensions : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "simplify comprehensions";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        from simpler in Simpler(site.Expression)
        select site.Replace(simpler);

    private static IEnumerable<Expression> Simpler(Expression expression)
    {
        switch (expression)
        {
            case Comprehension comprehension:
                foreach (var simpler in Simpler(comprehension))
                {
                    yield return simpler;
                }

                break;
            case Lambda { Body: Call { Function: Name function } }:
                yield return function;
                break;
            case NamedExpression named:
                yield return named.Value;
                yield return named.Target;
                break;
            case Call { Function: Name { Identifier: "list" or "tuple" }, Arguments: [Comprehension { Kind: ComprehensionKind.Generator } generator] }:
                yield return generator with { Kind = ComprehensionKind.List };
                break;
            default:
                break;
        }
    }

    private static IEnumerable<Expression> Simpler(Comprehension comprehension)
    {
        var first = comprehension.Clauses[0];
        yield return first.Iterable;
        var element = first.Iterable switch
        {
            ListDisplay { Elements: [not Starred, ..] } list => list.Elements[0],
            TupleDisplay { Elements: [not Starred, ..] } tuple => tuple.Elements[0],
            _ => new Subscript(first.Iterable, new Constant(new IntConstant(0))),
        };
        Expression Filled(Expression part) => part.Rewrite(Place.Value, (name, place) => place != Place.Target && name == first.Target ? element : null);
        yield return comprehension.Value is null
            ? new ListDisplay([Filled(comprehension.Element)])
            : new DictDisplay([new(Filled(comprehension.Element), Filled(comprehension.Value))]);
        if (comprehension.Value is not null)
        {
            yield return comprehension with { Kind = ComprehensionKind.List, Value = null };
            yield return comprehension with { Kind = ComprehensionKind.List, Element = comprehension.Value, Value = null };
        }
        else if (comprehension.Kind != ComprehensionKind.List)
        {
            yield return comprehension with { Kind = ComprehensionKind.List };
        }

        if (first.Target is Name && comprehension.Element != first.Target && comprehension.Value is null)
        {
            yield return comprehension with { Element = first.Target };
        }
    }
}
