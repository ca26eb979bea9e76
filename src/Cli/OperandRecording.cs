using Conform.Model;
using Conform.Programs;
using Conform.Programs.Operations;

namespace Conform.Cli;

/// <summary>Runs some of the programs of a campaign again, on the model, to record on what their operations are executed.</summary>
/// <param name="profile">The CPython that the model is of.</param>
/// <param name="every">One program of so many is recorded, 1 or more.</param>
internal sealed class OperandRecording(Profile profile, int every)
{
    private static readonly RunRequest Request = new(new RunLimits { FurtherEqualityPairs = 0 });

    private readonly ModelImplementation model = new(profile);

    /// <summary>What was recorded.</summary>
    public OperandCoverage Coverage { get; } = new();

    /// <summary>Records the program at an index of the campaign, if it is its turn.</summary>
    public void Examine(long index, Program program)
    {
        if (index % every == 0)
        {
            _ = model.Record(program, Request, Coverage);
        }
    }
}
