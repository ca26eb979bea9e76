using Conform.Programs.Observing;
using Conform.Programs.Protocol;

namespace Conform.Unit.Programs.Protocol;

public sealed class CellLinesTests
{
    private static readonly EqualityQuestion Question = new(new("x", []), new("y", []));

    [Fact]
    public void ReadGraph_LineWithoutEqualities_HasNone()
    {
        var cell = CellLines.ReadGraph("""{"names":[["x",0]],"nodes":[{"number":0,"type":"float","value":{"float":"15e-1"}}]}""");

        Assert.Equal(new FloatValue(1.5), cell.Graph.Nodes[0].Value);
        Assert.Empty(cell.Equalities);
    }

    [Fact]
    public void ReadAnswers_OfEachKind_BelongToTheirQuestions()
    {
        var answers = CellLines.ReadAnswers("""{"answers":[true,null,"RecursionError"]}""", [Question, Question, Question]);

        Assert.Equal([new(Question, true), new(Question, null, "RecursionError")], answers);
    }

    [Fact]
    public void ReadAnswers_OfAnotherNumber_Throws() => Assert.Throws<ProtocolException>(() => CellLines.ReadAnswers("""{"answers":[]}""", [Question]));

    [Fact]
    public void FailureIn_TellsOnlyFailures()
    {
        Assert.Equal("MemoryError: ", CellLines.FailureIn("""{"failure":"MemoryError: "}"""));
        Assert.Null(CellLines.FailureIn("""{"answers":[]}"""));
    }
}
