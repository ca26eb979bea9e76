using System.Globalization;
using Conform.Programs.Observing;

namespace Conform.Pictures.Structure;

/// <summary>A place of an observed object that refers to another.</summary>
/// <param name="Key">What makes it the same place in the next picture: the index, the key's number, the attribute's name.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Noun">What it is called in a sentence: <c>slot 1</c>, <c>key 'x'</c>.</param>
/// <param name="Number">The observed number of the object that it refers to.</param>
internal readonly record struct Place(string Key, string Label, string Noun, int Number);

/// <summary>Says which parts of an observed object are drawn, by the type that decides what it holds (<see cref="ObservedShapes"/>).</summary>
/// <param name="graph">The graph.</param>
/// <param name="isInline">Whether an object is written in place.</param>
internal sealed class ObjectParts(GraphIndex graph, Func<ObservedNode, bool> isInline)
{
    private const int DeepestKey = 3;

    /// <summary>What stands above the box.</summary>
    public string TitleOf(ObservedNode node) => (node.Type, node.Value) switch
    {
        ("function", NameValue name) => $"function {name.Name}",
        _ when ObservedLayout.IsProgramClass(node) => $"class {((NameValue)node.Value!).Name}",
        ("array", ArrayValue array) => $"array '{array.Format}'",
        ("deque", IntValue length) => $"deque (maxlen {length.Value})",
        _ => node.Type,
    };

    /// <summary>The value that is drawn in the box, or null.</summary>
    public string? ValueOf(ObservedNode node) => node switch
    {
        { IsTextUnknown: true } or { Type: "NoneType" or "ellipsis" or "NotImplementedType" } => AtomText.Of(node),
        { Value: null } or { Type: "function" } => null,
        { Value: IntValue } when ObservedLayout.Of(graph, node) == "deque" => null,
        _ => ObservedLayout.IsProgramClass(node) ? null : AtomText.Of(node),
    };

    /// <summary>What the object refers to, in the order in which it is drawn. The class of an instance is its title and no place, as the type of any object is.</summary>
    public IEnumerable<Place> PlacesOf(ObservedNode node)
    {
        foreach (var place in ChildrenOf(node))
        {
            yield return place;
        }

        foreach (var (name, number) in node.Attributes)
        {
            yield return new($".{name}", $".{name}", $"attribute {name}", number);
        }
    }

    private IEnumerable<Place> ChildrenOf(ObservedNode node)
    {
        var children = node.Children;
        switch (ObservedLayout.Of(graph, node))
        {
            case "dict" or "OrderedDict" or "Counter":
                return Entries(children, 0);
            case "defaultdict":
                return Entries(children, 1).Prepend(Named("factory", children[0]));
            case "set" or "frozenset":
                return (node.IsUnordered ? children.OrderBy(child => LooksOf(child, 0), StringComparer.Ordinal) : children.AsEnumerable())
                    .Select(child => new Place($"item {child}", string.Empty, "item", child));
            case "range" or "slice":
                return Named(children, "start", "stop", "step");
            case "function":
                return Absent(Named(children, "defaults", "kwdefaults")).Concat(children.Skip(2).Select((cell, index) => Indexed("closure", index, cell)));
            case "property":
                return Absent(Named(children, "fget", "fset", "fdel"));
            case "method":
                return Named(children, "function", "self");
            case "staticmethod" or "classmethod":
                return Named(children, "function");
            case "cell":
                return Named(children, "contents");
            case "memoryview":
                return Named(children, "exporter");
            case "dict_keys" or "dict_values" or "dict_items" or "odict_keys" or "odict_values" or "odict_items":
                return Named(children, "dict");
            case "type" when children is [var only] && graph[only] is { Value: NameValue { Name: "object" }, Type: "type", Children.IsEmpty: true }:
                return [];
            case "type":
                return children.Select((parent, index) => Indexed("base", index, parent));
            case not ("list" or "tuple" or "deque") when children is [var only] && graph[only].Type == "tuple":
                return Named(children, "args");
            default:
                return children.Select((child, index) =>
                {
                    var label = index.ToString(CultureInfo.InvariantCulture);
                    return new Place(label, label, $"slot {label}", child);
                });
        }
    }

    private IEnumerable<Place> Entries(Programs.ValueList<int> children, int first)
    {
        for (var index = first; index + 1 < children.Count; index += 2)
        {
            var key = graph[children[index]];
            if (isInline(key))
            {
                yield return new($"key {key.Number}", AtomText.Of(key), $"key {AtomText.Of(key)}", children[index + 1]);
            }
            else
            {
                yield return new($"key of {key.Number}", "key", "a key", key.Number);
                yield return new($"key {key.Number}", "value", "a value", children[index + 1]);
            }
        }
    }

    private static IEnumerable<Place> Named(Programs.ValueList<int> children, params string[] labels) => children.Take(labels.Length).Select((child, index) => Named(labels[index], child));

    private static Place Named(string label, int number) => new(label, label, label, number);

    private static Place Indexed(string label, int index, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{label} {index}");
        return new(name, name, name, number);
    }

    /// <summary>Without the places that hold None because nothing was given.</summary>
    private IEnumerable<Place> Absent(IEnumerable<Place> places) => places.Where(place => graph[place.Number].Type != "NoneType");

    /// <summary>What an object looks like, so that sets whose order says nothing are drawn in one order.</summary>
    private string LooksOf(int number, int level)
    {
        var node = graph[number];
        var own = $"{node.Type} {(node.Value is null ? string.Empty : PythonLiteral.Of(node))}";
        return level == DeepestKey ? own : $"{own}({string.Join(',', node.Children.Select(child => LooksOf(child, level + 1)))})";
    }
}
