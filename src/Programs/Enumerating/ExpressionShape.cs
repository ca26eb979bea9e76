using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Enumerating;

/// <summary>One operation as an expression with holes for its operands: <c>_0 + _1</c>, <c>copy.copy(_0)</c>, <c>_0[:]</c>.</summary>
/// <param name="Template">The expression.</param>
/// <remarks>Immutable; compared by structure.</remarks>
public sealed record ExpressionShape(Expression Template)
{
    /// <summary>Number of operands, 0 or more.</summary>
    public int Arity { get; } = Holes.Count([Template]);

    /// <summary>Reads a shape from Python source in which the holes are called <c>_0</c>, <c>_1</c>, …</summary>
    public static ExpressionShape Parse(string text) => new(((ExpressionStatement)ProgramText.Parse(text).Cells[0].Body[0]).Value);

    /// <summary>The operation at the root of <paramref name="expression"/>; null for literals, names, displays, what has scopes of its own, and calls of what is called by one of
    /// the names in <paramref name="bound"/>.</summary>
    public static ExpressionShape? Of(Expression expression, IReadOnlySet<string> bound)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(bound);
        var holes = 0;
        Expression Hole(Expression part) => part switch
        {
            Starred => new Starred(Holes.At(holes++)),
            SliceExpression slice => SyntaxParts.With(slice, [.. SyntaxParts.Of(slice).Select(_ => Holes.At(holes++))]),
            _ => Holes.At(holes++),
        };
        switch (expression)
        {
            case ListDisplay { Elements: [Starred] } or TupleDisplay { Elements: [Starred] } or SetDisplay { Elements: [Starred] }:
            case Subscript or Unary or Binary or Compare or BooleanOperation or Conditional:
            case AttributeExpression { Value: not Name { Identifier: LanguageNames.CopyModule } }:
                return new(SyntaxParts.With(expression, [.. SyntaxParts.Of(expression).Select(Hole)]));
            case Call { Function: Name function } call when !bound.Contains(function.Identifier):
                return new(SyntaxParts.With(call, [function, .. SyntaxParts.Of(call).Skip(1).Select(Hole)]));
            case Call { Function: AttributeExpression function } call:
                Expression callee = function.Value is Name { Identifier: var name } && !bound.Contains(name) ? function : function with { Value = Hole(function.Value) };
                return new(SyntaxParts.With(call, [callee, .. SyntaxParts.Of(call).Skip(1).Select(Hole)]));
            default:
                return null;
        }
    }

    /// <summary>The expression with <paramref name="operands"/>, one for each hole, in their places.</summary>
    public Expression Fill(params IReadOnlyList<Expression> operands) => Template.Rewrite(Place.Value, (part, _) => Holes.Operand(part, operands));
}
