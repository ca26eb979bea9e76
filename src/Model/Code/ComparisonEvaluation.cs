using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Code;

/// <summary><c>first op a op b …</c>: operands are evaluated from left to right, each once, until a comparison is false.</summary>
/// <remarks>Source: Python Language Reference, 6.10 "Comparisons".</remarks>
public sealed class ComparisonEvaluation(Evaluation first, (ComparisonOperator Operation, Evaluation Operand)[] links) : Evaluation
{
    private static readonly Operation? Chain = OperationTable.Find("comparison chain");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) => Evaluate(frame, out _);

    /// <summary>What decides a chain before its last comparison is not asked for its truth again.</summary>
    public override bool TryTruth(Frame frame, out bool truth)
    {
        var result = Evaluate(frame, out var isDecided);
        truth = false;
        return result is not null && (isDecided || Truth.TryOf(frame.Machine, result, out truth));
    }

    private PyObject? Evaluate(Frame frame, out bool isDecided)
    {
        isDecided = false;
        var machine = frame.Machine;
        if (!machine.Step() || first.Evaluate(frame) is not { } left)
        {
            return null;
        }

        for (var index = 0; ; index++)
        {
            var (operation, operand) = links[index];
            if (operand.Evaluate(frame) is not { } right || Link(frame, operation, left, right) is not { } result)
            {
                return null;
            }

            if (index == links.Length - 1)
            {
                return links.Length == 1 ? result : frame.Counted(Chain, result);
            }

            if (!Truth.TryOf(machine, result, out var truth))
            {
                return null;
            }

            if (!truth)
            {
                isDecided = true;
                return frame.Counted(Chain, result);
            }

            left = right;
        }
    }

    private static PyObject? Link(Frame frame, ComparisonOperator operation, PyObject left, PyObject right)
    {
        var machine = frame.Machine;
        switch (operation)
        {
            case ComparisonOperator.Is:
            case ComparisonOperator.IsNot:
                return frame.Counted(OperationRows.Comparison(operation), PyBool.Of(ReferenceEquals(left, right) == (operation == ComparisonOperator.Is)));
            case ComparisonOperator.In:
                return frame.Counted(OperationRows.Of(right.Type).In, Membership.TryContains(machine, right, left, out var isIn) ? PyBool.Of(isIn) : null);
            case ComparisonOperator.NotIn:
                return frame.Counted(OperationRows.Of(right.Type).NotIn, Membership.TryContains(machine, right, left, out var contains) ? PyBool.Of(!contains) : null);
            default:
                return frame.Counted(OperationRows.Comparison(operation), machine.Rules.Comparison.Rich(machine, operation, left, right));
        }
    }
}
