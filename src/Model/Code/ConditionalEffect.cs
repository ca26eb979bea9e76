using Conform.Model.Execution;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>if test: … else: …</c>.</summary>
/// <param name="test">The condition.</param>
/// <param name="body">Run if it is true.</param>
/// <param name="orElse">Run otherwise.</param>
/// <param name="row">The operation, or null if it is not counted.</param>
/// <remarks>Source: Python Language Reference, 8.1 "The if statement".</remarks>
public sealed class ConditionalEffect(Evaluation test, Block body, Block orElse, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        if (frame.Suspension?.Take(this) is not Block branch)
        {
            if (!test.TryTruth(frame, out var truth))
            {
                return Completion.Failed;
            }

            _ = frame.Counted(row, completed: true);
            branch = truth ? body : orElse;
        }

        var completion = branch.Execute(frame);
        if (completion == Completion.Yield)
        {
            frame.Suspension!.Keep(this, branch);
        }

        return completion;
    }
}
