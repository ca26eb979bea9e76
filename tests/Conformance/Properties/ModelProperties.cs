using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;
using FsCheck.Xunit;

namespace Conform.Conformance.Properties;

/// <summary>Laws of the model alone, whatever the program.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class ModelProperties
{
    /// <summary>The methods by which a class says that a deep copy is the object itself.</summary>
    private static readonly string[] OwnCopying = ["__deepcopy__", "__reduce__"];

    /// <summary>200 programs: an object that was observed keeps its number and its type.</summary>
    [Property]
    public void Number_OfAnObject_KeepsItsType(Program program)
    {
        var types = new Dictionary<int, string>();
        foreach (var node in Run(program).Cells.SelectMany(cell => cell.Graph.Nodes))
        {
            Assert.Equal(types.TryGetValue(node.Number, out var known) ? known : node.Type, node.Type);
            types[node.Number] = node.Type;
        }
    }

    /// <summary>200 programs: an immutable atom keeps its value for ever.</summary>
    [Property]
    public void ImmutableAtom_InAnyLaterCell_KeepsItsValue(Program program)
    {
        var values = new Dictionary<int, AtomValue>();
        foreach (var node in Run(program).Cells.SelectMany(cell => cell.Graph.Nodes))
        {
            if (node is { Value: { } value, Type: "bool" or "int" or "float" or "complex" or "str" or "bytes" })
            {
                Assert.Equal(values.TryGetValue(node.Number, out var known) ? known : value, value);
                values[node.Number] = value;
            }
        }
    }

    /// <summary>200 programs: a tuple refers to the same objects for ever.</summary>
    [Property]
    public void Tuple_InAnyLaterCell_RefersToTheSameObjects(Program program)
    {
        var slots = new Dictionary<int, ValueList<int>>();
        foreach (var node in Run(program).Cells.SelectMany(cell => cell.Graph.Nodes).Where(node => node.Type == "tuple"))
        {
            Assert.Equal(slots.TryGetValue(node.Number, out var known) ? known : node.Children, node.Children);
            slots[node.Number] = node.Children;
        }
    }

    /// <summary>200 programs: what a program does depends on its text only.</summary>
    [Property]
    public void Run_OfTheReparsedText_ObservesTheSame(Program program) => Assert.Equal(
        ObservationText.Of(Run(program)),
        ObservationText.Of(Run(ProgramText.Parse(ProgramText.Render(program)))));

    /// <summary>200 programs: == is symmetric between built-in objects, unless it raises or NaN is inside.</summary>
    [Property]
    public void Equality_OfTwoObjects_IsSymmetric(Program program)
    {
        foreach (var cell in Run(program).Cells)
        {
            var answers = cell.Equalities.ToDictionary(equality => equality.Question);
            foreach (var equality in cell.Equalities)
            {
                var mirrored = answers.GetValueOrDefault(new(equality.Question.Right, equality.Question.Left));
                Assert.True(mirrored?.Answer is not { } answer || equality.Answer is null || answer == equality.Answer, $"{equality}\n{ProgramText.Render(program)}");
            }
        }
    }

    /// <summary>200 programs: a deep copy shares no mutable container with its original, unless a class of the program says how it is copied, or the
    /// container belongs to a function or class, which are copied as atoms.</summary>
    [Property]
    public void DeepCopy_OfAnyName_SharesNoMutableObjectWithItsOriginal(Program program)
    {
        var before = Run(program);
        var text = ProgramText.Render(program);
        if (before.Stop is not null || before.Cells is not [.., var last] || OwnCopying.Any(method => text.Contains(method, StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var name in last.Graph.Names)
        {
            var copied = Run(program with { Cells = [.. program.Cells, .. ProgramText.Parse($"# %%\nthe_copy = copy.deepcopy({name.Name})").Cells] });
            if (copied.Stop is not null || copied.Cells[^1].Error is not null)
            {
                continue;
            }

            var nodes = copied.Cells[^1].Graph.Nodes.ToDictionary(node => node.Number);
            var shared = Reachable(nodes, NumberOf(copied, name.Name)).Intersect(Reachable(nodes, NumberOf(copied, "the_copy")));

            Assert.DoesNotContain(shared, number => nodes[number].Type is "list" or "dict" or "set" or "bytearray");
        }
    }

    private static ProgramObservation Run(Program program) => SharedOracle.Model.Run(program, RunRequest.Default);

    private static int NumberOf(ProgramObservation observation, string name) =>
        observation.Cells[^1].Graph.Names.Single(entry => entry.Name == name).Number;

    private static HashSet<int> Reachable(Dictionary<int, ObservedNode> nodes, int from)
    {
        var seen = new HashSet<int> { from };
        var pending = new Stack<int>([from]);
        while (pending.TryPop(out var number))
        {
            if (nodes[number].Type is "function" or "type" or "property")
            {
                continue;
            }

            foreach (var child in nodes[number].Children.Concat(nodes[number].Attributes.Select(attribute => attribute.Number)))
            {
                if (seen.Add(child))
                {
                    pending.Push(child);
                }
            }
        }

        return seen;
    }
}
