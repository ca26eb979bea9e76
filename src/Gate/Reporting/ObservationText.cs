using System.Globalization;
using System.Text;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Gate.Reporting;

/// <summary>Writes observations for people: names, numbers, types and values, the same text for the same structure.</summary>
/// <remarks>
/// Objects get new numbers in the order of the walk from the sorted names, the elements of sets whose order says nothing in the order of what they look like;
/// so the text does not depend on how an implementation numbers. One object keeps its number through all cells. Long values are cut, with their length stated.
/// Nothing of the program is run.
/// </remarks>
public static class ObservationText
{
    /// <summary>All cells, each under a line <c>cell 1: completed</c>, after what was observed inside it; then why the run stopped, if it did.</summary>
    /// <param name="observation">What was observed.</param>
    /// <param name="program">The program, to quote the statements at which it was observed; null to give their numbers only.</param>
    /// <returns>Lines ending in a line feed.</returns>
    public static string Of(ProgramObservation observation, Program? program = null)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var text = new StringBuilder();
        var numbering = new Numbering();
        for (var index = 0; index < observation.Cells.Count; index++)
        {
            var cell = observation.Cells[index];
            var statements = program is not null && index < program.Cells.Count ? StatementPoints.StatementsOf(program.Cells[index]) : [];
            foreach (var statement in cell.Statements)
            {
                text.Append(CultureInfo.InvariantCulture, $"cell {index + 1}, statement {statement.Statement + 1}");
                Write(text, statement, statement.Statement < statements.Count ? statements[statement.Statement] : null, numbering);
            }

            text.Append(CultureInfo.InvariantCulture, $"cell {index + 1}: ");
            Write(text, cell, numbering);
        }

        if (observation.Stop is { } stop)
        {
            text.Append(CultureInfo.InvariantCulture, $"stopped: {stop.Reason}, {stop.Detail}\n");
        }

        return text.ToString();
    }

    /// <summary>One cell by itself, numbered from 1: its outcome, names, objects, and which names are equal.</summary>
    /// <returns>Lines ending in a line feed.</returns>
    public static string Of(CellObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var text = new StringBuilder();
        Write(text, observation, new());
        return text.ToString();
    }

    private static void Write(StringBuilder text, StatementObservation observation, Statement? statement, Numbering numbering)
    {
        if (statement is not null)
        {
            text.Append(": ").Append(ProgramText.RenderCell(new Cell([statement])).Split('\n')[0]);
        }

        text.Append('\n');
        Write(
            text,
            new(observation.Graph),
            [
                .. observation.Graph.Names.Select(name => (name.Name, name.Number)),
                .. observation.Frames.SelectMany(frame => frame.Names.Select(name => ($"{frame.Function}().{name.Name}", name.Number))),
            ],
            [],
            [],
            numbering);
    }

    private static void Write(StringBuilder text, CellObservation observation, Numbering numbering)
    {
        var arguments = observation.Error?.Arguments ?? [];
        var graph = new GraphIndex(observation.Graph);
        int[] further = observation.Error?.Class is { } own ? [.. arguments, own] : [.. arguments];
        (string Name, int Number)[] names = [.. observation.Graph.Names.Select(name => (name.Name, name.Number))];
        foreach (var number in Walk(graph, [.. names.Select(name => name.Number), .. further]))
        {
            numbering.Of(number);
        }

        text.Append(observation.Error is { } error ? $"raised {error.Type}({string.Join(", ", arguments.Select(numbering.Spell))})\n" : "completed\n");
        Write(text, graph, names, further, Equal(observation), numbering);
        foreach (var released in observation.Releases ?? [])
        {
            var objects = released.Objects.Select(dead => dead.Number is { } number ? $"{dead.Type} {numbering.Spell(number)}" : dead.Type);
            text.Append(CultureInfo.InvariantCulture, $"  released by statement {released.Statement + 1}: {string.Join(", ", objects)}{(released.IsOrderUnknown ? " (in any order)" : string.Empty)}\n");
        }
    }

    private static void Write(
        StringBuilder text,
        GraphIndex graph,
        IReadOnlyList<(string Name, int Number)> names,
        IReadOnlyList<int> further,
        IEnumerable<string> equal,
        Numbering numbering)
    {
        var walked = Walk(graph, [.. names.Select(name => name.Number), .. further]);
        foreach (var number in walked)
        {
            numbering.Of(number);
        }

        var lines = new List<(string Label, string Value)>();
        lines.AddRange(names.Select(name => (name.Name, numbering.Spell(name.Number))));
        lines.AddRange(walked.OrderBy(numbering.Of).Select(number => (numbering.Spell(number), NodeText.Full(graph, graph[number], numbering.Spell) + References(graph[number]))));
        lines.AddRange(equal.Select(pair => ("equal", pair)));
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Label.Length);
        foreach (var (label, value) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {label.PadRight(width)}  {value}\n");
        }
    }

    private static string References(ObservedNode node) => node.ReferenceCount switch
    {
        null => string.Empty,
        1 => " (1 reference)",
        { } count => string.Create(CultureInfo.InvariantCulture, $" ({count} references)"),
    };

    private static List<int> Walk(GraphIndex graph, IReadOnlyList<int> starts)
    {
        var (order, seen, pending) = (new List<int>(), new HashSet<int>(), new Stack<int>(starts.Reverse()));
        while (pending.TryPop(out var number))
        {
            if (seen.Add(number))
            {
                order.Add(number);
                var node = graph[number];
                foreach (var reference in NodeText.Ordered(graph, node).Concat(node.References.Skip(node.Children.Count)).Reverse())
                {
                    pending.Push(reference);
                }
            }
        }

        return order;
    }

    /// <summary>Which different names are equal; a pair that is equal in one direction only, or raises, is written in full.</summary>
    private static IEnumerable<string> Equal(CellObservation observation)
    {
        var answers = observation.Equalities
            .Where(equality => equality.Question is { Left.Steps.IsEmpty: true, Right.Steps.IsEmpty: true } && equality.Question.Left != equality.Question.Right)
            .GroupBy(equality => equality.Question)
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var (question, equality) in answers)
        {
            var reverse = answers.GetValueOrDefault(new(question.Right, question.Left));
            var isFirst = string.CompareOrdinal(question.Left.Name, question.Right.Name) < 0;
            if (reverse is not null && reverse.Answer == equality.Answer && reverse.ErrorType == equality.ErrorType)
            {
                if (isFirst && equality.Answer != false)
                {
                    yield return equality.Answer == true ? $"{question.Left.Name}, {question.Right.Name}" : $"{question.Left} == {question.Right} raises {equality.ErrorType}";
                }
            }
            else
            {
                yield return $"{question.Left} == {question.Right} " + (equality.Answer is { } answer ? $"is {answer}" : $"raises {equality.ErrorType}");
            }
        }
    }

    /// <summary>New numbers from 1 up, in the order of asking.</summary>
    private sealed class Numbering
    {
        private readonly Dictionary<int, int> numbers = [];

        public int Of(int number)
        {
            if (!numbers.TryGetValue(number, out var assigned))
            {
                assigned = numbers.Count + 1;
                numbers.Add(number, assigned);
            }

            return assigned;
        }

        public string Spell(int number) => string.Create(CultureInfo.InvariantCulture, $"#{Of(number)}");
    }
}
