using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.Properties;

/// <summary>Observing inside cells: both sides see the same, and looking changes nothing.</summary>
public sealed class ObservationPointProperties
{
    /// <summary>Programs of each kind, observed after every statement.</summary>
    [Theory]
    [InlineData(Level.CPython, CellLayout.Mixed, 200)]
    [InlineData(Level.CPython, CellLayout.Script, 200)]
    [InlineData(Level.Language, CellLayout.Mixed, 200)]
    public void Model_ObservedAfterEachStatement_AgreesWithCPython(Level level, CellLayout cells, int count)
    {
        foreach (var program in Programs(new() { Level = level, Cells = cells }, count))
        {
            SharedOracle.AssertAgrees(program, level, ObservationPoints.Statements);
        }
    }

    /// <summary>The memo of a deep copy is gone after it, and the next dict may lie where it was; the same while the program keeps the memo itself.</summary>
    [Theory]
    [InlineData("class A:\n    def __reduce__(self):\n        x = 1\n        return (A, ())\nb = copy.deepcopy([A(), A()])\nc = {1: 2}\nd = {3: 4}\n")]
    [InlineData("m = []\nclass A:\n    def __deepcopy__(self, memo):\n        m.append(memo)\n        return self\nb = copy.deepcopy([A(), A()])\nc = {1: 2}\nd = {3: 4}\n")]
    public void Dict_MadeAfterADeepCopy_IsNotTakenForItsMemo(string text) =>
        SharedOracle.AssertAgrees(ProgramText.Parse(text), Level.CPython, ObservationPoints.Statements);

    /// <summary>300 scripts, in which equal constants are one object: what is seen after each cell is the same whether it was observed inside or not.</summary>
    [Fact]
    public void Oracle_ObservedAfterEachStatement_KeepsIdentityOfConstants() => AssertLookingChangesNothing(SharedOracle.Instance);

    /// <summary>The same for the model.</summary>
    [Fact]
    public void Model_ObservedAfterEachStatement_KeepsIdentityOfConstants() => AssertLookingChangesNothing(SharedOracle.Model);

    private static void AssertLookingChangesNothing(IImplementation implementation)
    {
        var points = 0;
        foreach (var program in Programs(new() { Cells = CellLayout.Script }, 300))
        {
            // Only what the model can run, so that CPython neither fills the memory nor runs for minutes.
            if (SharedOracle.MayKeepAddresses(program) || SharedOracle.Model.Run(program, RunRequest.Default).Stop is not null)
            {
                continue;
            }

            var plain = implementation.Run(program, RunRequest.Default);
            var observed = implementation.Run(program, RunRequest.Default with { Observe = ObservationPoints.Statements });
            points += observed.Cells.Sum(cell => cell.Statements.Count);
            var afterCells = observed with { Cells = [.. observed.Cells.Select(cell => cell with { Statements = [] })] };
            Assert.Null(new ObservationComparer(ComparisonRules.Of(Level.CPython) with { SetOrder = false }).Compare(plain, afterCells).Difference);
        }

        Assert.InRange(points, 1_000, int.MaxValue);
    }

    private static IEnumerable<Program> Programs(GenerationSettings settings, int count)
    {
        settings = settings with { Version = SharedOracle.Instance.Profile.Version, Features = SharedOracle.Model.Features & SharedOracle.Instance.Features };
        return Enumerable.Range(0, count).Select(index => ProgramSequence.At(4_711, index, settings));
    }
}
