using Conform.Gate;
using Conform.Gate.Causes;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate.Causes;

public class DifferenceCauseTests
{
    [Fact]
    public void Of_MessagesThatChangedAlike_IsOneCause()
    {
        var first = Cause(Refused("get() takes 1"), Refused("A.get() takes 1"));
        var second = Cause(Refused("put() takes 2"), Refused("B.put() takes 2"));
        var other = Cause(Refused("get() takes 1"), Refused("get() has 1"));

        Assert.True(first.IsTextChange);
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.Equal(first.Signature, other.Signature);
    }

    [Fact]
    public void Of_OutcomesWithOtherMessages_AreOtherCauses()
    {
        var first = Cause(Refused("no slices"), Cell(""));
        var second = Cause(Refused("no lists"), Cell(""));

        Assert.False(first.IsTextChange);
        Assert.NotEqual(first, second);
        Assert.Equal(("no slices", string.Empty), (first.Left, first.Right));
    }

    [Theory]
    [InlineData("0 set! 1 2", "1 tuple 3", "2 tuple 4", "3 int =5", "4 str ='x'")]
    [InlineData("0 set! 1 2", "1 int =5", "2 tuple 4", "3 int =5", "4 str ='x'")]
    [InlineData("0 frozenset! 1 2", "1 int =5", "2 str ='x'", "3 int =5", "4 str ='x'")]
    public void Of_SetInAnotherOrder_IsTheOrderOfSets(params string[] nodes)
    {
        var turned = nodes.Select(node => node.Replace("! 1 2", "! 2 1", StringComparison.Ordinal)).ToArray();

        Assert.True(Cause(Cell("a:0", nodes), Cell("a:0", turned)).IsSetOrder);
    }

    [Fact]
    public void Of_AnotherElementOfAList_IsNot() =>
        Assert.False(Cause(Cell("a:0", "0 list 1", "1 int =5"), Cell("a:0", "0 list 1", "1 int =6")).IsSetOrder);

    private static CellObservation Refused(string message)
    {
        var cell = Raised("TypeError", [0], "", "0 str ='x'");
        return cell with { Graph = cell.Graph with { Nodes = [cell.Graph.Nodes[0] with { Value = new StrValue(CodePoints.Of(message)) }] } };
    }

    private static DifferenceCause Cause(CellObservation left, CellObservation right)
    {
        var (first, second) = (Observed.Program(left), Observed.Program(right));
        var difference = ObservationComparer.For(Level.CPython).Compare(first, second).Difference;
        return DifferenceCause.Of(new(ProgramText.Parse("a = 1\n"), difference!, first, second));
    }
}
