using Conform.Model;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Model.Core;

/// <summary>Runs a program text on the model of a version and gives short access to what was observed last.</summary>
internal sealed class ModelRun
{
    private readonly Dictionary<int, ObservedNode> nodes;

    private ModelRun(ProgramObservation observation)
    {
        Observation = observation;
        nodes = observation.Cells.SelectMany(cell => cell.Graph.Nodes).GroupBy(node => node.Number).ToDictionary(same => same.Key, same => same.Last());
    }

    public ProgramObservation Observation { get; }

    public CellObservation Last => Observation.Cells[^1];

    /// <summary>The error of the last cell as <c>TypeError: text</c>, or an empty string.</summary>
    public string Error => Last.Error is { } error
        ? $"{error.Type}: {string.Join(", ", error.Arguments.Select(number => nodes[number].Value is StrValue text ? text.Value.ToString() : Text(number)))}"
        : string.Empty;

    /// <summary>Runs the cells, separated by <c># %%</c>, without the header.</summary>
    public static ModelRun Of(string version, string cells, RuleSet? rules = null, RunLimits? limits = null)
    {
        Assert.True(PythonVersion.TryParse(version, out var parsed));
        return Of(Profile.Of(parsed), cells, rules, limits);
    }

    /// <summary>Runs the cells on the model of a build.</summary>
    public static ModelRun Of(Profile profile, string cells, RuleSet? rules = null, RunLimits? limits = null)
    {
        var model = new ModelImplementation(profile, rules);
        return new(model.Run(ProgramText.Parse($"{ProgramText.Header}\n{cells}\n"), new RunRequest(limits ?? RunLimits.Default)));
    }

    /// <summary>What a name refers to at the end, written like Python, or <c>-</c> if there is no such name.</summary>
    public string Value(string name) => Number(name) is { } number ? Text(number) : "-";

    /// <summary>The error of the last cell, or what a name refers to at the end; why the run stopped, if it did.</summary>
    public string Outcome(string name) => Observation.Stop is { } stop ? $"stopped: {stop.Detail}" : Error.Length > 0 ? Error : Value(name);

    /// <summary>Whether two names refer to one object at the end.</summary>
    public bool AreSame(string left, string right) => Number(left) is { } number && number == Number(right);

    private int? Number(string name)
    {
        foreach (var observed in Last.Graph.Names)
        {
            if (observed.Name == name)
            {
                return observed.Number;
            }
        }

        return null;
    }

    private string Text(int number)
    {
        var node = nodes[number];
        string Children(string separator) => string.Join(separator, node.Children.Select(Text));
        return node.Type switch
        {
            "NoneType" => "None",
            "ellipsis" => "...",
            "bool" => node.Value == new IntValue(1) ? "True" : "False",
            "str" => $"'{((StrValue)node.Value!).Value}'",
            "bytes" => $"b'{string.Concat(((BytesValue)node.Value!).Value.Select(value => value is >= 0x20 and < 0x7F ? ((char)value).ToString() : $"\\x{value:x2}"))}'",
            "list" => $"[{Children(", ")}]",
            "tuple" => $"({Children(", ")}{(node.Children.Count == 1 ? "," : string.Empty)})",
            "set" => $"{{{Children(", ")}}}",
            "dict" => $"{{{string.Join(", ", node.Children.Chunk(2).Select(pair => $"{Text(pair[0])}: {Text(pair[1])}"))}}}",
            _ => node.Value?.ToString() ?? node.Type,
        };
    }
}
