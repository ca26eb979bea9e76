using Conform.Programs.Observing;
using Conform.Unit.Gate;

namespace Conform.Unit.Programs.Observing;

public sealed class EqualityQuestionsTests
{
    private static readonly string[] Classes =
    [
        "90 type =object", "91 type =Plain 90", "92 type =Equal 90 .__eq__:95", "93 type =Below 92", "94 type =Hashed 90 .__hash__:95", "95 function =f 96 96", "96 NoneType",
    ];

    /// <summary>Names of a graph, nodes beside classes, the questions between different names and further objects, both directions left out.</summary>
    public static TheoryData<string, string[], string[]> Graphs { get; } = new()
    {
        { "a:0 b:1", ["0 list", "1 list"], ["a==b"] },
        { "a:0 b:1", ["0 Plain @91", "1 list 0"], ["a==b"] },
        { "a:0 b:1 c:2", ["0 Equal @92", "1 list", "2 list"], ["b==c"] },
        { "a:0 b:1 c:2", ["0 Below @93", "1 list", "2 list"], ["b==c"] },
        { "a:0 b:1 c:2", ["0 Hashed @94", "1 list", "2 list"], ["b==c"] },
        { "a:0 b:1 c:2", ["0 list 3", "3 tuple 4", "4 Equal @92", "1 list", "2 list"], ["b==c"] },
        { "a:0 b:1 c:2", ["0 Plain .x:3 @91", "3 Equal @92", "1 list", "2 list"], ["b==c"] },
        { "a:0 b:92", ["0 list"], ["a==b"] },
        { "a:0", ["0 list 1 2", "1 list", "2 list"], ["a/0==a/1"] },
        { "a:0", ["0 list 1 2 3", "1 Equal @92", "2 list", "3 list"], ["a/1==a/2"] },
    };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Choose_AnyGraph_AsksNothingThatRunsCodeOfTheProgram(string names, string[] nodes, string[] expected)
    {
        var questions = EqualityQuestions.Choose(Observed.Cell(names, [.. nodes, .. Classes]).Graph, 32);

        Assert.Equal(expected, questions
            .Where(question => string.CompareOrdinal(question.Left.ToString(), question.Right.ToString()) < 0)
            .Select(question => $"{question.Left}=={question.Right}"));
        Assert.All(questions, question => Assert.Contains(new EqualityQuestion(question.Right, question.Left), questions));
    }
}
