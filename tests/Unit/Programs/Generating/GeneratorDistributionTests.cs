using Conform.Model;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;
using Assert = Xunit.Assert;
using Program = Conform.Programs.Program;

namespace Conform.Unit.Programs.Generating;

/// <summary>What generated programs do when the model runs them: a generator that never makes an alias tests no aliasing.</summary>
public sealed class GeneratorDistributionTests
{
    private const ulong Seed = 77;
    private const int Programs = 6000;

    [Theory]
    [InlineData(8)]
    [InlineData(13)]
    public void At_SixThousandPrograms_ExecuteEveryOperation(int minor)
    {
        var version = new PythonVersion(3, minor);
        var counts = new OperationCounts();
        var model = new ModelImplementation(Profile.Of(version));
        var settings = new GenerationSettings { Version = version, Features = model.Features };
        var request = new RunRequest(new RunLimits { FurtherEqualityPairs = 0 });
        var (inconclusive, deep, straight) = (0, 0, 0);
        for (var index = 0; index < Programs; index++)
        {
            Program program = ProgramSequence.At(Seed, index, settings);
            ProgramObservation run = model.Run(program, request);
            deep += BlockNesting.Depth(program) >= BlockNesting.Deep ? 1 : 0;
            straight += BlockNesting.Depth(program) == 0 ? 1 : 0;
            inconclusive += run.Stop is null ? 0 : 1;
            counts.Add(run.Operations!);
        }

        var hasSpecialMethods = model.Features.HasFlag(Features.Classes);
        Assert.All(OperationTable.Rows.Where(row => version.IsAtLeast(row.Since.Major, row.Since.Minor) && (row.Needs & ~model.Features) == Features.None), row =>
        {
            Assert.Equal(row.CanComplete, counts.Completed[row.Index] > 0);

            // A method of the program may raise where nothing built in does: in ==, for instance.
            // So may a call with the arguments of another method, where a name is not bound to what was meant because its cell had raised.
            Assert.True(row.CanRaise ? counts.Raised[row.Index] > 0 : hasSpecialMethods || counts.Raised[row.Index] <= 2, $"Raised {counts.Raised[row.Index]} times.");
        });
        Assert.InRange((double)counts.StatementsRaised / (counts.StatementsRaised + counts.StatementsCompleted), 0.06, 0.14);
        Assert.InRange(inconclusive, 0, Programs / 200);
        Assert.InRange(deep, Programs / 16, Programs);
        Assert.InRange(straight, Programs * 2 / 5, Programs * 3 / 5);
    }
}
