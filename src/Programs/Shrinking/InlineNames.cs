using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Drops <c>name = value</c> and puts the value where the name is read until it is bound again.</summary>
/// <remarks>An augmented assignment to the name right after it becomes one to <c>[value][0]</c>. A display that holds the name several times, or is repeated, is tried as <c>[value] * 2</c>, too, so that its items stay one object.</remarks>
public sealed class InlineNames : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "inline names";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var top = TopLevel.Of(program);
        for (var index = top.Statements.Length - 1; index >= 0; index--)
        {
            if (top.Statements[index].Statement is Assign { Targets: [Name name] } assign)
            {
                var rest = top.Without(index);
                yield return rest.Substitute(name.Identifier, assign.Value, index).ToProgram();
                if (index < rest.Statements.Length && rest.Statements[index].Statement is AugmentedAssign { Target: Name changed } augmented && changed == name)
                {
                    var place = new Subscript(new ListDisplay([assign.Value]), new Constant(new IntConstant(0)));
                    yield return rest.Substitute(name.Identifier, assign.Value, index).With(index, augmented with { Target = place }).ToProgram();
                }

                var repeated = rest.Rewrite(expression => Repeated(expression, name));
                if (repeated != rest)
                {
                    yield return repeated.Substitute(name.Identifier, assign.Value, index).ToProgram();
                }
            }
        }
    }

    private static Binary? Repeated(Expression expression, Name name) => expression switch
    {
        ListDisplay { Elements: { Count: > 1 } elements } when elements.All(element => element == name) => Twice(new ListDisplay([name])),
        TupleDisplay { Elements: { Count: > 1 } elements } when elements.All(element => element == name) => Twice(new TupleDisplay([name])),
        Binary { Operator: BinaryOperator.Multiply, Right: Constant } repeated when repeated.Left.WithParts().Contains(name) => Twice(repeated.Left),
        ListDisplay or TupleDisplay or DictDisplay when expression.WithParts().Count(part => part == name) > 1 => Twice(new ListDisplay([name])),
        _ => null,
    };

    private static Binary Twice(Expression display) => new(display, BinaryOperator.Multiply, new Constant(new IntConstant(2)));
}
