using System.Numerics;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Tests.Unit.Programs.Text;

/// <summary>Random expressions with every node kind in every place that CPython allows.</summary>
internal sealed class RandomExpressions(Choices choices)
{
    private static readonly string[] Attributes = ["append", "real", "copy", "start", "items"];

    /// <summary>What surrounds an expression and forbids some nodes in it.</summary>
    /// <param name="Depth">Levels left.</param>
    /// <param name="CanYield">Directly inside a function.</param>
    /// <param name="CanBind">Neither in an iterable of a comprehension nor in a comprehension in a class body.</param>
    /// <param name="IsClass">Directly inside a class body.</param>
    public readonly record struct Place(int Depth, bool CanYield, bool CanBind, bool IsClass)
    {
        public Place Inside => this with { Depth = Depth - 1 };
    }

    public Expression Expression(Place place)
    {
        if (place.Depth <= 0)
        {
            return choices.OnceIn(2) ? Constant() : Name();
        }

        Place inside = place.Inside;
        switch (choices.Below(22))
        {
            case 0:
                return new ListDisplay(choices.Many(0, 3, () => Element(inside)));
            case 1:
                return new TupleDisplay(choices.Many(0, 3, () => Element(inside)));
            case 2:
                return new SetDisplay(choices.Many(1, 3, () => Element(inside)));
            case 3:
                return new DictDisplay(choices.Many(0, 3, () => new DictEntry(choices.OnceIn(4) ? null : Expression(inside), Expression(inside))));
            case 4:
                return new Subscript(Expression(inside), Expression(inside));
            case 5:
                return new Subscript(Expression(inside), new SliceExpression(Optional(inside), Optional(inside), Optional(inside)));
            case 6:
                return new AttributeExpression(Expression(inside), choices.Of(Attributes));
            case 7:
                return Call(inside);
            case 8:
                return new Unary(choices.Of(Enum.GetValues<UnaryOperator>()), Expression(inside));
            case 9 or 10 or 11:
                return new Binary(Expression(inside), choices.Of(Enum.GetValues<BinaryOperator>()), Expression(inside));
            case 12 or 13:
                return new Compare(
                    Expression(inside),
                    choices.Many(1, 3, () => new Comparison(choices.Of(Enum.GetValues<ComparisonOperator>()), Expression(inside))));
            case 14 or 15:
                return new BooleanOperation(choices.Of(Enum.GetValues<BooleanOperator>()), choices.Many(2, 3, () => Expression(inside)));
            case 16:
                return new Conditional(Expression(inside), Expression(inside), Expression(inside));
            case 17:
                return new Lambda(Parameters(inside), Expression(inside with { CanYield = true, IsClass = false }));
            case 18 when place.CanBind:
                return new NamedExpression(new Name(choices.Of("w1", "w2")), Expression(inside));
            case 19 or 20:
                return Comprehension(inside);
            case 21 when place.CanYield:
                return choices.OnceIn(2) ? new YieldFrom(Expression(inside)) : new Yield(Optional(inside));
            default:
                return Constant();
        }
    }

    public Expression Target(Place place, bool canStar = false)
    {
        if (canStar && choices.OnceIn(4))
        {
            return new Starred(Target(place));
        }

        Place inside = place.Inside;
        return (place.Depth <= 0 ? 0 : choices.Below(6)) switch
        {
            1 => new Subscript(Expression(inside), Expression(inside)),
            2 => new AttributeExpression(Expression(inside), choices.Of(Attributes)),
            3 => new TupleDisplay(Targets(inside)),
            4 => new ListDisplay(Targets(inside)),
            _ => Name(),
        };
    }

    public Parameters Parameters(Place place)
    {
        var names = new Stack<string>(["q1", "q2", "q3", "q4", "q5", "q6"]);
        ValueList<Parameter> plain = choices.Many(0, 2, () => new Parameter(names.Pop(), null));
        ValueList<Parameter> defaults = choices.Many(0, 1, () => new Parameter(names.Pop(), Expression(place)));
        return new(
            [.. plain, .. defaults],
            choices.OnceIn(3) ? names.Pop() : null,
            choices.Many(0, 1, () => new Parameter(names.Pop(), Optional(place))),
            choices.OnceIn(3) ? names.Pop() : null)
        {
            PositionalOnly = choices.Below(plain.Count + 1),
        };
    }

    public Name Name() => new(choices.Of("a", "b", "x1", "_", "match", "list", "len"));

    private ValueList<Expression> Targets(Place place)
    {
        var hasStar = false;
        return choices.Many(0, 3, () =>
        {
            Expression target = Target(place, canStar: !hasStar);
            hasStar |= target is Starred;
            return target;
        });
    }

    private Expression Element(Place place) => choices.OnceIn(4) ? new Starred(Expression(place)) : Expression(place);

    private Expression? Optional(Place place) => choices.OnceIn(2) ? null : Expression(place);

    private Call Call(Place place)
    {
        var keywords = new Stack<string>(["key", "reverse", "copy"]);
        Expression function = choices.OnceIn(4)
            ? new AttributeExpression(new Name("copy"), choices.Of("copy", "deepcopy"))
            : Expression(place);
        return new(
            function,
            choices.Many(0, 3, () => Element(place)),
            choices.Many(0, 3, () => new Keyword(choices.OnceIn(3) ? null : keywords.Pop(), Expression(place))));
    }

    private Comprehension Comprehension(Place place)
    {
        ComprehensionKind kind = choices.Of(Enum.GetValues<ComprehensionKind>());
        Place inner = place with { CanYield = false, CanBind = place.CanBind && !place.IsClass };
        Place iterable = inner with { CanBind = false };
        var isFirst = true;
        ValueList<ComprehensionClause> clauses = choices.Many(1, 2, () =>
        {
            Place source = isFirst ? place with { CanBind = false } : iterable;
            isFirst = false;
            return new ComprehensionClause(Target(iterable), Expression(source), choices.Many(0, 2, () => Expression(inner)));
        });
        return new(kind, Expression(inner), kind == ComprehensionKind.Dict ? Expression(inner) : null, clauses);
    }

    private Constant Constant() => new(choices.Below(12) switch
    {
        0 => new NoneConstant(),
        1 => new EllipsisConstant(),
        2 => new BoolConstant(choices.OnceIn(2)),
        3 or 4 => new IntConstant(choices.Below(1000)),
        5 => new IntConstant(BigInteger.Pow(choices.Below(1000), choices.Below(400)) + choices.Below(9)),
        6 => new FloatConstant(Float()),
        7 => new ImaginaryConstant(Float()),
        8 or 9 or 10 => new StrConstant(new([.. choices.Many(0, 4, CodePoint)])),
        _ => new BytesConstant(choices.Many(0, 4, () => (byte)choices.Below(256))),
    });

    private double Float()
    {
        var value = choices.Below(4) switch
        {
            0 => choices.Of(0.0, 1.0, double.PositiveInfinity, double.MaxValue, double.Epsilon, 1e16, 1e15, 123456789012345680.0, 0.0001, 0.00001, 1e22, 5e-324),
            1 => choices.Below(100_000) / 100.0,
            _ => BitConverter.UInt64BitsToDouble(choices.Next() >> 1),
        };
        return double.IsNaN(value) ? 0.5 : value;
    }

    private int CodePoint() => choices.Below(6) switch
    {
        0 => choices.Below(0x20),
        1 => choices.Of('\'', '"', '\\', 0x7F, 0xE9, 0xD800, 0xDFFF, 0xDC00, 0xFEFF, 0x2028, 0x10FFFF),
        2 => choices.Below(0x110000),
        _ => 0x20 + choices.Below(0x60),
    };
}
