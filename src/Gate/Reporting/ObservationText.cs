using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate.Reporting;

/// <summary>Writes observations for people: names, numbers, types and values, the same text for the same structure.</summary>
/// <remarks>
/// Objects get new numbers in the order of the walk from the sorted names, the elements of sets in the order of what they look like; so the text does
/// not depend on how an implementation numbers or on the order of sets. One object keeps its number through all cells. Long values are cut, with their length stated.
/// Nothing of the program is run.
/// </remarks>
public static class ObservationText
{
    private const int LongestValue = 72;
    private const int MostChildren = 6;

    /// <summary>All cells, each under a line <c>cell 1: completed</c>; then why the run stopped, if it did.</summary>
    /// <returns>Lines ending in a line feed.</returns>
    public static string Of(ProgramObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var text = new StringBuilder();
        var numbering = new Numbering();
        for (var index = 0; index < observation.Cells.Count; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"cell {index + 1}: ");
            Write(text, observation.Cells[index], numbering);
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

    /// <summary>The value of an atom, or the type of anything else; a long value is cut and its length stated.</summary>
    public static string Short(ObservedNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.IsTextUnknown)
        {
            return "(unknown text)";
        }

        var text = PythonLiteral.Of(node);
        return text.Length <= LongestValue
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, LongestValue / 2)}… ({Length(node, text)})");
    }

    /// <summary>An object in a few words: <c>int 5</c>, <c>list [1, 'a', list of 3]</c>.</summary>
    public static string Brief(GraphIndex graph, ObservedNode node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        return IsAtom(node) ? Titled(node) : $"{node.Type} {Bracket(node, Some(Ordered(graph, node), child => Inner(graph[child])))}";
    }

    private static string Inner(ObservedNode node) =>
        IsAtom(node) ? Short(node) : string.Create(CultureInfo.InvariantCulture, $"{node.Type} of {node.Children.Count}");

    private static string Titled(ObservedNode node) => node.Type is "NoneType" or "ellipsis" ? Short(node) : $"{node.Type} {Short(node)}";

    private static bool IsAtom(ObservedNode node) =>
        node.Value is not null || node.IsTextUnknown || node.Type is "NoneType" or "ellipsis";

    private static string Length(ObservedNode node, string text) => node.Value switch
    {
        StrValue value => string.Create(CultureInfo.InvariantCulture, $"{value.Value.Length} characters"),
        BytesValue value => string.Create(CultureInfo.InvariantCulture, $"{value.Value.Count} bytes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{text.Length} digits"),
    };

    private static List<string> Some(ImmutableArray<int> children, Func<int, string> spell)
    {
        var spelled = children.Take(MostChildren).Select(spell).ToList();
        if (children.Length > MostChildren)
        {
            spelled.Add(string.Create(CultureInfo.InvariantCulture, $"… {children.Length - MostChildren} more"));
        }

        return spelled;
    }

    private static string Bracket(ObservedNode node, IReadOnlyList<string> children) => node.Type switch
    {
        "list" => $"[{string.Join(", ", children)}]",
        "dict" => $"{{{string.Join(", ", children.Chunk(2).Select(pair => string.Join(": ", pair)))}}}",
        "set" or "frozenset" => $"{{{string.Join(", ", children)}}}",
        _ => $"({string.Join(", ", children)})",
    };

    private static ImmutableArray<int> Ordered(GraphIndex graph, ObservedNode node) => node.IsUnordered || ObservedTypes.IsSet(node.Type)
        ? [.. node.Children.OrderBy(child => StructuralKey.Of(graph, child), StringComparer.Ordinal)]
        : node.Children.Items;

    private static void Write(StringBuilder text, CellObservation observation, Numbering numbering)
    {
        var graph = new GraphIndex(observation.Graph);
        var arguments = observation.Error?.Arguments ?? [];
        var walked = Walk(graph, [.. observation.Graph.Names.Select(name => name.Number), .. arguments]);
        string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"#{numbering.Of(number)}");
        foreach (var number in walked)
        {
            numbering.Of(number);
        }

        text.Append(observation.Error is { } error ? $"raised {error.Type}({string.Join(", ", arguments.Select(Number))})\n" : "completed\n");
        var lines = new List<(string Label, string Value)>();
        lines.AddRange(observation.Graph.Names.Select(name => (name.Name, Number(name.Number))));
        lines.AddRange(walked.OrderBy(numbering.Of).Select(number => (Number(number), Spell(graph, graph[number], Number))));
        lines.AddRange(Equal(observation).Select(equal => ("equal", equal)));
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Label.Length);
        foreach (var (label, value) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {label.PadRight(width)}  {value}\n");
        }
    }

    private static string Spell(GraphIndex graph, ObservedNode node, Func<int, string> number) => IsAtom(node)
        ? Titled(node)
        : $"{node.Type} {Bracket(node, [.. Ordered(graph, node).Select(number)])}";

    private static List<int> Walk(GraphIndex graph, IReadOnlyList<int> starts)
    {
        var (order, seen, pending) = (new List<int>(), new HashSet<int>(), new Stack<int>(starts.Reverse()));
        while (pending.TryPop(out var number))
        {
            if (seen.Add(number))
            {
                order.Add(number);
                foreach (var child in Ordered(graph, graph[number]).Reverse())
                {
                    pending.Push(child);
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
    }
}
