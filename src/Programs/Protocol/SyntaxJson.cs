using System.Text.Json;
using Conform.Programs.Syntax;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of statements: Python's own <c>ast</c>, node by node, so that a peer needs no parser of Python.</summary>
/// <remarks>A node is an object whose field <c>node</c> is the name of its class in <c>ast</c>; its other fields are called as there. Left out are fields that are
/// <c>None</c>, contexts (<c>Load</c>, <c>Store</c>), places in the text and what programs never have (type comments, keywords of a class). An operator
/// is the name of its class: <c>"op":"Add"</c>. <see cref="ExpressionJson"/> has the expressions.
/// Source: Library Reference, <c>ast</c>, "Abstract Grammar".</remarks>
public static class SyntaxJson
{
    /// <summary>The JSON array of the statements of <paramref name="cell"/>: one line of ASCII.</summary>
    public static string ToJson(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return JsonLine.Text(writer => Write(writer, cell.Body));
    }

    /// <summary>Writes a block as the next element.</summary>
    internal static void Write(Utf8JsonWriter writer, ValueList<Statement> block)
    {
        writer.WriteStartArray();
        foreach (var statement in block)
        {
            Write(writer, statement);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("node", NodeOf(statement));
        switch (statement)
        {
            case Assign assign:
                writer.Nodes("targets", assign.Targets);
                writer.Node("value", assign.Value);
                break;
            case AugmentedAssign augmented:
                writer.Node("target", augmented.Target);
                writer.WriteString("op", ExpressionJson.NameOf(augmented.Operator));
                writer.Node("value", augmented.Value);
                break;
            case AnnotatedAssign annotated:
                writer.Node("target", annotated.Target);
                writer.Node("annotation", annotated.Annotation);
                writer.Node("value", annotated.Value);
                break;
            case Delete delete:
                writer.Nodes("targets", delete.Targets);
                break;
            case ExpressionStatement expression:
                writer.Node("value", expression.Value);
                break;
            case If branch:
                writer.Node("test", branch.Test);
                Write(writer, "body", branch.Body);
                Write(writer, "orelse", branch.Else);
                break;
            case While loop:
                writer.Node("test", loop.Test);
                Write(writer, "body", loop.Body);
                Write(writer, "orelse", loop.Else);
                break;
            case For loop:
                writer.Node("target", loop.Target);
                writer.Node("iter", loop.Iterable);
                Write(writer, "body", loop.Body);
                Write(writer, "orelse", loop.Else);
                break;
            case Try guarded:
                Write(writer, guarded);
                break;
            case Raise raise:
                writer.Node("exc", raise.Error);
                writer.Node("cause", raise.Cause);
                break;
            case Assert assert:
                writer.Node("test", assert.Test);
                writer.Node("msg", assert.Message);
                break;
            case FunctionDefinition function:
                writer.WriteString("name", function.Name);
                writer.WritePropertyName("args");
                ExpressionJson.Write(writer, function.Parameters);
                Write(writer, "body", function.Body);
                writer.Nodes("decorator_list", function.Decorators);
                break;
            case Return back:
                writer.Node("value", back.Value);
                break;
            case Global global:
                writer.Texts("names", global.Names);
                break;
            case Nonlocal nonlocal:
                writer.Texts("names", nonlocal.Names);
                break;
            case ClassDefinition definition:
                writer.WriteString("name", definition.Name);
                writer.Nodes("bases", definition.Bases);
                Write(writer, "body", definition.Body);
                writer.Nodes("decorator_list", definition.Decorators);
                break;
        }

        writer.WriteEndObject();
    }

    private static string NodeOf(Statement statement) => statement switch
    {
        Assign => "Assign",
        AugmentedAssign => "AugAssign",
        AnnotatedAssign => "AnnAssign",
        Delete => "Delete",
        ExpressionStatement => "Expr",
        Pass => "Pass",
        If => "If",
        While => "While",
        For => "For",
        Break => "Break",
        Continue => "Continue",
        Try => "Try",
        Raise => "Raise",
        Assert => "Assert",
        FunctionDefinition => "FunctionDef",
        Return => "Return",
        Global => "Global",
        Nonlocal => "Nonlocal",
        ClassDefinition => "ClassDef",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "The statement is none of a program."),
    };

    private static void Write(Utf8JsonWriter writer, Try guarded)
    {
        Write(writer, "body", guarded.Body);
        writer.WriteStartArray("handlers");
        foreach (var handler in guarded.Handlers)
        {
            writer.WriteStartObject();
            writer.WriteString("node", "ExceptHandler");
            writer.Node("type", handler.Type);
            if (handler.Name is { } name)
            {
                writer.WriteString("name", name);
            }

            Write(writer, "body", handler.Body);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "orelse", guarded.Else);
        Write(writer, "finalbody", guarded.Finally);
    }

    private static void Write(Utf8JsonWriter writer, string field, ValueList<Statement> block)
    {
        writer.WritePropertyName(field);
        Write(writer, block);
    }
}
