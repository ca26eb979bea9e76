using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Drops elements of displays, arguments, keywords, links of comparison chains, operands, slice bounds, conditions and stars.</summary>
public sealed class DropParts : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "drop parts";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        from smaller in Smaller(site.Expression)
        select site.Replace(smaller);

    /// <summary><paramref name="expression"/> without some of its parts.</summary>
    internal static IEnumerable<Expression> Smaller(Expression expression) => expression switch
    {
        ListDisplay list => Runs(list.Elements.Count).Select(range => new ListDisplay(Without(list.Elements, range))),
        TupleDisplay tuple => Runs(tuple.Elements.Count).Select(range => new TupleDisplay(Without(tuple.Elements, range))),
        SetDisplay set => Runs(set.Elements.Count).Select(range => new SetDisplay(Without(set.Elements, range))),
        DictDisplay dict => Runs(dict.Entries.Count).Select(range => new DictDisplay(Without(dict.Entries, range))),
        Starred starred => [starred.Value],
        Call call =>
        [
            .. Runs(call.Keywords.Count).Select(range => call with { Keywords = Without(call.Keywords, range) }),
            .. Runs(call.Arguments.Count).Select(range => call with { Arguments = Without(call.Arguments, range) }),
        ],
        Compare compare =>
        [
            .. Runs(compare.Comparisons.Count).Select(range => compare with { Comparisons = Without(compare.Comparisons, range) }),
            .. compare.Comparisons.Count > 1 ? [new Compare(compare.Comparisons[0].Operand, compare.Comparisons.Without(0))] : Array.Empty<Expression>(),
        ],
        BooleanOperation operation => Runs(operation.Operands.Count).Select(range => operation with { Operands = Without(operation.Operands, range) }),
        SliceExpression slice =>
        [
            new SliceExpression(null, null, null),
            slice with { Step = null },
            slice with { Lower = null },
            slice with { Upper = null },
        ],
        Comprehension comprehension =>
        [
            .. Runs(comprehension.Clauses.Count).Select(range => comprehension with { Clauses = Without(comprehension.Clauses, range) }),
            .. comprehension.Clauses.Select((clause, index) => comprehension with { Clauses = comprehension.Clauses.With(index, clause with { Conditions = [] }) }),
        ],
        Lambda lambda => [lambda with { Parameters = new([], null, [], null) }],
        _ => [],
    };
}
