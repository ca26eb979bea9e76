using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Shrinking;

/// <summary>Makes one statement of two that bind names: <c>a = x</c> and <c>b = y</c> become <c>a = [x, y]</c>, and later <c>a[0]</c> and <c>a[1]</c> are read.</summary>
/// <remarks>Both values are then made in one compile unit and by one statement; whether they still differ as before, the run says. Where the second value
/// reads the first, the first is written twice. Literals are tried as calls, too (<c>int('257')</c>), because equal literals of one unit are one object.</remarks>
public sealed class CollectValues : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "collect values";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var top = TopLevel.Of(program);
        for (var first = 0; first < top.Statements.Length; first++)
        {
            if (top.Statements[first].Statement is not Assign { Targets: [Name name, ..] targets } assign || !targets.All(target => target is Name))
            {
                continue;
            }

            for (var second = first + 1; second < top.Statements.Length; second++)
            {
                if (Bound(top.Statements[second].Statement) is var (other, value) && (targets.Count == 1 || targets.Contains(other)))
                {
                    // What a name was bound to is out of reach through it if the second statement binds the same name.
                    var rest = targets.Where(target => target != other).Aggregate(top, (read, target) => Read(read, (Name)target, name, 0, second + 1));
                    rest = Read(rest, other, name, 1, second + 1);
                    foreach (var values in Values(targets, assign.Value, value))
                    {
                        var both = new Assign([name], new ListDisplay(values));
                        yield return rest.With(second, both).Without(first).ToProgram();
                        yield return rest.Without(second).With(first, both).ToProgram();
                    }
                }
            }
        }
    }

    /// <summary>The name that a statement binds and its value, if it binds a single name.</summary>
    private static (Name Name, Expression Value)? Bound(Statement statement) => statement switch
    {
        Assign { Targets: [Name name] } assign => (name, assign.Value),
        AugmentedAssign { Target: Name name } assign => (name, new Binary(name, assign.Operator, assign.Value)),
        _ => null,
    };

    private static IEnumerable<ValueList<Expression>> Values(ValueList<Expression> names, Expression first, Expression second)
    {
        yield return [first, Inline(second, names, first)];
        var (calledFirst, calledSecond) = (Called(first), Called(second));
        if (calledFirst != first || calledSecond != second)
        {
            yield return [calledFirst, Inline(calledSecond, names, calledFirst)];
        }
    }

    private static Expression Inline(Expression expression, ValueList<Expression> names, Expression value) =>
        expression.Rewrite(Place.Value, (part, _) => names.Contains(part) ? value : null);

    /// <summary>The same expression with a call in place of each number literal, which makes an object of its own and cannot be folded.</summary>
    private static Expression Called(Expression expression) => expression.Rewrite(Place.Value, (part, _) => part switch
    {
        Constant { Value: IntConstant } or Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: IntConstant } } => Called("int", part),
        Constant { Value: FloatConstant } or Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: FloatConstant } } => Called("float", part),
        _ => null,
    });

    private static Call Called(string type, Expression literal) =>
        new(new Name(type), [new Constant(new StrConstant(CodePoints.Of(ProgramText.Render(literal))))], []);

    /// <summary>Replaces what is read as <paramref name="old"/> by an item of <paramref name="list"/>.</summary>
    private static TopLevel Read(TopLevel top, Name old, Name list, int item, int start) =>
        top.Substitute(old.Identifier, new Subscript(list, new Constant(new IntConstant(item))), start);
}
