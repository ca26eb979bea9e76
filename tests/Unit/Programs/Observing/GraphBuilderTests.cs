using Conform.Programs.Observing;

namespace Conform.Unit.Programs.Observing;

public sealed class GraphBuilderTests
{
    [Fact]
    public void Observe_SharedAndCyclicObjects_AreWrittenOnce()
    {
        var shared = new List<object>();
        var cyclic = new List<object> { shared, shared };
        cyclic.Add(cyclic);

        var graph = new GraphBuilder(Describe).Observe(Names(("b", cyclic), ("a", shared)));

        Assert.Equal([new("a", 0), new("b", 1)], graph.Names);
        Assert.Equal([new(0, "list", null, []), new(1, "list", null, [0, 0, 1])], graph.Nodes);
    }

    [Fact]
    public void Observe_InALaterCell_KeepsTheNumbers()
    {
        var graphs = new GraphBuilder(Describe);
        List<object> first = [], second = [];
        _ = graphs.Observe(Names(("a", first)));

        var later = graphs.Observe(Names(("a", second), ("b", first)), others: ["message"]);

        Assert.Equal([new("a", 1), new("b", 0)], later.Names);
        Assert.Equal("message", Assert.IsType<StrValue>(later.Nodes[^1].Value).Value.ToString());
        Assert.Equal(graphs.NumberOf("message"), later.Nodes[^1].Number);
    }

    [Fact]
    public void Answer_QuestionsAboutWhatIsNotThere_AreLeftOut()
    {
        List<object> list = ["x"];
        var names = new Dictionary<string, object> { ["a"] = list };
        EqualityQuestion[] questions = [new(new("a", []), new("a", [0])), new(new("a", [1]), new("a", [])), new(new("b", []), new("a", []))];

        var answers = new GraphBuilder(Describe).Answer(names, questions, (left, right) => (ReferenceEquals(left, right), null));

        Assert.Equal([new(questions[0], false)], answers);
    }

    [Fact]
    public void Answer_ComparisonThatRaises_NamesTheException()
    {
        var names = new Dictionary<string, object> { ["a"] = new List<object>() };
        EqualityQuestion question = new(new("a", []), new("a", []));

        var answer = Assert.Single(new GraphBuilder(Describe).Answer(names, [question], (_, _) => (false, "RecursionError")));

        Assert.Equal(new(question, null, "RecursionError"), answer);
        Assert.Empty(new GraphBuilder(Describe).Answer(names, null, (_, _) => (true, null)));
    }

    private static ObjectDescription Describe(object value) =>
        value is List<object> list ? new("list", list) : new("str", new StrValue(Conform.Programs.CodePoints.Of((string)value)));

    private static IEnumerable<KeyValuePair<string, object>> Names(params (string Name, object Value)[] names) =>
        names.Select(name => KeyValuePair.Create(name.Name, name.Value));
}
