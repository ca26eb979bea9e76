using Conform.Model;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Unit.Programs.Generating;

/// <summary>What generated programs do when the model runs them: a generator that never makes an alias tests no aliasing.</summary>
public sealed class GeneratorDistributionTests
{
    private const ulong Seed = 77;
    private const int Programs = 3000;

    [Theory]
    [InlineData(8)]
    [InlineData(13)]
    public void At_ManyPrograms_ExecuteEveryOperation(int minor)
    {
        var version = new PythonVersion(3, minor);
        var counts = new OperationCounts();
        var model = new ModelImplementation(Profile.Of(version));
        var settings = new GenerationSettings { Version = version, Features = model.Features };
        var request = new RunRequest(new RunLimits { FurtherEqualityPairs = 0 });
        var inconclusive = 0;
        for (var index = 0; index < Programs; index++)
        {
            ProgramObservation run = model.Run(ProgramSequence.At(Seed, index, settings), request);
            inconclusive += run.Stop is null ? 0 : 1;
            counts.Add(run.Operations!);
        }

        Assert.All(OperationTable.Rows.Where(row => version.IsAtLeast(row.Since.Major, row.Since.Minor) && (row.Needs & ~model.Features) == Features.None), row =>
        {
            Assert.Equal(row.CanComplete, counts.Completed[row.Index] > 0);
            Assert.Equal(row.CanRaise, counts.Raised[row.Index] > 0);
        });
        Assert.InRange((double)counts.StatementsRaised / (counts.StatementsRaised + counts.StatementsCompleted), 0.06, 0.14);
        Assert.InRange(inconclusive, 0, Programs / 200);
    }
}
