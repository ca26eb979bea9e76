using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate.Comparing;

/// <summary>How releases are compared: objects that were paired by their pair, others by their class.</summary>
public sealed class ReleaseComparisonTests
{
    /// <summary>What each statement released on the left and on the right (an object as its class and its number; <c>*</c> for an order that is not known), and the broken rule.</summary>
    /// <remarks>Before, the left objects 0 and 1 were paired with the right objects 5 and 6.</remarks>
    [Theory]
    [InlineData("", "", null)]
    [InlineData("0:A", "0:A", null)]
    [InlineData("0:A0,B1", "0:A5,B6", null)]
    [InlineData("0:A0", "1:A5", DifferenceRule.Release)]
    [InlineData("0:A0", "", DifferenceRule.Release)]
    [InlineData("", "0:A", DifferenceRule.Release)]
    [InlineData("0:A", "0:B", DifferenceRule.Release)]
    [InlineData("0:A0", "0:A6", DifferenceRule.Release)]
    [InlineData("0:A0,A", "0:A,A5", DifferenceRule.ReleaseOrder)]
    [InlineData("0:A0,A1", "0:A6,A5", DifferenceRule.ReleaseOrder)]
    [InlineData("0:A,B", "0:B,A", DifferenceRule.ReleaseOrder)]
    [InlineData("0:A,B*", "0:B,A", null)]
    [InlineData("0:A,B*", "0:B,B", DifferenceRule.Release)]
    [InlineData("0:A0,A1", "0:A,A", null)]
    [InlineData("0:A,A", "0:A5,A", null)]
    [InlineData("0:A0,A1", "0:A5,A5", DifferenceRule.Release)]
    public void Compare_Releases_FindsTheBrokenRule(string left, string right, DifferenceRule? expected)
    {
        var (leftBefore, rightBefore) = (Cell("a:0 b:1", "0 list", "1 list"), Cell("a:5 b:6", "5 list", "6 list"));
        var (leftAfter, rightAfter) = (Cell("") with { Releases = Parsed(left) }, Cell("") with { Releases = Parsed(right) });
        var (leftProgram, rightProgram) = (Observed.Program(leftBefore, leftAfter), Observed.Program(rightBefore, rightAfter));

        Assert.Equal(expected, ObservationComparer.For(Level.Exact).Compare(leftProgram, rightProgram).Difference?.Rule);
        Assert.Null(ObservationComparer.For(Level.CPython).Compare(leftProgram, rightProgram).Difference);
    }

    [Fact]
    public void Compare_OneSideTellsNoReleases_FindsNothing() =>
        Assert.Null(ObservationComparer.For(Level.Exact).Compare(Observed.Program(Cell("") with { Releases = Parsed("0:A") }), Observed.Program(Cell(""))).Difference);

    [Fact]
    public void Compare_OtherObjects_SaysWhich()
    {
        var difference = ObservationComparer.For(Level.Exact)
            .Compare(Observed.Program(Cell("") with { Releases = Parsed("1:A,B") }), Observed.Program(Cell("") with { Releases = [] })).Difference!;

        Assert.Equal(("statement 2", "released A, B", "released nothing"), (difference.Path, difference.Left, difference.Right));
    }

    private static StatementReleases[] Parsed(string text) => text.Length == 0 ? [] :
    [
        new(
            text[0] - '0',
            [.. text[2..].TrimEnd('*').Split(',').Select(dead => new ReleasedObject(dead[..1], dead.Length > 1 ? dead[1] - '0' : null))]) { IsOrderUnknown = text.EndsWith('*') },
    ];
}
