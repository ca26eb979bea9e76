using Conform.Model.Execution;

namespace Conform.Model.Code;

/// <summary>Lets whoever observes the run see the state between two statements; it is no statement itself and counts as none.</summary>
/// <param name="statement">Index of the statement that the point belongs to.</param>
public sealed class ObservationEffect(int statement) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Machine.Observer?.Invoke(statement);
        return Completion.Done;
    }
}
