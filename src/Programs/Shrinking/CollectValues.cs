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
            if (top.Statements[first].Statement is not Assign { Targets: [Name name] } assign)
            {
                continue;
            }

            for (var second = first + 1; second < top.Statements.Length; second++)
            {
                if (top.Statements[second].Statement is Assign { Targets: [Name other] } next)
                {
                    var rest = Read(Read(top, other, name, 1, second + 1), name, name, 0, second + 1);
                    foreach (var values in Values(name, assign.Value, next.Value))
                    {
                        var both = new Assign([name], new ListDisplay(values));
                        yield return rest.With(second, both).Without(first).ToProgram();
                        yield return rest.Without(second).With(first, both).ToProgram();
                    }
                }
            }
        }
    }

    private static IEnumerable<ValueList<Expression>> Values(Name name, Expression first, Expression second)
    {
        var inlined = second.Rewrite(Place.Value, (expression, _) => expression == name ? first : null);
        yield return [first, inlined];
        if (Called(first) is { } calledFirst && Called(second) is { } calledSecond)
        {
            yield return [calledFirst, calledSecond];
        }
    }

    /// <summary>A call that gives the same value as a number literal, as an object of its own; null for anything else.</summary>
    private static Call? Called(Expression literal) => literal switch
    {
        Constant { Value: IntConstant } => Called("int", literal),
        Constant { Value: FloatConstant } => Called("float", literal),
        Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: IntConstant } } => Called("int", literal),
        Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: FloatConstant } } => Called("float", literal),
        _ => null,
    };

    private static Call Called(string type, Expression literal) =>
        new(new Name(type), [new Constant(new StrConstant(CodePoints.Of(ProgramText.Render(literal))))], []);

    /// <summary>Replaces what is read as <paramref name="old"/> by an item of <paramref name="list"/>.</summary>
    private static TopLevel Read(TopLevel top, Name old, Name list, int item, int start) =>
        top.Substitute(old.Identifier, new Subscript(list, new Constant(new IntConstant(item))), start);
}
