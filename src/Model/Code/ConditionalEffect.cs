using Conform.Model.Execution;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>if test: … else: …</c>.</summary>
/// <remarks>Source: Python Language Reference, 8.1 "The if statement".</remarks>
public sealed class ConditionalEffect(Evaluation test, Block body, Block orElse) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("if");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame) =>
        test.Evaluate(frame) is { } value && frame.Counted(Row, Truth.TryOf(frame.Machine, value, out var truth))
            ? (truth ? body : orElse).Execute(frame)
            : Completion.Failed;
}
