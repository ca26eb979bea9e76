using System.Text;
using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Writes expressions as Python source that every supported version reads as the same tree, with no parentheses but the needed ones
/// and those around tuples, <c>:=</c>, <c>yield</c> and generators.</summary>
internal sealed class ExpressionRenderer
{
    private readonly StringBuilder output;
    private readonly Action<Expression> writeElement;
    private readonly Action<DictEntry> writeEntry;
    private readonly Action<Keyword> writeKeyword;

    /// <summary>A renderer that appends to <paramref name="output"/>.</summary>
    public ExpressionRenderer(StringBuilder output) => (this.output, writeElement, writeEntry, writeKeyword) = (output, WriteElement, WriteEntry, WriteKeyword);

    /// <summary>Appends <paramref name="expression"/>, in parentheses if it binds looser than <paramref name="place"/> needs.</summary>
    public void Write(Expression expression, Precedence place = Precedence.Test)
    {
        var needsParentheses = PrecedenceOf(expression) < place;
        if (needsParentheses)
        {
            output.Append('(');
        }

        WriteBare(expression);
        if (needsParentheses)
        {
            output.Append(')');
        }
    }

    /// <summary>Appends a target or value of a statement, where a tuple of two or more needs no parentheses.</summary>
    public void WriteList(Expression expression)
    {
        if (expression is TupleDisplay { Elements.Count: > 1 } tuple)
        {
            WriteSeparated(tuple.Elements, writeElement);
        }
        else
        {
            Write(expression);
        }
    }

    /// <summary>Appends an expression that stands alone or after <c>=</c>, where <c>yield</c> needs no parentheses.</summary>
    public void WriteAlone(Expression expression)
    {
        if (expression is Yield or YieldFrom)
        {
            WriteYield(expression);
        }
        else
        {
            Write(expression);
        }
    }

    /// <summary>Appends <paramref name="parameters"/> without their parentheses.</summary>
    public void Write(Parameters parameters)
    {
        List<(string Text, Expression? Default)> parts = [.. parameters.Positional.Select(parameter => (parameter.Name, parameter.Default))];
        if (parameters.PositionalOnly > 0)
        {
            parts.Insert(parameters.PositionalOnly, ("/", null));
        }

        if (parameters.Variadic is not null || !parameters.KeywordOnly.IsEmpty)
        {
            parts.Add(("*" + parameters.Variadic, null));
        }

        parts.AddRange(parameters.KeywordOnly.Select(parameter => (parameter.Name, parameter.Default)));
        if (parameters.VariadicKeyword is not null)
        {
            parts.Add(("**" + parameters.VariadicKeyword, null));
        }

        WriteSeparated(parts.ToValueList(), part =>
        {
            output.Append(part.Text);
            if (part.Default is not null)
            {
                output.Append('=');
                Write(part.Default);
            }
        });
    }

    /// <summary>Appends <paramref name="items"/> with commas between them.</summary>
    public void WriteSeparated<T>(ValueList<T> items, Action<T> write)
    {
        var separator = "";
        foreach (T item in items)
        {
            output.Append(separator);
            write(item);
            separator = ", ";
        }
    }

    private static Precedence PrecedenceOf(Expression expression) => expression switch
    {
        Constant or Name => Precedence.Primary,
        Conditional or Lambda => Precedence.Test,
        BooleanOperation { Operator: BooleanOperator.Or } => Precedence.Or,
        BooleanOperation => Precedence.And,
        Unary { Operator: UnaryOperator.Not } => Precedence.Not,
        Unary => Precedence.Unary,
        Compare => Precedence.Comparison,
        Binary binary => OperatorTexts.PrecedenceOf(binary.Operator),
        _ => Precedence.Primary,
    };

    private void WriteBare(Expression expression)
    {
        switch (expression)
        {
            case Constant constant:
                LiteralRenderer.Append(output, constant.Value);
                break;
            case Name name:
                output.Append(name.Identifier);
                break;
            case ListDisplay list:
                WriteBracketed('[', list.Elements, writeElement, ']');
                break;
            case TupleDisplay { Elements: [var only] }:
                output.Append('(');
                WriteElement(only);
                output.Append(",)");
                break;
            case TupleDisplay tuple:
                WriteBracketed('(', tuple.Elements, writeElement, ')');
                break;
            case SetDisplay set:
                WriteBracketed('{', set.Elements, writeElement, '}');
                break;
            case DictDisplay dict:
                WriteBracketed('{', dict.Entries, writeEntry, '}');
                break;
            case Starred starred:
                WriteElement(starred);
                break;
            case Subscript subscript:
                Write(subscript.Value, Precedence.Primary);
                output.Append('[');
                WriteIndex(subscript.Index);
                output.Append(']');
                break;
            case SliceExpression slice:
                WriteSlice(slice);
                break;
            case AttributeExpression attribute:
                WriteReceiver(attribute.Value);
                output.Append('.').Append(attribute.Identifier);
                break;
            case Call call:
                WriteCall(call);
                break;
            case Unary unary:
                output.Append(OperatorTexts.Text(unary.Operator));
                Write(unary.Operand, PrecedenceOf(unary));
                break;
            case Binary binary:
                WriteBinary(binary);
                break;
            case Compare compare:
                WriteCompare(compare);
                break;
            case BooleanOperation operation:
                WriteBoolean(operation);
                break;
            case Conditional conditional:
                Write(conditional.Body, Precedence.Or);
                output.Append(" if ");
                Write(conditional.Test, Precedence.Or);
                output.Append(" else ");
                Write(conditional.OrElse);
                break;
            case Lambda lambda:
                WriteLambda(lambda);
                break;
            case NamedExpression named:
                output.Append('(').Append(named.Target.Identifier).Append(" := ");
                Write(named.Value);
                output.Append(')');
                break;
            case Comprehension comprehension:
                WriteComprehension(comprehension);
                break;
            case Yield or YieldFrom:
                output.Append('(');
                WriteYield(expression);
                output.Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression, "The expression is of no known kind.");
        }
    }

    private void WriteYield(Expression expression)
    {
        output.Append(expression is YieldFrom ? "yield from" : "yield");
        Expression? value = expression is YieldFrom from ? from.Value : ((Yield)expression).Value;
        if (value is not null)
        {
            output.Append(' ');
            Write(value);
        }
    }

    private void WriteBracketed<T>(char opening, ValueList<T> items, Action<T> write, char closing)
    {
        output.Append(opening);
        WriteSeparated(items, write);
        output.Append(closing);
    }

    private void WriteElement(Expression element)
    {
        if (element is Starred starred)
        {
            output.Append('*');
            Write(starred.Value, Precedence.BitwiseOr);
        }
        else
        {
            Write(element);
        }
    }

    private void WriteEntry(DictEntry entry)
    {
        if (entry.Key is null)
        {
            output.Append("**");
            Write(entry.Value, Precedence.BitwiseOr);
            return;
        }

        Write(entry.Key);
        output.Append(": ");
        Write(entry.Value);
    }

    /// <summary>Appends an index; a tuple with a slice cannot stand in parentheses.</summary>
    private void WriteIndex(Expression index)
    {
        if (index is not TupleDisplay { Elements: var elements } || !elements.Any(element => element is SliceExpression))
        {
            Write(index);
            return;
        }

        for (var position = 0; position < elements.Count; position++)
        {
            output.Append(position == 0 ? string.Empty : ", ");
            Write(elements[position]);
        }

        output.Append(elements.Count == 1 ? "," : string.Empty);
    }

    private void WriteSlice(SliceExpression slice)
    {
        WriteBound(slice.Lower);
        output.Append(':');
        WriteBound(slice.Upper);
        if (slice.Step is not null)
        {
            output.Append(':');
            Write(slice.Step);
        }
    }

    private void WriteBound(Expression? bound)
    {
        if (bound is not null)
        {
            Write(bound);
        }
    }

    /// <summary>Appends what stands before a dot; <c>1.real</c> would be read as a float.</summary>
    private void WriteReceiver(Expression value)
    {
        if (value is Constant { Value: IntConstant })
        {
            output.Append('(');
            Write(value);
            output.Append(')');
        }
        else
        {
            Write(value, Precedence.Primary);
        }
    }

    private void WriteCall(Call call)
    {
        Write(call.Function, Precedence.Primary);
        output.Append('(');
        WriteSeparated(call.Arguments, writeElement);
        output.Append(call.Arguments.IsEmpty || call.Keywords.IsEmpty ? "" : ", ");
        WriteSeparated(call.Keywords, writeKeyword);
        output.Append(')');
    }

    private void WriteKeyword(Keyword keyword)
    {
        output.Append(keyword.Name ?? "**").Append(keyword.Name is null ? "" : "=");
        Write(keyword.Value, keyword.Name is null ? Precedence.BitwiseOr : Precedence.Test);
    }

    private void WriteBinary(Binary binary)
    {
        var precedence = PrecedenceOf(binary);
        var isPower = binary.Operator == BinaryOperator.Power;
        Write(binary.Left, isPower ? Precedence.Primary : precedence);
        output.Append(' ').Append(OperatorTexts.Text(binary.Operator)).Append(' ');
        Write(binary.Right, isPower ? Precedence.Unary : precedence + 1);
    }

    private void WriteCompare(Compare compare)
    {
        Write(compare.First, Precedence.BitwiseOr);
        foreach (Comparison comparison in compare.Comparisons)
        {
            output.Append(' ').Append(OperatorTexts.Text(comparison.Operator)).Append(' ');
            Write(comparison.Operand, Precedence.BitwiseOr);
        }
    }

    private void WriteBoolean(BooleanOperation operation)
    {
        var separator = "";
        foreach (Expression operand in operation.Operands)
        {
            output.Append(separator);
            Write(operand, PrecedenceOf(operation) + 1);
            separator = operation.Operator == BooleanOperator.And ? " and " : " or ";
        }
    }

    private void WriteLambda(Lambda lambda)
    {
        output.Append("lambda");
        var length = output.Length;
        Write(lambda.Parameters);
        if (output.Length > length)
        {
            output.Insert(length, ' ');
        }

        output.Append(": ");
        Write(lambda.Body);
    }

    private void WriteComprehension(Comprehension comprehension)
    {
        var (opening, closing) = comprehension.Kind switch
        {
            ComprehensionKind.List => ('[', ']'),
            ComprehensionKind.Generator => ('(', ')'),
            _ => ('{', '}'),
        };
        output.Append(opening);
        Write(comprehension.Element);
        if (comprehension.Value is not null)
        {
            output.Append(": ");
            Write(comprehension.Value);
        }

        foreach (ComprehensionClause clause in comprehension.Clauses)
        {
            output.Append(" for ");
            WriteList(clause.Target);
            output.Append(" in ");
            Write(clause.Iterable, Precedence.Or);
            foreach (Expression condition in clause.Conditions)
            {
                output.Append(" if ");
                Write(condition, Precedence.Or);
            }
        }

        output.Append(closing);
    }
}
