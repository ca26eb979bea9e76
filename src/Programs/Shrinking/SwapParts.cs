using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Exchanges two neighbours in a display, among the arguments of a call or around an operator: <c>[None, 0]</c> becomes <c>[0, None]</c>, which comes first in the order.</summary>
public sealed class SwapParts : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "swap parts";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        where site.Place == Place.Value
        from swapped in Swapped(site.Expression)
        select site.Replace(swapped);

    private static IEnumerable<Expression> Swapped(Expression expression) => expression switch
    {
        ListDisplay list => Swapped(list.Elements).Select(elements => new ListDisplay(elements)),
        TupleDisplay tuple => Swapped(tuple.Elements).Select(elements => new TupleDisplay(elements)),
        SetDisplay set => Swapped(set.Elements).Select(elements => new SetDisplay(elements)),
        DictDisplay dict => Swapped(dict.Entries).Select(entries => new DictDisplay(entries)),
        Binary binary => [binary with { Left = binary.Right, Right = binary.Left }],
        Compare { Comparisons: [var only] } compare => [compare with { First = only.Operand, Comparisons = [only with { Operand = compare.First }] }],
        Call call => Swapped(call.Arguments).Select(arguments => call with { Arguments = arguments }),
        _ => [],
    };

    private static IEnumerable<ValueList<T>> Swapped<T>(ValueList<T> items) =>
        Enumerable.Range(0, Math.Max(0, items.Count - 1)).Select(index => items.With(index, items[index + 1]).With(index + 1, items[index]));
}
