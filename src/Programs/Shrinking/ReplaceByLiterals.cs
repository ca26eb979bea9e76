using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces an expression by a literal of a fixed short list, simplest first, and a display by a text of as many characters, which is as long when it is gone through.</summary>
public sealed class ReplaceByLiterals : ShrinkPass
{
    /// <summary>The literals, simplest first.</summary>
    internal static readonly Expression[] Literals =
    [
        new Constant(new NoneConstant()),
        new Constant(new IntConstant(0)),
        new Constant(new IntConstant(1)),
        new Constant(new StrConstant(CodePoints.Of(string.Empty))),
        new Constant(new StrConstant(CodePoints.Of("a"))),
        new Constant(new IntConstant(1000)),
        new ListDisplay([]),
        new TupleDisplay([]),
        new DictDisplay([]),
        new ListDisplay([new Constant(new NoneConstant())]),
        new TupleDisplay([new Constant(new NoneConstant())]),
        new DictDisplay([new DictEntry(new Constant(new NoneConstant()), new Constant(new NoneConstant()))]),
        new ListDisplay([new ListDisplay([])]),
    ];

    /// <inheritdoc/>
    public override string Name => "replace by literals";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        where site.Place == Place.Value
        from literal in Literals.Concat(AsText(site.Expression))
        where literal != site.Expression
        select site.Replace(literal);

    private static IEnumerable<Expression> AsText(Expression expression) => expression switch
    {
        ListDisplay { Elements.Count: > 1 and var count } => [Text(count)],
        TupleDisplay { Elements.Count: > 1 and var count } => [Text(count)],
        SetDisplay { Elements.Count: > 1 and var count } => [Text(count)],
        _ => [],
    };

    private static Constant Text(int length) => new(new StrConstant(CodePoints.Of(new string('a', length))));
}
