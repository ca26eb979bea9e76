using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary>How two objects are compared, and how containers compare their elements.</summary>
/// <remarks>Source: Python Language Reference, 6.10 "Comparisons"; CPython, Objects/object.c.</remarks>
public class ComparisonRules
{
    /// <summary>A comparison with <c>== != &lt; &lt;= &gt; &gt;=</c>: the left operand is asked, then the right one with the operation
    /// reflected, then identity decides <c>==</c> and <c>!=</c>. There is no identity shortcut.</summary>
    /// <remarks>Source: CPython, <c>do_richcompare</c>.</remarks>
    public virtual PyObject? Rich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right)
    {
        if (!machine.Step())
        {
            return null;
        }

        if (!machine.EnterComparison())
        {
            return null;
        }

        var result = Ask(machine, operation, left, right);
        if (result is null && ReferenceEquals(left.Type.Layout, CollectionTypes.Counter))
        {
            machine.PassLibrary();
        }

        machine.LeaveComparison();
        return result;
    }

    /// <summary>Whether an element of a container equals another object: identical or <c>==</c>.</summary>
    /// <remarks>Source: Python Language Reference, 6.10.1; CPython, <c>PyObject_RichCompareBool</c>.</remarks>
    public virtual bool TryElementsEqual(Machine machine, PyObject left, PyObject right, out bool equal)
    {
        if (ReferenceEquals(left, right))
        {
            equal = true;
            return true;
        }

        return TryRich(machine, ComparisonOperator.Equal, left, right, out equal);
    }

    /// <summary>The truth of <see cref="Rich"/>.</summary>
    public bool TryRich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right, out bool truth)
    {
        truth = false;
        return Rich(machine, operation, left, right) is { } result && Truth.TryOf(machine, result, out truth);
    }

    private static PyObject? Ask(Machine machine, ComparisonOperator operation, PyObject left, PyObject right)
    {
        var reflected = operation switch
        {
            ComparisonOperator.Less => ComparisonOperator.Greater,
            ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
            ComparisonOperator.Greater => ComparisonOperator.Less,
            ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
            _ => operation,
        };
        var rightFirst = !ReferenceEquals(left.Type, right.Type) && right.Type.IsSubtypeOf(left.Type);
        if (rightFirst)
        {
            var answer = machine.Rules.Of(right).Compare(machine, reflected, right, left);
            if (answer is not PyNotImplemented)
            {
                return answer;
            }
        }

        var result = machine.Rules.Of(left).Compare(machine, operation, left, right);
        if (result is PyNotImplemented && !rightFirst)
        {
            result = machine.Rules.Of(right).Compare(machine, reflected, right, left);
        }

        if (result is not PyNotImplemented)
        {
            return result;
        }

        return operation switch
        {
            ComparisonOperator.Equal => PyBool.Of(ReferenceEquals(left, right)),
            ComparisonOperator.NotEqual => PyBool.Of(!ReferenceEquals(left, right)),
            _ => machine.Raise(ErrorTypes.TypeError, $"'{Symbol(operation)}' not supported between instances of '{left.Type.Name}' and '{right.Type.Name}'"),
        };
    }

    private static string Symbol(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
