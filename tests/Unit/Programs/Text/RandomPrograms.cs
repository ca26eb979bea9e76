using Conform.Programs;
using Conform.Programs.Syntax;
using Assert = Conform.Programs.Syntax.Assert;
using Place = Conform.Tests.Unit.Programs.Text.RandomExpressions.Place;

namespace Conform.Tests.Unit.Programs.Text;

/// <summary>Random programs with every statement kind, each of which every supported CPython compiles.</summary>
internal sealed class RandomPrograms
{
    private readonly Choices choices;
    private readonly RandomExpressions expressions;

    private RandomPrograms(long seed)
    {
        choices = new Choices(seed);
        expressions = new RandomExpressions(choices);
    }

    /// <summary>The program of <paramref name="seed"/>: up to three cells of up to three statements.</summary>
    public static Program Of(long seed)
    {
        var source = new RandomPrograms(seed);
        return new(source.choices.Many(0, 3, () => new Cell(source.choices.Many(0, 3, () => source.Statement(default)))))
        {
            Imports = source.choices.OnceIn(3) ? [new("array", []), new("collections", ["deque", "Counter"])] : [],
        };
    }

    private Statement Statement(Surroundings around)
    {
        var place = new Place(choices.Below(4), around.IsFunction, CanBind: true, around.IsClass);
        switch (choices.Below(around.Depth > 2 ? 14 : 22))
        {
            case 0 or 1 or 2:
                return new Assign(choices.Many(1, 3, () => expressions.Target(place)), expressions.Expression(place));
            case 3:
                return new AugmentedAssign(SingleTarget(place), choices.Of(Enum.GetValues<BinaryOperator>()), expressions.Expression(place));
            case 4:
                return new Delete(choices.Many(1, 3, () => DeleteTarget(place)));
            case 5 or 6:
                Expression value = expressions.Expression(place);
                return new ExpressionStatement(value is Constant { Value: StrConstant } ? new ListDisplay([value]) : value);
            case 7:
                return new Raise(expressions.Expression(place), choices.OnceIn(2) ? expressions.Expression(place) : null);
            case 8:
                return new Assert(expressions.Expression(place), choices.OnceIn(2) ? expressions.Expression(place) : null);
            case 9 when around.IsFunction:
                return new Return(choices.OnceIn(2) ? expressions.Expression(place) : null);
            case 10 when around.IsLoop:
                return choices.OnceIn(2) ? new Break() : new Continue();
            case 12 when around.IsClass:
                return new AnnotatedAssign(new Name("n1"), expressions.Expression(place), choices.OnceIn(2) ? expressions.Expression(place) : null);
            case 11:
                return new Global(choices.Many(1, 2, () => choices.Of("g1", "g2")));
            case 14:
                return new If(expressions.Expression(place), Block(around, 1), Block(around, 0));
            case 15:
                return new If(expressions.Expression(place), Block(around, 1), [new If(expressions.Expression(place), Block(around, 1), Block(around, 0))]);
            case 16:
                return new While(expressions.Expression(place), Block(around with { IsLoop = true }, 1), Block(around, 0));
            case 17:
                return new For(expressions.Target(place), expressions.Expression(place), Block(around with { IsLoop = true }, 1), Block(around, 0));
            case 18:
                return new Try(Block(around, 1), [], [], Block(around, 1));
            case 19:
                return new Try(Block(around, 1), Handlers(around, place), Block(around, 0), Block(around, 0));
            case 13 when around.IsFunction:
                return Closure();
            case 20:
                return new FunctionDefinition(
                    "f", expressions.Parameters(place), Block(new(around.Depth, IsFunction: true, IsLoop: false, IsClass: false), 1), Decorators(place));
            case 21:
                return new ClassDefinition(
                    "C",
                    choices.Many(0, 2, () => expressions.Expression(place)),
                    Block(new(around.Depth, IsFunction: false, IsLoop: false, IsClass: true), 1),
                    Decorators(place));
            default:
                return new Pass();
        }
    }

    /// <summary>A function inside a function, with a name of the outer one bound in the inner one.</summary>
    private static FunctionDefinition Closure()
    {
        var none = new Parameters([], null, [], null);
        var assign = new Assign([new Name("n1")], new Constant(new NoneConstant()));
        return new("g", none, [assign, new FunctionDefinition("h", none, [new Nonlocal(["n1"]), assign], [])], []);
    }

    private ValueList<Statement> Block(Surroundings around, int least) =>
        choices.Many(least, 2, () => Statement(around with { Depth = around.Depth + 1 }));

    private ValueList<ExceptHandler> Handlers(Surroundings around, Place place)
    {
        ValueList<ExceptHandler> typed = choices.Many(1, 2, () =>
            new ExceptHandler(expressions.Expression(place), choices.OnceIn(2) ? "e" : null, Block(around, 1)));
        return choices.OnceIn(2) ? typed : [.. typed, new ExceptHandler(null, null, Block(around, 1))];
    }

    private ValueList<Expression> Decorators(Place place) => choices.Many(0, 1, () =>
    {
        Expression name = choices.OnceIn(2) ? expressions.Name() : new AttributeExpression(expressions.Name(), "copy");
        return choices.OnceIn(2) ? name : new Call(name, [expressions.Expression(place)], []);
    });

    private Expression SingleTarget(Place place)
    {
        Expression target = expressions.Target(place);
        return target is TupleDisplay or ListDisplay ? expressions.Name() : target;
    }

    private Expression DeleteTarget(Place place) => choices.OnceIn(4)
        ? new TupleDisplay(choices.Many(0, 2, () => SingleTarget(place)))
        : SingleTarget(place);

    private readonly record struct Surroundings(int Depth, bool IsFunction, bool IsLoop, bool IsClass);
}
