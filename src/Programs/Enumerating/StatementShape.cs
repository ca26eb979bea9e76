using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Enumerating;

/// <summary>One statement that changes an object or binds several names, with holes for its operands: <c>_0 += _1</c>, <c>_0[_1] = _2</c>, <c>del _0[:]</c>,
/// <c>b, c = _0</c>.</summary>
/// <param name="Template">The statement.</param>
/// <remarks>Immutable; compared by structure.</remarks>
public sealed record StatementShape(Statement Template)
{
    /// <summary>Number of operands, 1 or more.</summary>
    public int Arity { get; } = Holes.Count(SyntaxParts.Of(Template));

    /// <summary>Reads a shape from Python source in which the holes are called <c>_0</c>, <c>_1</c>, …</summary>
    public static StatementShape Parse(string text) => new(ProgramText.Parse(text).Cells[0].Body[0]);

    /// <summary>The shape of <paramref name="statement"/>; null for a plain assignment to one name, for an expression, and for what has blocks.</summary>
    public static StatementShape? Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement is not (AugmentedAssign or Delete or Assign) || statement is Assign { Targets: [Name] } or Delete { Targets.Count: > 1 })
        {
            return null;
        }

        var holes = 0;
        var names = new Dictionary<Expression, Name>();
        Expression Hole(Expression part, Place place) => part switch
        {
            Name when place == Place.Target && statement is Assign => names.TryGetValue(part, out var known) ? known : names[part] = new Name(((char)('b' + names.Count)).ToString()),
            Subscript { Index: SliceExpression slice } => new Subscript(Holes.At(holes++), SyntaxParts.With(slice, [.. SyntaxParts.Of(slice).Select(_ => Holes.At(holes++))])),
            Subscript when place == Place.Target => new Subscript(Holes.At(holes++), Holes.At(holes++)),
            AttributeExpression attribute when place == Place.Target => attribute with { Value = Holes.At(holes++) },
            ListDisplay or TupleDisplay or Starred when place == Place.Target => SyntaxParts.With(part, [.. SyntaxParts.Of(part).Select(inner => Hole(inner, place))]),
            _ => Holes.At(holes++),
        };
        var parts = SyntaxParts.Of(statement);
        return new(SyntaxParts.With(statement, [.. parts.Select((part, index) => Hole(part, ExpressionSite.PlaceIn(statement, index)))]));
    }

    /// <summary>The statement with <paramref name="operands"/>, one for each hole, in their places.</summary>
    public Statement Fill(params IReadOnlyList<Expression> operands) => Template.Rewrite((part, _) => Holes.Operand(part, operands));
}
