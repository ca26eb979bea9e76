namespace Conform.Programs.Syntax;

/// <summary>One statement of the program language: a closed set of sealed records.</summary>
/// <remarks>Immutable; compared by structure. The shapes follow Python's own <c>ast</c> module.
/// Source: Python Language Reference, 7 "Simple statements" and 8 "Compound statements".</remarks>
public abstract record Statement
{
    private protected Statement()
    {
    }

    /// <summary>Number of statements in this one: 1, plus those in its blocks.</summary>
    public int Count => 1 + Blocks.Sum(block => block.Sum(statement => statement.Count));

    /// <summary>The blocks inside this statement, in source order; empty for a simple statement.</summary>
    public virtual IEnumerable<ValueList<Statement>> Blocks => [];
}

/// <summary><c>a = b = value</c>: the value is evaluated once and assigned to each target from left to right.</summary>
/// <param name="Targets">One or more targets: names, subscripts, attributes, or tuples and lists of targets with at most one star each.</param>
/// <param name="Value">The assigned expression.</param>
public sealed record Assign(ValueList<Expression> Targets, Expression Value) : Statement;

/// <summary><c>target op= value</c>.</summary>
/// <param name="Target">A name, subscript or attribute.</param>
/// <param name="Operator">The binary operator.</param>
/// <param name="Value">The right operand.</param>
public sealed record AugmentedAssign(Expression Target, BinaryOperator Operator, Expression Value) : Statement;

/// <summary><c>name: annotation = value</c>; only in the body of a class.</summary>
/// <param name="Target">The annotated name.</param>
/// <param name="Annotation">The annotation, evaluated after the value.</param>
/// <param name="Value">The assigned value, or null: nothing is assigned.</param>
public sealed record AnnotatedAssign(Name Target, Expression Annotation, Expression? Value) : Statement;

/// <summary><c>del a, b[0]</c>.</summary>
/// <param name="Targets">One or more targets, deleted from left to right.</param>
public sealed record Delete(ValueList<Expression> Targets) : Statement;

/// <summary>An expression evaluated for its effect.</summary>
/// <param name="Value">The expression.</param>
public sealed record ExpressionStatement(Expression Value) : Statement;

/// <summary>A place inside a cell at which the program is observed; never part of a program, only of what an implementation runs for it.</summary>
/// <param name="Statement">Index of the statement that the point belongs to, from 0; see <see cref="Observing.StatementPoints"/>.</param>
/// <remarks>Rendered as a call of <see cref="Function"/>, which no program can name.</remarks>
public sealed record ObservationPoint(int Statement) : Statement
{
    /// <summary>The name of the function that is called.</summary>
    public const string Function = "__observe__";
}

/// <summary><c>pass</c>.</summary>
public sealed record Pass : Statement;

/// <summary><c>if test: … else: …</c>; <c>elif</c> is an <see cref="If"/> alone in <paramref name="Else"/>.</summary>
/// <param name="Test">The condition.</param>
/// <param name="Body">Run if the condition is true; not empty.</param>
/// <param name="Else">Run otherwise; may be empty.</param>
public sealed record If(Expression Test, ValueList<Statement> Body, ValueList<Statement> Else) : Statement
{
    /// <inheritdoc/>
    public override IEnumerable<ValueList<Statement>> Blocks => [Body, Else];
}

/// <summary><c>while test: … else: …</c>.</summary>
/// <param name="Test">The condition.</param>
/// <param name="Body">The loop body; not empty.</param>
/// <param name="Else">Run when the condition becomes false; may be empty.</param>
public sealed record While(Expression Test, ValueList<Statement> Body, ValueList<Statement> Else) : Statement
{
    /// <inheritdoc/>
    public override IEnumerable<ValueList<Statement>> Blocks => [Body, Else];
}

/// <summary><c>for target in iterable: … else: …</c>.</summary>
/// <param name="Target">The loop target.</param>
/// <param name="Iterable">The iterated expression.</param>
/// <param name="Body">The loop body; not empty.</param>
/// <param name="Else">Run when the iterator is exhausted; may be empty.</param>
public sealed record For(Expression Target, Expression Iterable, ValueList<Statement> Body, ValueList<Statement> Else) : Statement
{
    /// <inheritdoc/>
    public override IEnumerable<ValueList<Statement>> Blocks => [Body, Else];
}

/// <summary><c>break</c>; only inside a loop.</summary>
public sealed record Break : Statement;

/// <summary><c>continue</c>; only inside a loop.</summary>
public sealed record Continue : Statement;

/// <summary><c>try: … except …: … else: … finally: …</c>.</summary>
/// <param name="Body">The guarded block; not empty.</param>
/// <param name="Handlers">The handlers, in order; may be empty if there is a <paramref name="Finally"/>.</param>
/// <param name="Else">Run if nothing was raised; may be empty.</param>
/// <param name="Finally">Run in any case; may be empty.</param>
public sealed record Try(ValueList<Statement> Body, ValueList<ExceptHandler> Handlers, ValueList<Statement> Else, ValueList<Statement> Finally) : Statement
{
    /// <inheritdoc/>
    public override IEnumerable<ValueList<Statement>> Blocks => [Body, .. Handlers.Select(handler => handler.Body), Else, Finally];
}

/// <summary>One <c>except Type as name:</c> clause.</summary>
/// <param name="Type">The exception type or tuple of types; null catches everything.</param>
/// <param name="Name">The name bound inside the handler, or null.</param>
/// <param name="Body">The handler's block; not empty.</param>
public sealed record ExceptHandler(Expression? Type, string? Name, ValueList<Statement> Body);

/// <summary><c>raise</c>, <c>raise error</c> or <c>raise error from cause</c>.</summary>
/// <param name="Error">The raised expression, or null to raise the current exception again.</param>
/// <param name="Cause">The cause, or null.</param>
public sealed record Raise(Expression? Error, Expression? Cause) : Statement;

/// <summary><c>assert test, message</c>.</summary>
/// <param name="Test">The condition.</param>
/// <param name="Message">The message expression, or null.</param>
public sealed record Assert(Expression Test, Expression? Message) : Statement;

/// <summary><c>def name(parameters): …</c>.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Body">The function body; not empty.</param>
/// <param name="Decorators">Decorator expressions, outermost first; may be empty.</param>
public sealed record FunctionDefinition(string Name, Parameters Parameters, ValueList<Statement> Body, ValueList<Expression> Decorators) : Statement
{
    /// <inheritdoc/>
    public override IEnumerable<ValueList<Statement>> Blocks => [Body];
}

/// <summary><c>return value</c>; only inside a function.</summary>
/// <param name="Value">The returned expression, or null for <c>None</c>.</param>
public sealed record Return(Expression? Value) : Statement;

/// <summary><c>global a, b</c>.</summary>
/// <param name="Names">One or more names.</param>
public sealed record Global(ValueList<string> Names) : Statement;

/// <summary><c>nonlocal a, b</c>.</summary>
/// <param name="Names">One or more names.</param>
public sealed record Nonlocal(ValueList<string> Names) : Statement;

/// <summary><c>class Name(bases): …</c>.</summary>
/// <param name="Name">The class name.</param>
/// <param name="Bases">Base class expressions; may be empty.</param>
/// <param name="Body">The class body; not empty.</param>
/// <param name="Decorators">Decorator expressions, outermost first; may be empty.</param>
public sealed record ClassDefinition(string Name, ValueList<Expression> Bases, ValueList<Statement> Body, ValueList<Expression> Decorators) : Statement
{
    /// <inheritdoc/>
    public override IEnumerable<ValueList<Statement>> Blocks => [Body];
}
