using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>A constant of the compile unit.</summary>
/// <param name="value">The constant.</param>
/// <param name="operations">The operations that were folded into it, or the one of the literal; they count as executed.</param>
public sealed class ConstantEvaluation(PyObject value, Operation[] operations) : Evaluation
{
    /// <summary>The literals that are cached ints, made once for all runs.</summary>
    private static readonly ConstantEvaluation?[] Ints = new ConstantEvaluation?[IdentityTables.LargestCachedByAny + 1];

    /// <summary>The node of a literal.</summary>
    public static ConstantEvaluation Of(PyObject value, Operation[] operations) =>
        value is PyInt { Value.Sign: >= 0 } && IdentityTables.IsCached(value)
            ? Ints[(int)((PyInt)value).Value] ??= new(value, operations)
            : new(value, operations);

    /// <summary>The constant.</summary>
    public PyObject Value => value;

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        foreach (var operation in operations)
        {
            frame.Machine.Counts.Count(operation, raises: false);
        }

        return frame.Machine.Step() ? value : null;
    }
}
