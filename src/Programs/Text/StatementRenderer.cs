using System.Globalization;
using System.Text;
using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Writes statements as Python source, four spaces a block, each line ending in LF.</summary>
/// <param name="output">Where to.</param>
/// <param name="starts">Takes the position at which each statement begins, those of blocks included, in source order; or null.</param>
internal sealed class StatementRenderer(StringBuilder output, List<int>? starts = null)
{
    private const int SpacesPerBlock = 4;

    private readonly ExpressionRenderer expressions = new(output);
    private int blocks;

    /// <summary>Appends <paramref name="statement"/>, with the blocks inside it.</summary>
    public void Write(Statement statement)
    {
        starts?.Add(output.Length);
        Indent();
        switch (statement)
        {
            case If conditional:
                WriteIf(conditional);
                break;
            case While loop:
                WriteHead("while ", loop.Test);
                WriteBlock(loop.Body);
                WriteClause("else", loop.Else);
                break;
            case For loop:
                output.Append("for ");
                expressions.WriteList(loop.Target);
                WriteHead(" in ", loop.Iterable);
                WriteBlock(loop.Body);
                WriteClause("else", loop.Else);
                break;
            case Try guarded:
                WriteTry(guarded);
                break;
            case FunctionDefinition function:
                WriteDecorators(function.Decorators);
                output.Append("def ").Append(function.Name).Append('(');
                expressions.Write(function.Parameters);
                output.Append(')');
                WriteBlock(function.Body);
                break;
            case ClassDefinition definition:
                WriteClass(definition);
                break;
            default:
                WriteSimple(statement);
                output.Append('\n');
                break;
        }
    }

    private void WriteSimple(Statement statement)
    {
        switch (statement)
        {
            case Assign assign:
                WriteAssign(assign);
                break;
            case AugmentedAssign assign:
                expressions.Write(assign.Target);
                output.Append(' ').Append(OperatorTexts.Text(assign.Operator)).Append("= ");
                expressions.WriteAlone(assign.Value);
                break;
            case AnnotatedAssign assign:
                output.Append(assign.Target.Identifier).Append(": ");
                expressions.Write(assign.Annotation);
                WriteOptional(" = ", assign.Value);
                break;
            case Delete delete:
                output.Append("del ");
                expressions.WriteSeparated(delete.Targets, target => expressions.Write(target));
                break;
            case ExpressionStatement expression:
                expressions.WriteAlone(expression.Value);
                break;
            case ObservationPoint point:
                output.Append(CultureInfo.InvariantCulture, $"{ObservationPoint.Function}({point.Statement})");
                break;
            case Pass:
                output.Append("pass");
                break;
            case Break:
                output.Append("break");
                break;
            case Continue:
                output.Append("continue");
                break;
            case Return { Value: null }:
                output.Append("return");
                break;
            case Return returned:
                output.Append("return ");
                expressions.Write(returned.Value);
                break;
            case Raise raise:
                output.Append("raise");
                WriteOptional(" ", raise.Error);
                WriteOptional(" from ", raise.Cause);
                break;
            case Assert assert:
                output.Append("assert ");
                expressions.Write(assert.Test);
                WriteOptional(", ", assert.Message);
                break;
            case Global global:
                output.Append("global ").AppendJoin(", ", global.Names);
                break;
            case Nonlocal nonlocal:
                output.Append("nonlocal ").AppendJoin(", ", nonlocal.Names);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, "The statement is of no known kind.");
        }
    }

    /// <summary>Appends an assignment; the value of an unpacking stands without parentheses like its targets: <c>a, b = b, a</c>.</summary>
    private void WriteAssign(Assign assign)
    {
        foreach (Expression target in assign.Targets)
        {
            expressions.WriteList(target);
            output.Append(" = ");
        }

        if (assign.Targets[^1] is TupleDisplay { Elements.Count: > 1 })
        {
            expressions.WriteList(assign.Value);
        }
        else
        {
            expressions.WriteAlone(assign.Value);
        }
    }

    private void WriteIf(If conditional)
    {
        WriteHead("if ", conditional.Test);
        WriteBlock(conditional.Body);
        var rest = conditional.Else;
        while (rest is [If branch])
        {
            starts?.Add(output.Length);
            Indent();
            WriteHead("elif ", branch.Test);
            WriteBlock(branch.Body);
            rest = branch.Else;
        }

        WriteClause("else", rest);
    }

    private void WriteTry(Try guarded)
    {
        output.Append("try");
        WriteBlock(guarded.Body);
        foreach (ExceptHandler handler in guarded.Handlers)
        {
            Indent();
            output.Append("except");
            WriteOptional(" ", handler.Type);
            output.Append(handler.Name is null ? "" : " as ").Append(handler.Name);
            WriteBlock(handler.Body);
        }

        WriteClause("else", guarded.Else);
        WriteClause("finally", guarded.Finally);
    }

    private void WriteClass(ClassDefinition definition)
    {
        WriteDecorators(definition.Decorators);
        output.Append("class ").Append(definition.Name);
        if (!definition.Bases.IsEmpty)
        {
            output.Append('(');
            expressions.WriteSeparated(definition.Bases, item => expressions.Write(item));
            output.Append(')');
        }

        WriteBlock(definition.Body);
    }

    private void WriteDecorators(ValueList<Expression> decorators)
    {
        foreach (Expression decorator in decorators)
        {
            output.Append('@');
            expressions.Write(decorator);
            output.Append('\n');
            Indent();
        }
    }

    private void WriteHead(string keyword, Expression expression)
    {
        output.Append(keyword);
        expressions.Write(expression);
    }

    private void WriteOptional(string before, Expression? expression)
    {
        if (expression is not null)
        {
            output.Append(before);
            expressions.Write(expression);
        }
    }

    private void WriteClause(string keyword, ValueList<Statement> body)
    {
        if (!body.IsEmpty)
        {
            Indent();
            output.Append(keyword);
            WriteBlock(body);
        }
    }

    private void WriteBlock(ValueList<Statement> body)
    {
        output.Append(":\n");
        blocks++;
        foreach (Statement statement in body)
        {
            Write(statement);
        }

        blocks--;
    }

    private void Indent() => output.Append(' ', blocks * SpacesPerBlock);
}
