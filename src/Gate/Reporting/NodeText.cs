using System.Collections.Immutable;
using System.Globalization;
using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate.Reporting;

/// <summary>Writes one observed object for people: <c>int 5</c>, <c>list [1, 'a', list of 3]</c>, <c>A {x: 1}</c>. Long values are cut, with their length stated.</summary>
public static class NodeText
{
    private const int LongestValue = 72;
    private const int MostReferences = 6;

    /// <summary>The first children of a function: its defaults and its keyword defaults. What an implementation observes may lack them.</summary>
    private const int DefaultsOfFunction = 2;

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

    /// <summary>An object in a few words, of its references a few.</summary>
    public static string Brief(GraphIndex graph, ObservedNode node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        return Spell(graph, node, child => Inner(graph[child]), MostReferences);
    }

    /// <summary>An object with all its references, each as <paramref name="spell"/> writes it.</summary>
    public static string Full(GraphIndex graph, ObservedNode node, Func<int, string> spell)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        return Spell(graph, node, spell, int.MaxValue);
    }

    /// <summary>The children, in the order of what they look like where their own order says nothing.</summary>
    internal static ImmutableArray<int> Ordered(GraphIndex graph, ObservedNode node) => node.IsUnordered
        ? [.. node.Children.OrderBy(child => StructuralKey.Of(graph, child), StringComparer.Ordinal)]
        : node.Children.Items;

    private static string Spell(GraphIndex graph, ObservedNode node, Func<int, string> spell, int most)
    {
        var text = IsAtom(node) ? Titled(node) : node.Type;
        if (node.Type == "function" && node.Children.Count >= DefaultsOfFunction)
        {
            text += Function(graph, node, spell, most);
        }
        else if (!IsAtom(node) ? node.Attributes.IsEmpty || !node.Children.IsEmpty : !node.Children.IsEmpty)
        {
            text += (ObservedLayout.IsProgramClass(node) ? string.Empty : " ") + Bracket(ObservedLayout.Of(graph, node), Some(Ordered(graph, node), spell, most));
        }

        return node.Attributes.IsEmpty
            ? text
            : $"{text} {{{string.Join(", ", Some(node.Attributes.Items, attribute => $"{attribute.Name}: {spell(attribute.Number)}", most))}}}";
    }

    /// <summary>What a function of the program holds beside its code; absent defaults are not mentioned.</summary>
    private static string Function(GraphIndex graph, ObservedNode node, Func<int, string> spell, int most)
    {
        string Defaults(string label, int child) => graph[node.Children[child]].Type == "NoneType" ? string.Empty : $" {label} {spell(node.Children[child])}";
        var cells = node.Children.Items.RemoveRange(0, DefaultsOfFunction);
        var closure = cells.IsEmpty ? string.Empty : $" closure ({string.Join(", ", Some(cells, spell, most))})";
        return Defaults("defaults", 0) + Defaults("kwdefaults", 1) + closure;
    }

    private static string Inner(ObservedNode node) => IsAtom(node)
        ? Short(node)
        : node.Class is not null && node.Children.IsEmpty ? node.Type : string.Create(CultureInfo.InvariantCulture, $"{node.Type} of {node.Children.Count}");

    private static string Titled(ObservedNode node) => node.Type is "NoneType" or "ellipsis" ? Short(node)
        : ObservedLayout.IsProgramClass(node) ? $"class {Short(node)}"
        : $"{node.Type} {Short(node)}";

    private static bool IsAtom(ObservedNode node) =>
        node.Value is not null || node.IsTextUnknown || node.Type is "NoneType" or "ellipsis";

    private static string Length(ObservedNode node, string text) => node.Value switch
    {
        StrValue value => string.Create(CultureInfo.InvariantCulture, $"{value.Value.Length} characters"),
        BytesValue value => string.Create(CultureInfo.InvariantCulture, $"{value.Value.Count} bytes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{text.Length} digits"),
    };

    private static List<string> Some<T>(ImmutableArray<T> items, Func<T, string> spell, int most)
    {
        var spelled = items.Take(most).Select(spell).ToList();
        if (items.Length > most)
        {
            spelled.Add(string.Create(CultureInfo.InvariantCulture, $"… {items.Length - most} more"));
        }

        return spelled;
    }

    private static string Bracket(string layout, IReadOnlyList<string> children) => layout switch
    {
        "list" or "deque" => $"[{string.Join(", ", children)}]",
        "dict" or "OrderedDict" or "Counter" => $"{{{string.Join(", ", children.Chunk(2).Select(pair => string.Join(": ", pair)))}}}",
        "set" or "frozenset" => $"{{{string.Join(", ", children)}}}",
        _ => $"({string.Join(", ", children)})",
    };
}
