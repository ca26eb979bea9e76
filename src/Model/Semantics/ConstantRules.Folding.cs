using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <content>Constant folding: which operations on constants are done at compile time.</content>
/// <remarks>Source: CPython, Python/ast_opt.c.</remarks>
public partial class ConstantRules
{
    private const int LargestInt = 128;
    private const int LargestString = 4096;
    private const int LargestTuple = 256;
    private const int MostItems = 1024;

    /// <summary>A unary operation on a constant, done at compile time; null if it would raise.</summary>
    /// <remarks>Source: CPython, <c>fold_unaryop</c>.</remarks>
    public virtual PyObject? FoldUnary(Machine machine, UnaryOperator operation, PyObject operand)
    {
        if (operation != UnaryOperator.Not)
        {
            return WithoutError(machine, machine.Rules.Of(operand).Unary(machine, operation, operand));
        }

        return Truth.TryOf(machine, operand, out var truth) ? PyBool.Of(!truth) : WithoutError(machine, null);
    }

    /// <summary>A binary operation on constants, done at compile time; null if it would raise, grow large, or is string formatting.</summary>
    /// <remarks>Source: CPython, <c>fold_binop</c>.</remarks>
    public virtual PyObject? FoldBinary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) =>
        IsFolded(operation, left, right) ? WithoutError(machine, Operators.Binary(machine, operation, left, right)) : null;

    /// <summary>A subscript of a constant by a constant, done at compile time; null if it would raise. A slice is a constant from 3.14 on.</summary>
    /// <remarks>Source: CPython, <c>fold_subscr</c>.</remarks>
    public virtual PyObject? FoldSubscript(Machine machine, PyObject container, PyObject index) =>
        WithoutError(machine, machine.Rules.Of(container).GetItem(machine, container, index));

    /// <summary>A tuple display of constants as a constant.</summary>
    /// <remarks>Source: CPython, <c>fold_tuple</c>.</remarks>
    public virtual PyObject? FoldTuple(Machine machine, PyObject[] items) => machine.Tuple(items);

    private static PyObject? WithoutError(Machine machine, PyObject? result)
    {
        _ = machine.TakeError();
        return result;
    }

    private static bool IsFolded(BinaryOperator operation, PyObject left, PyObject right) => operation switch
    {
        BinaryOperator.Multiply => IsProductFolded(left, right),
        BinaryOperator.Power => left is not PyInt bottom || right is not PyInt exponent || bottom.Value.IsZero || exponent.Value.Sign <= 0
            || (exponent.Value <= long.MaxValue && Bits(bottom) <= LargestInt / exponent.Value),
        BinaryOperator.LeftShift => left is not PyInt shifted || right is not PyInt shift || shifted.Value.IsZero || shift.Value.IsZero
            || (shift.Value.Sign > 0 && shift.Value <= LargestInt && Bits(shifted) <= LargestInt - (long)shift.Value),
        BinaryOperator.Modulo => left is not (PyStr or PyBytes),
        _ => true,
    };

    /// <summary>Source: CPython, <c>safe_multiply</c>.</summary>
    private static bool IsProductFolded(PyObject left, PyObject right)
    {
        if (left is PyInt first && right is PyInt second)
        {
            return first.Value.IsZero || second.Value.IsZero || Bits(first) + Bits(second) <= LargestInt;
        }

        var (count, sequence) = left is PyInt number ? (number, right) : (right as PyInt, left);
        if (count is null)
        {
            return true;
        }

        return sequence switch
        {
            PyTuple tuple => IsCountWithin(count, tuple.Items.Length, LargestTuple)
                && (tuple.Items.Length == 0 || count.Value.IsZero || IsSimple(tuple, MostItems / (int)count.Value, out _)),
            PyStr text => IsCountWithin(count, text.Value.Length, LargestString),
            PyBytes bytes => IsCountWithin(count, bytes.Value.Count, LargestString),
            _ => true,
        };
    }

    private static bool IsCountWithin(PyInt count, int length, int largest) =>
        length == 0 || (count.Value.Sign >= 0 && count.Value <= largest / length);

    /// <summary>Whether a tuple holds at most <paramref name="most"/> items, counting those of inner tuples.</summary>
    /// <remarks>Source: CPython, <c>check_complexity</c>.</remarks>
    private static bool IsSimple(PyTuple tuple, int most, out int left)
    {
        left = most - tuple.Items.Length;
        foreach (var item in tuple.Items)
        {
            if (left < 0)
            {
                return false;
            }

            if (item is PyTuple inner && !IsSimple(inner, left, out left))
            {
                return false;
            }
        }

        return left >= 0;
    }

    private static long Bits(PyInt value) => (long)BigInteger.Abs(value.Value).GetBitLength();
}
