using Conform.Gate.Reporting;
using Conform.Model;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Operations;
using Assert = Xunit.Assert;

namespace Conform.Unit.Programs.Generating;

/// <summary>How the objects are shared that the operations of generated programs meet.</summary>
public sealed class OperandCoverageTests
{
    private const ulong Seed = 77;
    private const int Programs = 10_000;

    /// <summary>Cells that the table allows and the generator does not promise, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["for list cyclic"] = Loops,
        ["for dict cyclic"] = Loops,
    };

    private const string Loops = "A loop over what contains itself makes its variable cyclic, and two cyclic objects in one comparison end in RecursionError; see docs/limits.md.";

    /// <summary>10,000 programs, the model alone: every operation on a mutable container meets every shape that the operation table allows for it.</summary>
    [Fact]
    public void At_TenThousandPrograms_MeetEveryPossibleShape()
    {
        var model = new ModelImplementation(Profile.Of(PythonVersion.Newest));
        var settings = new GenerationSettings { Features = model.Features };
        var request = new RunRequest(new RunLimits { FurtherEqualityPairs = 0 });
        var coverage = new OperandCoverage();
        for (var index = 0; index < Programs; index++)
        {
            _ = model.Record(ProgramSequence.At(Seed, index, settings), request, coverage);
        }

        Assert.Empty(CoverageReport.Missed(coverage, PythonVersion.Newest, model.Features).Except(Exceptions.Keys));
        Assert.All(coverage.Cells, cell => Assert.True(cell.Completed + cell.Raised > 0));
    }

    [Fact]
    public void Exceptions_AreCellsOfTheTable() => Assert.Empty(
        Exceptions.Keys.Except(OperandCoverage.Possible(PythonVersion.Newest, Features.All).Select(cell => $"{cell.Operation.Name} {CoverageReport.Name(cell.Shape)}")));
}
