using System.Text.Json;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;

namespace Conform.Programs.Protocol;

/// <summary>The JSON form of expressions; see <see cref="SyntaxJson"/>.</summary>
/// <remarks>The value of a <c>Constant</c> is written as an atom is (<see cref="AtomJson"/>): <c>{"int":"0x1"}</c>, <c>{"str":"a"}</c>; and <c>{"bool":true}</c>,
/// <c>{"name":"None"}</c>, <c>{"name":"Ellipsis"}</c>.</remarks>
internal static class ExpressionJson
{
    /// <summary>Writes a node under <paramref name="field"/>, or nothing if there is none.</summary>
    public static void Node(this Utf8JsonWriter writer, string field, Expression? expression)
    {
        if (expression is not null)
        {
            writer.WritePropertyName(field);
            Write(writer, expression);
        }
    }

    /// <summary>Writes an array of nodes under <paramref name="field"/>; null where there is none.</summary>
    public static void Nodes(this Utf8JsonWriter writer, string field, IEnumerable<Expression?> expressions)
    {
        writer.WriteStartArray(field);
        foreach (var expression in expressions)
        {
            if (expression is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, expression);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of strings under <paramref name="field"/>.</summary>
    public static void Texts(this Utf8JsonWriter writer, string field, IEnumerable<string> texts)
    {
        writer.WriteStartArray(field);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes parameters as the next value: <c>arguments</c> of Python's <c>ast</c>, whose defaults are those of the last positional ones.</summary>
    public static void Write(Utf8JsonWriter writer, Parameters parameters)
    {
        writer.WriteStartObject();
        writer.WriteString("node", "arguments");
        writer.Texts("posonlyargs", parameters.Positional.Take(parameters.PositionalOnly).Select(parameter => parameter.Name));
        writer.Texts("args", parameters.Positional.Skip(parameters.PositionalOnly).Select(parameter => parameter.Name));
        Text(writer, "vararg", parameters.Variadic);
        writer.Texts("kwonlyargs", parameters.KeywordOnly.Select(parameter => parameter.Name));
        writer.Nodes("kw_defaults", parameters.KeywordOnly.Select(parameter => parameter.Default));
        Text(writer, "kwarg", parameters.VariadicKeyword);
        writer.Nodes("defaults", parameters.Positional.Select(parameter => parameter.Default).Where(value => value is not null));
        writer.WriteEndObject();
    }

    /// <summary>The class of an operator in Python's <c>ast</c>.</summary>
    public static string NameOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.FloorDivide => "FloorDiv",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.Power => "Pow",
        BinaryOperator.Or => "BitOr",
        BinaryOperator.And => "BitAnd",
        BinaryOperator.Xor => "BitXor",
        BinaryOperator.LeftShift => "LShift",
        _ => "RShift",
    };

    private static string NameOf(UnaryOperator operation) => operation switch
    {
        UnaryOperator.Minus => "USub",
        UnaryOperator.Plus => "UAdd",
        UnaryOperator.Invert => "Invert",
        _ => "Not",
    };

    private static string NameOf(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Equal => "Eq",
        ComparisonOperator.NotEqual => "NotEq",
        ComparisonOperator.Less => "Lt",
        ComparisonOperator.LessOrEqual => "LtE",
        ComparisonOperator.Greater => "Gt",
        ComparisonOperator.GreaterOrEqual => "GtE",
        ComparisonOperator.Is => "Is",
        ComparisonOperator.IsNot => "IsNot",
        ComparisonOperator.In => "In",
        _ => "NotIn",
    };

    private static string NameOf(ComprehensionKind kind) => kind switch
    {
        ComprehensionKind.List => "ListComp",
        ComprehensionKind.Set => "SetComp",
        ComprehensionKind.Dict => "DictComp",
        _ => "GeneratorExp",
    };

    private static void Write(Utf8JsonWriter writer, Expression expression)
    {
        writer.WriteStartObject();
        writer.WriteString("node", NodeOf(expression));
        switch (expression)
        {
            case Constant constant:
                writer.WriteStartObject("value");
                Write(writer, constant.Value);
                writer.WriteEndObject();
                break;
            case Name name:
                writer.WriteString("id", name.Identifier);
                break;
            case ListDisplay list:
                writer.Nodes("elts", list.Elements);
                break;
            case TupleDisplay tuple:
                writer.Nodes("elts", tuple.Elements);
                break;
            case SetDisplay set:
                writer.Nodes("elts", set.Elements);
                break;
            case DictDisplay dict:
                writer.Nodes("keys", dict.Entries.Select(entry => entry.Key));
                writer.Nodes("values", dict.Entries.Select(entry => entry.Value));
                break;
            case Starred starred:
                writer.Node("value", starred.Value);
                break;
            case Subscript subscript:
                writer.Node("value", subscript.Value);
                writer.Node("slice", subscript.Index);
                break;
            case SliceExpression slice:
                writer.Node("lower", slice.Lower);
                writer.Node("upper", slice.Upper);
                writer.Node("step", slice.Step);
                break;
            case AttributeExpression attribute:
                writer.Node("value", attribute.Value);
                writer.WriteString("attr", attribute.Identifier);
                break;
            case Call call:
                writer.Node("func", call.Function);
                writer.Nodes("args", call.Arguments);
                Keywords(writer, call.Keywords);
                break;
            case Unary unary:
                writer.WriteString("op", NameOf(unary.Operator));
                writer.Node("operand", unary.Operand);
                break;
            case Binary binary:
                writer.Node("left", binary.Left);
                writer.WriteString("op", NameOf(binary.Operator));
                writer.Node("right", binary.Right);
                break;
            case Compare compare:
                writer.Node("left", compare.First);
                writer.Texts("ops", compare.Comparisons.Select(link => NameOf(link.Operator)));
                writer.Nodes("comparators", compare.Comparisons.Select(link => link.Operand));
                break;
            case BooleanOperation operation:
                writer.WriteString("op", operation.Operator == BooleanOperator.And ? "And" : "Or");
                writer.Nodes("values", operation.Operands);
                break;
            case Conditional conditional:
                writer.Node("test", conditional.Test);
                writer.Node("body", conditional.Body);
                writer.Node("orelse", conditional.OrElse);
                break;
            case Lambda lambda:
                writer.WritePropertyName("args");
                Write(writer, lambda.Parameters);
                writer.Node("body", lambda.Body);
                break;
            case NamedExpression named:
                writer.Node("target", named.Target);
                writer.Node("value", named.Value);
                break;
            case Comprehension comprehension:
                writer.Node(comprehension.Value is null ? "elt" : "key", comprehension.Element);
                writer.Node("value", comprehension.Value);
                Clauses(writer, comprehension.Clauses);
                break;
            case Yield { Value: var value }:
                writer.Node("value", value);
                break;
            case YieldFrom { Value: var value }:
                writer.Node("value", value);
                break;
        }

        writer.WriteEndObject();
    }

    private static string NodeOf(Expression expression) => expression switch
    {
        Constant => "Constant",
        Name => "Name",
        ListDisplay => "List",
        TupleDisplay => "Tuple",
        SetDisplay => "Set",
        DictDisplay => "Dict",
        Starred => "Starred",
        Subscript => "Subscript",
        SliceExpression => "Slice",
        AttributeExpression => "Attribute",
        Call => "Call",
        Unary => "UnaryOp",
        Binary => "BinOp",
        Compare => "Compare",
        BooleanOperation => "BoolOp",
        Conditional => "IfExp",
        Lambda => "Lambda",
        NamedExpression => "NamedExpr",
        Comprehension { Kind: var kind } => NameOf(kind),
        Yield => "Yield",
        YieldFrom => "YieldFrom",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "The kind of expression is not known."),
    };

    private static void Keywords(Utf8JsonWriter writer, ValueList<Keyword> keywords)
    {
        writer.WriteStartArray("keywords");
        foreach (var keyword in keywords)
        {
            writer.WriteStartObject();
            writer.WriteString("node", "keyword");
            Text(writer, "arg", keyword.Name);
            writer.Node("value", keyword.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Clauses(Utf8JsonWriter writer, ValueList<ComprehensionClause> clauses)
    {
        writer.WriteStartArray("generators");
        foreach (var clause in clauses)
        {
            writer.WriteStartObject();
            writer.WriteString("node", "comprehension");
            writer.Node("target", clause.Target);
            writer.Node("iter", clause.Iterable);
            writer.Nodes("ifs", clause.Conditions);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ConstantValue value)
    {
        switch (value)
        {
            case NoneConstant:
                writer.WriteString("name", "None");
                break;
            case EllipsisConstant:
                writer.WriteString("name", "Ellipsis");
                break;
            case BoolConstant { Value: var truth }:
                writer.WriteBoolean("bool", truth);
                break;
            default:
                AtomJson.Write(writer, AtomOf(value));
                break;
        }
    }

    private static AtomValue AtomOf(ConstantValue value) => value switch
    {
        IntConstant item => new IntValue(item.Value),
        FloatConstant item => new FloatValue(item.Value),
        ImaginaryConstant item => new ComplexValue(0, item.Imaginary),
        StrConstant item => new StrValue(item.Value),
        BytesConstant item => new BytesValue(item.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "The kind of constant is not known."),
    };

    private static void Text(Utf8JsonWriter writer, string field, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(field, text);
        }
    }
}
