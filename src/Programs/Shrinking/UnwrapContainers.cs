using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Binds a name to an element instead of to the display that holds it, and uses the name where the element was used: <c>a = [x]</c> and <c>a[0] += y</c>
/// become <c>a = x</c> and <c>a += y</c>.</summary>
public sealed class UnwrapContainers : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "unwrap containers";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var top = TopLevel.Of(program);
        for (var index = 0; index < top.Statements.Length; index++)
        {
            if (top.Statements[index].Statement is Assign { Targets: [Name name] } assign)
            {
                foreach (var element in Elements(assign.Value).Distinct())
                {
                    yield return top.With(index, assign with { Value = element }).ToProgram().Rewrite((expression, _) =>
                        expression is Subscript { Index: not SliceExpression } item && item.Value == name ? name : null);
                }
            }
        }
    }

    private static IEnumerable<Expression> Elements(Expression display) => display switch
    {
        ListDisplay list => list.Elements.Where(element => element is not Starred),
        TupleDisplay tuple => tuple.Elements.Where(element => element is not Starred),
        DictDisplay dict => dict.Entries.Where(entry => entry.Key is not null).Select(entry => entry.Value),
        _ => [],
    };
}
