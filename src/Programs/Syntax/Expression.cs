namespace Conform.Programs.Syntax;

/// <summary>One expression of the program language: a closed set of sealed records.</summary>
/// <remarks>Immutable; compared by structure. The shapes follow Python's own <c>ast</c> module.
/// Source: Python Language Reference, 6 "Expressions".</remarks>
public abstract record Expression
{
    private protected Expression()
    {
    }
}

/// <summary>A literal.</summary>
/// <param name="Value">Its value.</param>
public sealed record Constant(ConstantValue Value) : Expression;

/// <summary>A name, read, assigned or deleted by its place in the tree.</summary>
/// <param name="Identifier">An ASCII identifier that is no keyword.</param>
public sealed record Name(string Identifier) : Expression;

/// <summary><c>[a, *b]</c>.</summary>
/// <param name="Elements">Elements, <see cref="Starred"/> among them; may be empty.</param>
public sealed record ListDisplay(ValueList<Expression> Elements) : Expression;

/// <summary><c>(a, *b)</c>.</summary>
/// <param name="Elements">Elements, <see cref="Starred"/> among them; may be empty.</param>
public sealed record TupleDisplay(ValueList<Expression> Elements) : Expression;

/// <summary><c>{a, *b}</c>.</summary>
/// <param name="Elements">One or more elements, <see cref="Starred"/> among them.</param>
public sealed record SetDisplay(ValueList<Expression> Elements) : Expression;

/// <summary><c>{key: value, **mapping}</c>.</summary>
/// <param name="Entries">The entries, in order; may be empty.</param>
public sealed record DictDisplay(ValueList<DictEntry> Entries) : Expression;

/// <summary>One entry of a dict display.</summary>
/// <param name="Key">The key, or null for <c>**value</c>.</param>
/// <param name="Value">The value, or the unpacked mapping.</param>
public sealed record DictEntry(Expression? Key, Expression Value);

/// <summary><c>*value</c>, only inside displays, argument lists and targets.</summary>
/// <param name="Value">The unpacked expression or the target.</param>
public sealed record Starred(Expression Value) : Expression;

/// <summary><c>value[index]</c>.</summary>
/// <param name="Value">The subscripted expression.</param>
/// <param name="Index">The index; a <see cref="SliceExpression"/>, or a <see cref="TupleDisplay"/> with some, only here.</param>
public sealed record Subscript(Expression Value, Expression Index) : Expression;

/// <summary><c>lower:upper:step</c>, only as the index of a <see cref="Subscript"/>.</summary>
/// <param name="Lower">Lower bound, or null.</param>
/// <param name="Upper">Upper bound, or null.</param>
/// <param name="Step">Step, or null.</param>
public sealed record SliceExpression(Expression? Lower, Expression? Upper, Expression? Step) : Expression;

/// <summary><c>value.name</c>.</summary>
/// <param name="Value">The object expression.</param>
/// <param name="Identifier">The attribute's name, one that <see cref="Text.LanguageNames.IsAttribute"/> allows.</param>
public sealed record AttributeExpression(Expression Value, string Identifier) : Expression;

/// <summary><c>function(arguments, keyword=value)</c>.</summary>
/// <param name="Function">The called expression.</param>
/// <param name="Arguments">Positional arguments, <see cref="Starred"/> among them, in order.</param>
/// <param name="Keywords">Keyword arguments, in order.</param>
public sealed record Call(Expression Function, ValueList<Expression> Arguments, ValueList<Keyword> Keywords) : Expression;

/// <summary>One keyword argument.</summary>
/// <param name="Name">Its name, or null for <c>**value</c>.</param>
/// <param name="Value">Its value, or the unpacked mapping.</param>
public sealed record Keyword(string? Name, Expression Value);

/// <summary><c>-operand</c> and the other unary operations.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand.</param>
public sealed record Unary(UnaryOperator Operator, Expression Operand) : Expression;

/// <summary><c>left op right</c>.</summary>
/// <param name="Left">The left operand, evaluated first.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">The right operand.</param>
public sealed record Binary(Expression Left, BinaryOperator Operator, Expression Right) : Expression;

/// <summary><c>first op a op b …</c>: each operand is evaluated at most once, left to right, until a comparison is false.</summary>
/// <param name="First">The first operand.</param>
/// <param name="Comparisons">One or more operators, each with its right operand.</param>
public sealed record Compare(Expression First, ValueList<Comparison> Comparisons) : Expression;

/// <summary>One link of a comparison chain.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">Its right operand.</param>
public sealed record Comparison(ComparisonOperator Operator, Expression Operand);

/// <summary><c>a and b and c</c> or <c>a or b or c</c>.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operands">Two or more operands.</param>
public sealed record BooleanOperation(BooleanOperator Operator, ValueList<Expression> Operands) : Expression;

/// <summary><c>body if test else orElse</c>.</summary>
/// <param name="Test">The condition, evaluated first.</param>
/// <param name="Body">The result if it is true.</param>
/// <param name="OrElse">The result if it is false.</param>
public sealed record Conditional(Expression Test, Expression Body, Expression OrElse) : Expression;

/// <summary><c>lambda parameters: body</c>.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Body">The returned expression.</param>
public sealed record Lambda(Parameters Parameters, Expression Body) : Expression;

/// <summary><c>name := value</c>.</summary>
/// <param name="Target">The bound name.</param>
/// <param name="Value">The value.</param>
public sealed record NamedExpression(Name Target, Expression Value) : Expression;

/// <summary>A list, set, dict or generator comprehension.</summary>
/// <param name="Kind">What is built.</param>
/// <param name="Element">The element, or the key of a dict comprehension.</param>
/// <param name="Value">The value of a dict comprehension, otherwise null.</param>
/// <param name="Clauses">One or more <c>for</c> clauses, outermost first.</param>
public sealed record Comprehension(ComprehensionKind Kind, Expression Element, Expression? Value, ValueList<ComprehensionClause> Clauses) : Expression;

/// <summary><c>for target in iterable if condition …</c>.</summary>
/// <param name="Target">The loop target.</param>
/// <param name="Iterable">The iterated expression.</param>
/// <param name="Conditions">Conditions, in order; may be empty.</param>
public sealed record ComprehensionClause(Expression Target, Expression Iterable, ValueList<Expression> Conditions);

/// <summary><c>yield value</c>; only inside a function.</summary>
/// <param name="Value">The yielded expression, or null for <c>None</c>.</param>
public sealed record Yield(Expression? Value) : Expression;

/// <summary><c>yield from value</c>; only inside a function.</summary>
/// <param name="Value">The iterated expression.</param>
public sealed record YieldFrom(Expression Value) : Expression;
