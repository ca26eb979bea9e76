using Conform.Model;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Unit.Model.Core;

/// <summary>The run as a whole: observation, numbering, equality questions, limits, mutants.</summary>
public sealed class ModelImplementationTests
{
    [Fact]
    public void Run_ObjectSeenInTwoCells_KeepsItsNumber()
    {
        var run = ModelRun.Of("3.11", "b = [1]\n# %%\na = 'first by name'\n# %%\nb.append(a)");

        var numbers = run.Observation.Cells.Select(cell => cell.Graph.Names.Single(name => name.Name == "b").Number);
        Assert.Equal([0, 0, 0], numbers);
    }

    [Fact]
    public void Run_Graph_IsWalkedInPreOrderFromSortedNames()
    {
        var run = ModelRun.Of("3.11", "b = [(1, 2), {3: 4}]\na = b[1]");

        Assert.Equal(["dict", "int", "int", "list", "tuple", "int", "int"], run.Last.Graph.Nodes.Select(node => node.Type));
        Assert.Equal(Enumerable.Range(0, 7), run.Last.Graph.Nodes.Select(node => node.Number));
    }

    [Fact]
    public void Run_Error_IsObservedWithItsArguments()
    {
        var run = ModelRun.Of("3.11", "k = [1]\n{}[(1, 2)]");

        Assert.Equal("KeyError", run.Last.Error!.Type);
        Assert.Equal("tuple", run.Last.Graph.Nodes.Single(node => node.Number == run.Last.Error.Arguments[0]).Type);
    }

    [Fact]
    public void Run_SetThatHashesByAddress_IsObservedAsUnordered()
    {
        var run = ModelRun.Of("3.11", "a = {len, abs}\nb = {1, 2}");

        Assert.Equal([true, false], run.Last.Graph.Nodes.Where(node => node.Type == "set").Select(node => node.IsUnordered));
    }

    [Fact]
    public void Run_QuestionsNotGiven_AnswersBothDirectionsOfEveryPair()
    {
        var run = ModelRun.Of("3.11", "a = [1]\nb = [1.0]\nc = 2");

        bool? Answer(string left, string right) => run.Last.Equalities
            .Single(equality => equality.Question == new EqualityQuestion(new(left, []), new(right, []))).Answer;
        Assert.Equal((true, true, false), (Answer("a", "b"), Answer("b", "a"), Answer("a", "c")));
    }

    [Fact]
    public void Run_DearQuestion_IsLeftOutAndCostsTheProgramNothing()
    {
        var cells = "a = []\nb = []\na.append(a)\nb.append(b)\n# %%\nc = 1";
        var run = ModelRun.Of("3.11", cells, limits: RunLimits.Default with { Steps = 3_000 });

        Assert.Null(run.Observation.Stop);
        Assert.DoesNotContain(run.Last.Equalities, equality => equality.Question == new EqualityQuestion(new("a", []), new("b", [])));
        Assert.Contains(run.Last.Equalities, equality => equality.Question == new EqualityQuestion(new("a", []), new("c", [])));
    }

    [Fact]
    public void Run_ComparisonWithoutEnd_RaisesRecursionErrorOnASmallStackToo()
    {
        var cells = "a = []\nb = []\na.append(b)\nb.append(a)\nc = [a]\nd = [b]\nx = a == b";
        ModelRun? run = null;
        var thread = new Thread(() => run = ModelRun.Of("3.11", cells), 256 << 10);
        thread.Start();
        thread.Join();

        Assert.Equal("RecursionError: maximum recursion depth exceeded in comparison", run!.Error);
    }

    [Theory]
    [InlineData("a = [0] * 30000")]
    [InlineData("a = 'x' * 10 ** 9")]
    [InlineData("a = 1 << 30000")]
    public void Run_ProgramThatGrowsBeyondALimit_Stops(string cells)
    {
        var run = ModelRun.Of("3.11", $"b = 1\n# %%\n{cells}\n# %%\nc = 1");

        Assert.Equal(StopReason.LimitReached, run.Observation.Stop!.Reason);
        _ = Assert.Single(run.Observation.Cells);
    }

    [Fact]
    public void Run_DeepTree_StopsWhereOldParsersGiveUp()
    {
        static Expression Nested(Func<Expression, Expression> wrap, Expression innermost) =>
            Enumerable.Range(0, 20_000).Aggregate(innermost, (inner, _) => wrap(inner));
        var list = Nested(inner => new ListDisplay([inner]), new ListDisplay([]));
        var tuple = Nested(inner => new TupleDisplay([inner]), new TupleDisplay([]));
        var target = Nested(inner => new TupleDisplay([inner]), new Name("a"));
        var model = new ModelImplementation(Profile.Of(new(3, 8)));

        foreach (var statement in (Statement[])[new ExpressionStatement(list), new ExpressionStatement(tuple), new Assign([target], new Name("a"))])
        {
            var observation = model.Run(new Program([new Cell([statement])]), RunRequest.Default);
            Assert.Equal(StopReason.LimitReached, observation.Stop!.Reason);
        }
    }

    [Fact]
    public void Run_OperationOutsideTheModel_StopsAsUnsupported()
    {
        var model = new ModelImplementation(Profile.Of(new(3, 9)));
        var observation = model.Run(ProgramText.Parse("import copy\nlist[int]\n"), RunRequest.Default);

        Assert.Equal(StopReason.Unsupported, observation.Stop!.Reason);
    }

    [Fact]
    public void Run_TheSameProgramTwice_ObservesTheSame()
    {
        var model = new ModelImplementation(Profile.Of(new(3, 11)));
        var program = ProgramText.Parse("import copy\na = {1, 'b', (2, 3)}\nb = copy.deepcopy([a])\n# %%\na['x']\n");

        var (first, second) = (model.Run(program, RunRequest.Default), model.Run(program, RunRequest.Default));
        Assert.Equal(first.Cells.SelectMany(cell => cell.Graph.Nodes), second.Cells.SelectMany(cell => cell.Graph.Nodes));
        Assert.Equal(first.Cells.SelectMany(cell => cell.Equalities), second.Cells.SelectMany(cell => cell.Equalities));
    }

    [Fact]
    public void Run_RulesOfAMutant_ReplaceOneRule()
    {
        var rebinding = new RuleSet { AugmentedAssignment = new AlwaysRebinding() };

        Assert.Equal("[]", ModelRun.Of("3.11", "a = []\nb = a\nb += [1]", rebinding).Value("a"));
        Assert.Equal("[1]", ModelRun.Of("3.11", "a = []\nb = a\nb += [1]").Value("a"));
    }

    [Fact]
    public void Run_Operations_AreCountedByOutcome()
    {
        var run = ModelRun.Of("3.11", "a = [1]\na.append(a[0] + 1)\na[9]");

        int Row(IReadOnlyList<int> counts, string name) => counts[Conform.Programs.Operations.OperationTable.Find(name)!.Index];
        var counts = run.Observation.Operations!;
        Assert.Equal((1, 1, 1), (Row(counts.Completed, "list.append()"), Row(counts.Completed, "int +"), Row(counts.Raised, "list[i]")));
        Assert.Equal((2, 1), (counts.StatementsCompleted, counts.StatementsRaised));
    }

    private sealed class AlwaysRebinding : AugmentedAssignmentRules
    {
        public override PyObject? Result(Machine machine, BinaryOperator operation, PyObject target, PyObject value) =>
            Operators.Binary(machine, operation, target, value);
    }
}
