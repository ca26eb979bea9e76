using Conform.Gate;
using Conform.Programs.Observing;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate;

public class GraphShapeTests
{
    /// <summary>Graph, whether a mutable object is shared, whether there is a cycle.</summary>
    public static TheoryData<CellObservation, bool, bool> Shapes => new()
    {
        { Cell(""), false, false },
        { Cell("a:0 b:1", "0 list", "1 list"), false, false },
        { Cell("a:0 b:0", "0 list"), true, false },
        { Cell("a:0 b:0", "0 int =1"), false, false },
        { Cell("a:0", "0 list 1 1", "1 dict"), true, false },
        { Cell("a:0 b:0", "0 tuple"), false, false },
        { Cell("a:0", "0 list 0"), true, true },
        { Cell("a:0", "0 tuple 1", "1 list 0"), false, true },
        { Cell("a:0 b:1", "0 A @2", "1 A @2", "2 type =A 3", "3 type =object"), false, false },
        { Cell("a:0 b:1", "0 A .x:1 @2", "1 A @2", "2 type =A 3", "3 type =object"), true, false },
        { Cell("a:0", "0 A .x:0 @2", "2 type =A 3", "3 type =object"), true, true },
        { Cell("a:0 b:1", "0 list 2", "1 list 2", "2 tuple 3", "3 list"), false, false },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void HasSharedMutableAndHasCycle_Table(CellObservation cell, bool isShared, bool isCyclic)
    {
        Assert.Equal(isShared, GraphShape.HasSharedMutable(cell.Graph));
        Assert.Equal(isCyclic, GraphShape.HasCycle(cell.Graph));
    }
}
