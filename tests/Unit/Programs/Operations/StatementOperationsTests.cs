using Conform.Programs.Operations;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Unit.Programs.Operations;

public sealed class StatementOperationsTests
{
    [Theory]
    [InlineData("a = 1", "= name")]
    [InlineData("a[0] = 1", "= item")]
    [InlineData("a[0:1] = b", "= slice")]
    [InlineData("a = b = 1", "= chained")]
    [InlineData("a = b[0] = 1", "= chained")]
    [InlineData("a, b = c", "= unpack")]
    [InlineData("[a, b] = c", "= unpack")]
    [InlineData("a, *b = c", "= unpack *")]
    [InlineData("a, b = b, a", "= swap")]
    [InlineData("a[0], a[1] = a[1], a[0]", "= swap")]
    [InlineData("a, b = a, b", "= unpack")]
    [InlineData("a += 1", "+= name")]
    [InlineData("a[0] |= b", "|= item")]
    [InlineData("a[1:] *= 2", "*= slice")]
    [InlineData("a.append(1)", "expression")]
    [InlineData("a.items = 1", "= attribute")]
    [InlineData("a.items += b", "+= attribute")]
    [InlineData("if a:\n    pass", "if")]
    [InlineData("while a:\n    pass", "while")]
    [InlineData("try:\n    pass\nfinally:\n    pass", "try")]
    [InlineData("raise a", "raise")]
    [InlineData("raise a from b", "raise from")]
    [InlineData("raise", "raise again")]
    [InlineData("assert a", "assert")]
    [InlineData("def f():\n    pass", "def")]
    [InlineData("class A:\n    pass", "class")]
    [InlineData("global a", "global")]
    public void Of_Statement_IsTheRowOfItsTargets(string text, string row) => Assert.Equal(row, StatementOperations.Of(Parse(text))?.Name);

    [Theory]
    [InlineData("del a", "del name")]
    [InlineData("del a[0]", "del item")]
    [InlineData("del a[0:1]", "del slice")]
    [InlineData("del a.items", "del attribute")]
    public void OfDeletion_Target_IsItsRow(string text, string row) =>
        Assert.Equal(row, StatementOperations.OfDeletion(Assert.IsType<Delete>(Parse(text)).Targets[0])?.Name);

    [Fact]
    public void Of_StatementWithoutRow_IsNull() => Assert.Null(StatementOperations.Of(new Pass()));

    private static Statement Parse(string text) => ProgramText.Parse(text).Cells[0].Body[0];
}
