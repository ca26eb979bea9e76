using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <summary>Finds out whether an expression is a constant, and which.</summary>
/// <param name="machine">The machine, whose rules do the operations.</param>
/// <remarks>What would raise is no constant and is left to run time. Source: CPython, Python/ast_opt.c.</remarks>
public sealed class Folding(Machine machine)
{
    private static readonly Operation? NotRow = OperationTable.Find("not");

    private int depth;

    /// <summary>Whether an expression holds nothing but constants, so that it may be one itself.</summary>
    public static bool CanBeConstant(Expression expression) => CanBeConstant(expression, Compiler.DeepestExpression);

    private static bool CanBeConstant(Expression expression, int levels) => levels == 0 || expression switch
    {
        Constant => true,
        Name or Call => false,
        TupleDisplay tuple => CanBeConstant(tuple.Elements, levels - 1),
        Unary unary => CanBeConstant(unary.Operand, levels - 1),
        Binary binary => CanBeConstant(binary.Left, levels - 1) && CanBeConstant(binary.Right, levels - 1),
        SliceExpression slice => slice is { Lower: null or Constant, Upper: null or Constant, Step: null or Constant },
        Subscript subscript => CanBeConstant(subscript.Value, levels - 1) && CanBeConstant(subscript.Index, levels - 1),
        _ => false,
    };

    private static bool CanBeConstant(ValueList<Expression> expressions, int levels)
    {
        foreach (var expression in expressions)
        {
            if (!CanBeConstant(expression, levels))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value of <paramref name="expression"/> if it is a constant, otherwise null.</summary>
    /// <param name="expression">The expression, in a place where it is read.</param>
    /// <param name="operations">Takes the operations that were folded, in order of evaluation.</param>
    public PyObject? ValueOf(Expression expression, List<Operation> operations)
    {
        if (depth >= Compiler.DeepestExpression)
        {
            _ = machine.ReachLimit($"an expression nested deeper than {Compiler.DeepestExpression} levels");
            return null;
        }

        depth++;
        var length = operations.Count;
        var value = Fold(expression, operations);
        depth--;
        if (value is null)
        {
            operations.RemoveRange(length, operations.Count - length);
        }

        return value;
    }

    /// <summary>The values of <paramref name="expressions"/> if all are constants, otherwise null.</summary>
    public PyObject[]? ValuesOf(ValueList<Expression> expressions, List<Operation> operations)
    {
        if (!CanBeConstant(expressions, Compiler.DeepestExpression))
        {
            return null;
        }

        var values = new PyObject[expressions.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (ValueOf(expressions[index], operations) is not { } value)
            {
                return null;
            }

            values[index] = value;
        }

        return values;
    }

    private static PyObject? Note(List<Operation> operations, Operation? operation, PyObject? value)
    {
        if (value is not null && operation is not null)
        {
            operations.Add(operation);
        }

        return value;
    }

    private PyObject? Fold(Expression expression, List<Operation> operations)
    {
        switch (expression)
        {
            case Constant constant:
                var literal = machine.Rules.Constants.Literal(machine, constant.Value);
                return Note(operations, OperationRows.Of(literal.Type).Literal, literal);

            case TupleDisplay tuple when ValuesOf(tuple.Elements, operations) is { } items:
                return Note(operations, OperationRows.Of(PyType.Tuple).Display, machine.Rules.Constants.FoldTuple(machine, items));

            case Unary unary when ValueOf(unary.Operand, operations) is { } operand:
                var unaryRow = unary.Operator == UnaryOperator.Not ? NotRow : OperationRows.Of(operand.Type).Unary(unary.Operator);
                return Note(operations, unaryRow, machine.Rules.Constants.FoldUnary(machine, unary.Operator, operand));

            case Binary binary when ValueOf(binary.Left, operations) is { } left && ValueOf(binary.Right, operations) is { } right:
                return Note(
                    operations,
                    OperationRows.Of(left.Type).Binary(binary.Operator),
                    machine.Rules.Constants.FoldBinary(machine, binary.Operator, left, right));

            case Subscript subscript when ValueOf(subscript.Value, operations) is { } container && ValueOf(subscript.Index, operations) is { } index:
                return Note(
                    operations,
                    OperationRows.Of(container.Type).Read.For(index),
                    machine.Rules.Constants.FoldSubscript(machine, container, index));

            // Source: CPython 3.14, codegen_slice: a slice of literals, and no other.
            case SliceExpression slice when CanBeConstant(slice) && machine.Profile.Flag("core.sliceIsConstant"):
                return Bound(slice.Lower, operations) is { } lower && Bound(slice.Upper, operations) is { } upper && Bound(slice.Step, operations) is { } step
                    ? new PySlice(lower, upper, step)
                    : null;

            default:
                return null;
        }
    }

    private PyObject? Bound(Expression? bound, List<Operation> operations) => bound is null ? PyNone.Instance : ValueOf(bound, operations);
}
