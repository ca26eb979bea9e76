using System.Globalization;
using Conform.Gate.Reporting;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Where an object was reached: a name or an argument of the exception, then children.</summary>
/// <param name="Parent">The path to the object that holds this one, or null at the start.</param>
/// <param name="Holder">The object that holds this one, or null at the start.</param>
/// <param name="Step">The start (<c>a</c>, <c>error.args[0]</c>), or null if the step is child number <paramref name="Child"/>.</param>
/// <param name="Child">Index into the children of <paramref name="Holder"/>.</param>
/// <param name="Graph">The graph that <paramref name="Holder"/> belongs to.</param>
internal sealed record ObservedPath(ObservedPath? Parent, ObservedNode? Holder, string? Step, int Child, GraphIndex Graph)
{
    private const int LongestKey = 40;

    /// <summary>The path of a name or of an argument.</summary>
    public static ObservedPath Start(string step, GraphIndex graph) => new(null, null, step, 0, graph);

    /// <summary>The path to child <paramref name="child"/> of <paramref name="holder"/>, which is found here.</summary>
    public ObservedPath To(ObservedNode holder, int child) => new(this, holder, null, child, Graph);

    /// <summary>The path in Python's spelling where there is one: <c>a[0]</c>, <c>d['key']</c>, <c>list(d)[0]</c>, <c>r.start</c>.</summary>
    public override string ToString() => Parent is null || Holder is null ? Step ?? string.Empty : StepFrom(Parent.ToString(), Holder, Child, Graph);

    /// <summary>The spelling of one step from <paramref name="path"/> to a child of <paramref name="holder"/>.</summary>
    public static string StepFrom(string path, ObservedNode holder, int child, GraphIndex graph) => holder.Type switch
    {
        "dict" when child % 2 == 0 => string.Create(CultureInfo.InvariantCulture, $"list({path})[{child / 2}]"),
        "dict" when graph[holder.Children[child - 1]] is { Type: "str" or "int" or "bool" or "NoneType" or "bytes", IsTextUnknown: false } key
            && PythonLiteral.Of(key) is { Length: <= LongestKey } literal => $"{path}[{literal}]",
        "dict" => string.Create(CultureInfo.InvariantCulture, $"list({path}.values())[{child / 2}]"),
        "range" or "slice" => path + child switch { 0 => ".start", 1 => ".stop", _ => ".step" },
        "set" or "frozenset" => $"{path}{{{ObservationText.Short(graph[holder.Children[child]])}}}",
        "dict_keys" or "dict_values" or "dict_items" => path + ".mapping",
        _ => string.Create(CultureInfo.InvariantCulture, $"{path}[{child}]"),
    };
}
