using Conform.Model.Execution;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>if test: … else: …</c>.</summary>
/// <remarks>Source: Python Language Reference, 8.1 "The if statement".</remarks>
/// <param name="test">The condition.</param>
/// <param name="body">Run if it is true.</param>
/// <param name="orElse">Run otherwise.</param>
/// <param name="otherwise">The row of <paramref name="orElse"/>: <c>else</c> or <c>elif</c>.</param>
public sealed class ConditionalEffect(Evaluation test, Block body, Block orElse, Operation? otherwise) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("if");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        if (test.Evaluate(frame) is not { } value || !Truth.TryOf(frame.Machine, value, out var truth))
        {
            return Completion.Failed;
        }

        _ = frame.Counted(Row, completed: true);
        return truth ? body.Execute(frame) : orElse.Counted(frame, otherwise);
    }
}
