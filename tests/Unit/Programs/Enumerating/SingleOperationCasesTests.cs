using Conform.Programs;
using Conform.Programs.Enumerating;
using Conform.Programs.Enumerating.SingleOperations;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Enumerating;

public sealed class SingleOperationCasesTests
{
    private static readonly SingleOperationCases Cases = SingleOperationCases.For(PythonVersion.Newest, Features.All, Level.CPython);
    private static readonly SingleOperationCases WithUnproven = SingleOperationCases.For(PythonVersion.Newest, Features.All, Level.CPython, unproven: true);

    [Fact]
    public void For_EveryRowOfTheTable_HasACase()
    {
        var rows = Cases.Blocks.Where(block => block.Count > 0).Select(block => block.Row?.Name).ToHashSet();

        Assert.Empty(OperationTable.Rows.Where(row => !rows.Contains(row.Name)).Select(row => row.Name));
    }

    [Fact]
    public void For_OneRow_HasOnlyItsCases() =>
        Assert.All(SingleOperationCases.For(PythonVersion.Newest, Features.All, Level.CPython, ["list.append"]).Blocks, block => Assert.Equal("list.append()", block.Row?.Name));

    [Fact]
    public void For_LevelLanguage_AsksNoIdentityAndHasNoNaN()
    {
        var cases = SingleOperationCases.For(PythonVersion.Newest, Features.All, Level.Language);
        var order = cases.Order(seed: 1);

        Assert.All(Enumerable.Range(0, 500), position => Assert.DoesNotMatch(@" is |\bid\(|nan", ProgramText.Render(cases.At(order.At(position)))));
    }

    [Fact]
    public void At_CasesSpreadOverAll_AreWrittenAsTheyAreParsed()
    {
        var order = Cases.Order(seed: 1);
        Assert.All(Enumerable.Range(0, 500), position =>
        {
            var program = Cases.At(order.At(position));
            Assert.Equal(program, ProgramText.Parse(ProgramText.Render(program)));
        });
    }

    [Fact]
    public void At_FirstAndLastOfEveryBlock_AreInTheLanguage() => Assert.All(WithUnproven.Blocks.Where(block => block.Count > 0), block =>
    {
        _ = ProgramText.Parse(ProgramText.Render(block.At(0)));
        _ = ProgramText.Parse(ProgramText.Render(block.At(block.Count - 1)));
    });

    [Fact]
    public void At_BeyondTheLast_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Cases.At(Cases.Count));
}
