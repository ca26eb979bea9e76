using Conform.Programs;
using Conform.Programs.Operations;

namespace Conform.Unit.Programs.Operations;

public sealed class OperationTableTests
{
    [Fact]
    public void Rows_All_AreNumberedAndFoundByTheirNames()
    {
        for (var index = 0; index < OperationTable.Rows.Count; index++)
        {
            Operation row = OperationTable.Rows[index];
            Assert.Equal(index, row.Index);
            Assert.Same(row, OperationTable.Find(row.Name));
        }
    }

    [Fact]
    public void Rows_All_AreWellFormed() => Assert.All(OperationTable.Rows, row =>
    {
        Assert.InRange(row.Weight, 1, 100);
        Assert.True(row.CanRaise || row.CanComplete);
        Assert.True(row.Since.IsSupported);
        Assert.Matches("^(Language|Library) Reference, ", row.Source);
        Assert.Equal(row.Receiver.Needs(), row.Needs & row.Receiver.Needs());
        Assert.True(row.Since == PythonVersion.Oldest || row.Needs != Features.None, "What is new in a version is a feature.");
        Assert.True(row.Operands.SkipWhile(operand => !operand.IsOptional).All(operand => operand.IsOptional) || row.Form is OperationForm.Subscript
            or OperationForm.SubscriptAssignment or OperationForm.SubscriptDeletion, "Only bounds of slices are optional before a mandatory operand.");
    });

    [Theory]
    [InlineData("= name", false, true)]
    [InlineData("list.append()", false, true)]
    [InlineData("list.pop()", true, true)]
    [InlineData("tuple[i] =", true, false)]
    [InlineData("str[i] =", true, false)]
    [InlineData("-= slice", true, false)]
    [InlineData("in list", false, true)]
    [InlineData("in set", true, true)]
    [InlineData("dict.get()", true, true)]
    [InlineData("copy.deepcopy()", true, true)]
    public void Find_KnownRow_SaysHowItCanEnd(string name, bool canRaise, bool canComplete)
    {
        Operation row = OperationTable.Find(name)!;
        Assert.Equal(canRaise, row.CanRaise);
        Assert.Equal(canComplete, row.CanComplete);
    }

    [Theory]
    [InlineData("list", "append extend insert pop remove clear copy reverse sort count index")]
    [InlineData("tuple", "count index")]
    [InlineData("dict", "clear copy get items keys values pop popitem setdefault update fromkeys")]
    [InlineData("set", "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update")]
    [InlineData("frozenset", "copy difference intersection isdisjoint issubset issuperset symmetric_difference union")]
    [InlineData("bytearray", "append extend insert pop remove clear copy reverse count find index rfind rindex join replace")]
    public void Find_MethodOfContainer_IsInTheTable(string type, string methods) =>
        Assert.All(methods.Split(' '), method => Assert.NotNull(OperationTable.Find($"{type}.{method}()")));

    [Fact]
    public void Find_UnknownName_ReturnsNull() => Assert.Null(OperationTable.Find("list.push()"));
}
