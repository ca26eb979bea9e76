using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces a statement by a plainer one: augmented by plain assignment, chained and unpacking by single ones, any by its value, <c>:=</c> by an assignment,
/// a method call by an augmented assignment that does the same, or by a binding of its argument.</summary>
public sealed class SimplifyStatements : ShrinkPass
{
    /// <summary>The methods that do what an augmented assignment does.</summary>
    private static readonly Dictionary<string, BinaryOperator> Augmented = new(StringComparer.Ordinal)
    {
        ["extend"] = BinaryOperator.Add,
        ["update"] = BinaryOperator.Or,
        ["difference_update"] = BinaryOperator.Subtract,
        ["intersection_update"] = BinaryOperator.And,
        ["symmetric_difference_update"] = BinaryOperator.Xor,
    };

    /// <inheritdoc/>
    public override string Name => "simplify statements";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in StatementSite.All(program)
        from plainer in Plainer(site.Statement)
        select site.Replace([plainer]);

    private static IEnumerable<Statement> Plainer(Statement statement)
    {
        var parts = SyntaxParts.Of(statement);
        foreach (var part in parts.Where((_, index) => ExpressionSite.PlaceIn(statement, index) == Place.Value).Reverse())
        {
            yield return new ExpressionStatement(part);
        }

        switch (statement)
        {
            case Assign assign:
                foreach (var plainer in Plainer(assign))
                {
                    yield return plainer;
                }

                break;
            case AugmentedAssign assign:
                yield return new Assign([assign.Target], assign.Value);
                yield return new ExpressionStatement(assign.Target);
                if (assign.Operator != BinaryOperator.Add)
                {
                    yield return assign with { Operator = BinaryOperator.Add };
                }

                break;
            case Delete delete:
                for (var index = 0; index < delete.Targets.Count; index++)
                {
                    yield return new Delete([delete.Targets[index]]);
                    yield return new Delete(delete.Targets.Without(index));
                }

                break;
            case ExpressionStatement { Value: NamedExpression named }:
                yield return new Assign([named.Target], named.Value);
                break;
            case For loop:
                yield return new Assign([loop.Target], loop.Iterable);
                break;
            case ExpressionStatement { Value: Call { Function: AttributeExpression { Value: Name receiver, Identifier: var method }, Arguments: var arguments, Keywords: var keywords } }:
                if (arguments is [not Starred and var operand] && keywords.IsEmpty && Augmented.TryGetValue(method, out var @operator))
                {
                    yield return new AugmentedAssign(receiver, @operator, operand);
                }

                foreach (var argument in arguments.Where(argument => argument is not Starred))
                {
                    yield return new Assign([receiver], argument);
                }

                break;
            default:
                break;
        }
    }

    private static IEnumerable<Statement> Plainer(Assign assign)
    {
        if (assign.Targets.Count > 1)
        {
            for (var index = 0; index < assign.Targets.Count; index++)
            {
                yield return assign with { Targets = [assign.Targets[index]] };
                yield return assign with { Targets = assign.Targets.Without(index) };
            }
        }

        for (var index = 0; index < assign.Targets.Count; index++)
        {
            var elements = Elements(assign.Targets[index]);
            for (var element = 0; element < elements.Count; element++)
            {
                var target = elements[element] is Starred starred ? starred.Value : elements[element];
                yield return assign with { Targets = assign.Targets.With(index, target) };
                var values = Elements(assign.Value);
                if (element < values.Count)
                {
                    yield return new Assign(assign.Targets.With(index, target), values[element]);
                    if (values.Count == elements.Count)
                    {
                        yield return new Assign(
                            assign.Targets.With(index, new TupleDisplay(elements.Without(element))),
                            new TupleDisplay(values.Without(element)));
                    }
                }
            }
        }
    }

    private static ValueList<Expression> Elements(Expression expression) => expression switch
    {
        TupleDisplay tuple => tuple.Elements,
        ListDisplay list => list.Elements,
        _ => [],
    };
}
