using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary>Comparisons of sequences and of collections by size.</summary>
public static class SequenceComparison
{
    /// <summary>A lexicographical comparison: the first items that are neither identical nor equal decide, otherwise the lengths.</summary>
    /// <remarks>Source: Python Language Reference, 6.10.1 "Value comparisons"; CPython, <c>list_richcompare</c>, <c>tuplerichcompare</c>.</remarks>
    public static PyObject? Compare(Machine machine, ComparisonOperator operation, IReadOnlyList<PyObject> left, IReadOnlyList<PyObject> right)
    {
        // Comparing elements may run code of the program that changes either side.
        for (var index = 0; index < left.Count && index < right.Count; index++)
        {
            if (!machine.Rules.Comparison.TryElementsEqual(machine, left[index], right[index], out var equal))
            {
                return null;
            }

            if (!equal && index < left.Count && index < right.Count)
            {
                return operation switch
                {
                    ComparisonOperator.Equal => PyBool.False,
                    ComparisonOperator.NotEqual => PyBool.True,
                    _ => machine.Rules.Comparison.Rich(machine, operation, left[index], right[index]),
                };
            }
        }

        return PyBool.Of(Holds(operation, left.Count.CompareTo(right.Count)));
    }

    /// <summary>Whether an operation holds for two operands whose order is known.</summary>
    /// <param name="operation">One of <c>== != &lt; &lt;= &gt; &gt;=</c>.</param>
    /// <param name="order">Negative, zero or positive.</param>
    public static bool Holds(ComparisonOperator operation, int order) => operation switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>The position of the first item identical or equal to <paramref name="value"/>, or -1.</summary>
    /// <remarks>The item is the left operand. Source: CPython, <c>list_index_impl</c>.</remarks>
    public static bool TryFind(Machine machine, IReadOnlyList<PyObject> items, PyObject value, long start, long stop, out int position)
    {
        for (position = (int)Math.Min(start, items.Count); position < stop && position < items.Count; position++)
        {
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, items[position], value, out var equal))
            {
                return false;
            }

            if (equal)
            {
                return true;
            }
        }

        position = -1;
        return true;
    }

    /// <summary>The number of items identical or equal to <paramref name="value"/>.</summary>
    /// <remarks>The item is the left operand. Source: CPython, <c>list_count</c>.</remarks>
    public static PyObject? Count(Machine machine, IReadOnlyList<PyObject> items, PyObject value)
    {
        var count = 0;
        for (var index = 0; index < items.Count; index++)
        {
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, items[index], value, out var equal))
            {
                return null;
            }

            count += equal ? 1 : 0;
        }

        return machine.Int(count);
    }

    /// <summary>Whether an item is identical or equal to <paramref name="value"/>.</summary>
    /// <remarks>Until 3.8 the searched value is the left operand, then the item. Source: CPython, <c>list_contains</c>.</remarks>
    public static PyObject? Contains(Machine machine, IReadOnlyList<PyObject> items, PyObject value)
    {
        var valueFirst = machine.Profile.Flag("core.needleIsLeftOperand");
        for (var index = 0; index < items.Count; index++)
        {
            var (left, right) = valueFirst ? (value, items[index]) : (items[index], value);
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, left, right, out var equal))
            {
                return null;
            }

            if (equal)
            {
                return PyBool.True;
            }
        }

        return PyBool.False;
    }
}
