using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Makes one statement of two: a second target joins the assignment before it, a change of a fresh display is written into the display, and an
/// operand takes the place of what it was added to.</summary>
public sealed class MergeStatements : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "merge statements";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var top = TopLevel.Of(program);
        for (var first = 0; first < top.Statements.Length; first++)
        {
            if (top.Statements[first].Statement is not Assign assign)
            {
                continue;
            }

            for (var second = first + 1; second < top.Statements.Length; second++)
            {
                foreach (var merged in Merge(assign, top.Statements[second].Statement))
                {
                    yield return top.Without(second).With(first, merged).ToProgram();
                    yield return top.With(second, merged).Without(first).ToProgram();
                }
            }
        }
    }

    private static IEnumerable<Statement> Merge(Assign first, Statement second)
    {
        if (second is Assign { Targets: var places })
        {
            // The second value was often of no consequence: a = a[0] = {0: None} for a = {0: None} and a[0] = 1.
            yield return first with { Targets = [.. first.Targets, .. places] };
        }

        if (first.Targets is not [.., Name name])
        {
            yield break;
        }

        if (second is AugmentedAssign { Target: Name target, Value: var operand } && target == name)
        {
            yield return first with { Value = operand };
        }

        var added = Added(second, name);
        if (added == name && first.Value is ListDisplay { Elements: var elements })
        {
            // A list that holds itself takes one statement: a = a[0] = [None].
            var slot = new Subscript(name, new Constant(new IntConstant(elements.Count)));
            yield return new Assign([.. first.Targets, slot], new ListDisplay([.. elements, new Constant(new NoneConstant())]));
        }
        else if (added is not null)
        {
            switch (first.Value)
            {
                case ListDisplay list:
                    yield return first with { Value = new ListDisplay([.. list.Elements, added]) };
                    yield return first with { Value = new ListDisplay([added]) };
                    break;
                case SetDisplay set:
                    yield return first with { Value = new SetDisplay([.. set.Elements, added]) };
                    break;
                case DictDisplay dict when second is ExpressionStatement { Value: Call { Arguments: [var key, ..] arguments } }:
                    var value = arguments.Count > 1 ? arguments[1] : new Constant(new NoneConstant());
                    yield return first with { Value = new DictDisplay([.. dict.Entries, new DictEntry(key, value)]) };
                    break;
                case DictDisplay dict when second is Assign { Targets: [Subscript { Index: not SliceExpression } place] }:
                    yield return first with { Value = new DictDisplay([.. dict.Entries, new DictEntry(place.Index, added)]) };
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What <paramref name="statement"/> puts into the object called <paramref name="name"/>, or null if it does nothing of the kind.</summary>
    private static Expression? Added(Statement statement, Name name) => statement switch
    {
        ExpressionStatement { Value: Call { Function: AttributeExpression { Value: Name receiver }, Arguments: [.., var argument] } } when receiver == name => argument,
        Assign { Targets: [Subscript { Value: Name receiver }] } assign when receiver == name => assign.Value,
        AugmentedAssign { Target: Name target } assign when target == name => new Starred(assign.Value),
        _ => null,
    };
}
