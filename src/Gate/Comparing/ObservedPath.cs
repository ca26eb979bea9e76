using System.Globalization;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Where an object was reached: a name or an argument of the exception, then references.</summary>
/// <param name="Parent">The path to the object that holds this one, or null at the start.</param>
/// <param name="Holder">The object that holds this one, or null at the start.</param>
/// <param name="Step">The start (<c>a</c>, <c>error.args[0]</c>), or null if the step is reference number <paramref name="Reference"/>.</param>
/// <param name="Reference">Index into the <see cref="ObservedNode.References"/> of <paramref name="Holder"/>.</param>
/// <param name="Graph">The graph that <paramref name="Holder"/> belongs to.</param>
internal sealed record ObservedPath(ObservedPath? Parent, ObservedNode? Holder, string? Step, int Reference, GraphIndex Graph)
{
    private const int LongestKey = 40;

    /// <summary>Steps that are spelled; a structure may be as deep as it has objects.</summary>
    private const int MostSteps = 40;

    /// <summary>The path of a name or of an argument.</summary>
    public static ObservedPath Start(string step, GraphIndex graph) => new(null, null, step, 0, graph);

    /// <summary>The path along reference <paramref name="reference"/> of <paramref name="holder"/>, which is found here.</summary>
    public ObservedPath To(ObservedNode holder, int reference) => new(this, holder, null, reference, Graph);

    /// <summary>The path in Python's spelling where there is one: <c>a[0]</c>, <c>d['key']</c>, <c>list(d)[0]</c>, <c>r.start</c>, <c>a.x</c>, <c>type(a)</c>. Of a long one the middle is left out.</summary>
    public override string ToString()
    {
        var steps = new List<ObservedPath>();
        var start = this;
        for (; start is { Parent: { } parent, Holder: not null }; start = parent)
        {
            steps.Add(start);
        }

        var (text, left) = (start.Step ?? string.Empty, steps.Count - MostSteps);
        for (var index = steps.Count - 1; index >= 0; index--)
        {
            if (left > 0 && index == steps.Count - 1 - (MostSteps / 2))
            {
                text += string.Create(CultureInfo.InvariantCulture, $"…({left} steps)…");
                index -= left;
            }

            text = StepFrom(text, steps[index].Holder!, steps[index].Reference, Graph);
        }

        return text;
    }

    /// <summary>The spelling of one step from <paramref name="path"/> along a reference of <paramref name="holder"/>.</summary>
    public static string StepFrom(string path, ObservedNode holder, int reference, GraphIndex graph)
    {
        var attribute = reference - holder.Children.Count;
        return attribute < 0 ? ToChild(path, holder, reference, graph)
            : attribute < holder.Attributes.Count ? ToAttribute(path, holder.Attributes[attribute], graph)
            : $"type({path})";
    }

    private static string ToAttribute(string path, ObservedName attribute, GraphIndex graph) =>
        attribute.Name.All(letter => letter == '_' || char.IsLetterOrDigit(letter)) && graph[attribute.Number].Type is not ("staticmethod" or "classmethod" or "property")
            ? $"{path}.{attribute.Name}"
            : $"vars({path})[{PythonLiteral.Of(CodePoints.Of(attribute.Name))}]";

    private static string ToChild(string path, ObservedNode holder, int child, GraphIndex graph) => ObservedLayout.Of(graph, holder) switch
    {
        "dict" or "OrderedDict" or "Counter" => ToEntry(path, holder, child, graph),
        "defaultdict" => child == 0 ? path + ".default_factory" : ToEntry(path, holder with { Children = holder.Children.Without(0) }, child - 1, graph),
        "range" or "slice" => path + child switch { 0 => ".start", 1 => ".stop", _ => ".step" },
        "set" or "frozenset" => $"{path}{{{NodeText.Short(graph[holder.Children[child]])}}}",
        "dict_keys" or "dict_values" or "dict_items" or "odict_keys" or "odict_values" or "odict_items" => path + ".mapping",
        "function" => child switch
        {
            0 => path + ".__defaults__",
            1 => path + ".__kwdefaults__",
            _ => string.Create(CultureInfo.InvariantCulture, $"{path}.__closure__[{child - 2}]"),
        },
        "cell" => path + ".cell_contents",
        "type" => string.Create(CultureInfo.InvariantCulture, $"{path}.__bases__[{child}]"),
        "method" => path + (child == 0 ? ".__func__" : ".__self__"),
        "property" => path + child switch { 0 => ".fget", 1 => ".fset", _ => ".fdel" },
        "staticmethod" or "classmethod" => path + ".__func__",
        "memoryview" => path + ".obj",
        "list" or "tuple" or "deque" => string.Create(CultureInfo.InvariantCulture, $"{path}[{child}]"),
        _ when graph[holder.Children[child]].Type == "tuple" => path + ".args",
        _ => string.Create(CultureInfo.InvariantCulture, $"{path}[{child}]"),
    };

    private static string ToEntry(string path, ObservedNode holder, int child, GraphIndex graph)
    {
        if (child % 2 == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"list({path})[{child / 2}]");
        }

        var key = graph[holder.Children[child - 1]];
        return key is { Type: "str" or "int" or "bool" or "NoneType" or "bytes", Class: null, IsTextUnknown: false } && PythonLiteral.Of(key) is { Length: <= LongestKey } literal
            ? $"{path}[{literal}]"
            : string.Create(CultureInfo.InvariantCulture, $"list({path}.values())[{child / 2}]");
    }
}
