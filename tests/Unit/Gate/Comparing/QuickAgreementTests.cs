using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate.Comparing;

public class QuickAgreementTests
{
    private static readonly ComparisonRules CPython = ComparisonRules.Of(Level.CPython);

    /// <summary>Cells of which the whole comparison has to say something, though they may agree.</summary>
    public static TheoryData<string, CellObservation, CellObservation> Open => new()
    {
        { "other numbers", Cell("a:0", "0 list"), Cell("a:1", "1 list") },
        { "another name", Cell("a:0", "0 list"), Cell("b:0", "0 list") },
        { "another type", Cell("a:0", "0 list"), Cell("a:0", "0 dict") },
        { "another value", Cell("a:0", "0 int =1"), Cell("a:0", "0 int =2") },
        { "another child", Cell("a:0", "0 list 0"), Cell("a:0", "0 list 1", "1 list") },
        { "one child more", Cell("a:0", "0 list"), Cell("a:0", "0 list 0") },
        { "another attribute", Cell("a:0", "0 A .x:0 @1", "1 type =A"), Cell("a:0", "0 A .y:0 @1", "1 type =A") },
        { "another class", Cell("a:0", "0 A @1", "1 type =A"), Cell("a:0", "0 A", "1 type =A") },
        { "another outcome", Cell("a:0", "0 list"), Raised("KeyError", [], "a:0", "0 list") },
        { "another error", Raised("KeyError", [0], "a:0", "0 list"), Raised("IndexError", [0], "a:0", "0 list") },
        { "other arguments", Raised("KeyError", [0], "a:0", "0 list"), Raised("KeyError", [], "a:0", "0 list") },
        { "another answer", Asked(Cell("a:0", "0 list"), ("a", "a", true)), Asked(Cell("a:0", "0 list"), ("a", "a", false)) },
        { "no answer", Asked(Cell("a:0", "0 list"), ("a", "a", true)), Cell("a:0", "0 list") },
        { "an unknown text, which is counted", Cell("a:0", "0 str ?"), Cell("a:0", "0 str ?") },
        { "a set without order whose elements have other numbers", Cell("a:0", "0 set 1 2", "1 int =1", "2 int =2"), Cell("a:0", "0 set 2 1", "2 int =2", "1 int =1") },
        { "statements", Cell("a:0", "0 list") with { Statements = [new(0, [], Cell("a:0", "0 list").Graph)] }, Cell("a:0", "0 list") },
    };

    [Theory]
    [MemberData(nameof(Open))]
    public void Holds_OfWhatMayDiffer_IsFalse(string name, CellObservation left, CellObservation right) =>
        Assert.False(QuickAgreement.Holds(Observed.Program(left), Observed.Program(right), CPython), name);

    [Fact]
    public void Holds_OfTheSameNumbers_IsTrue()
    {
        var left = Asked(Cell("a:0 b:1", "0 list 1 0", "1 A .x:2 @3", "2 str ='x'", "3 type =A"), ("a", "b", false), ("b", "a", null));
        var right = Asked(Cell("a:0 b:1", "0 list 1 0", "1 A .x:2 @3", "2 str ='x'", "3 type =A"), ("a", "b", false), ("b", "a", null));

        Assert.True(QuickAgreement.Holds(Observed.Program(left), Observed.Program(right), CPython));
    }

    [Fact]
    public void Holds_OfOneCellMore_IsFalse() =>
        Assert.False(QuickAgreement.Holds(Observed.Program(Cell("")), Observed.Program(Cell(""), Cell("")), CPython));

    [Fact]
    public void Holds_OfSetsWhoseOrderDoesNotCount_IsWhetherTheirElementsHaveTheSameNumbersInOrder()
    {
        var cell = Observed.Program(Cell("a:0", "0 set! 1 2", "1 int =1", "2 int =2"));
        var other = Observed.Program(Cell("a:0", "0 set! 2 1", "2 int =2", "1 int =1"));

        Assert.True(QuickAgreement.Holds(cell, cell, ComparisonRules.Of(Level.Language)));
        Assert.False(QuickAgreement.Holds(cell, other, ComparisonRules.Of(Level.Language)));
        Assert.Null(ObservationComparer.For(Level.Language).Compare(cell, other).Difference);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(1, null, true)]
    public void Holds_OfReferenceCounts_NeedsTheSameWhereBothTell(int? left, int? right, bool holds) => Assert.Equal(
        holds, QuickAgreement.Holds(Counted(left), Counted(right), ComparisonRules.Of(Level.Exact)));

    [Fact]
    public void Holds_OfOtherReleases_IsFalse()
    {
        var cell = Cell("");
        var (left, right) = (cell with { Releases = [new(0, [new("A", 1)])] }, cell with { Releases = [new(0, [new("A", 2)])] });

        Assert.False(QuickAgreement.Holds(Observed.Program(left), Observed.Program(right), ComparisonRules.Of(Level.Exact)));
        Assert.True(QuickAgreement.Holds(Observed.Program(left), Observed.Program(right), CPython));
    }

    private static ProgramObservation Counted(int? count)
    {
        var cell = Cell("a:0", "0 list");
        return Observed.Program(cell with { Graph = cell.Graph with { Nodes = [cell.Graph.Nodes[0] with { ReferenceCount = count }] } });
    }
}
