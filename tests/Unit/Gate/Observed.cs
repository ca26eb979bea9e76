using System.Globalization;
using System.Numerics;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Gate;

/// <summary>Writes observations briefly: <c>Cell("a:0 b:0", "0 list 1 2", "1 int =5", "2 str ='x'")</c>.</summary>
internal static class Observed
{
    /// <summary>A completed cell. A node is <c>number type</c> and then, each of them optional, <c>=</c> and a value, children's numbers, attributes
    /// <c>.x:5</c>, and <c>@</c> with the number of its class. A set is unordered, unless <c>!</c> follows its type.</summary>
    public static CellObservation Cell(string names, params string[] nodes) => new(null, Graph(names, nodes), []);

    /// <summary>A cell that raised.</summary>
    public static CellObservation Raised(string type, int[] arguments, string names, params string[] nodes) =>
        new(new ObservedError(type, arguments.ToValueList()), Graph(names, nodes), []);

    /// <summary>A completed cell with answered questions about names.</summary>
    public static CellObservation Asked(CellObservation cell, params (string Left, string Right, bool? Answer)[] answers) => cell with
    {
        Equalities =
        [
            .. answers.Select(answer => new ObservedEquality(
                new(new(answer.Left, []), new(answer.Right, [])), answer.Answer, answer.Answer is null ? "RecursionError" : null)),
        ],
    };

    public static ProgramObservation Program(params CellObservation[] cells) => new(cells);

    /// <summary>Names and numbers from <c>a:0 b:1</c>.</summary>
    public static ValueList<ObservedName> NamesOf(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Name).ToValueList();

    private static ObservedGraph Graph(string names, string[] nodes) => new(
        NamesOf(names),
        [.. nodes.Select(Node)]);

    private static ObservedName Name(string text)
    {
        var parts = text.Split(':');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static ObservedNode Node(string text)
    {
        var parts = text.Split(' ');
        var (number, type) = (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1].TrimEnd('!'));
        var node = new ObservedNode(number, type, null, []) { IsUnordered = parts[1] is "set" or "frozenset" };
        foreach (var part in parts[2..])
        {
            node = part[0] switch
            {
                '?' => node with { Value = new StrValue(default), IsTextUnknown = true },
                '=' => node with { Value = Value(type, part[1..]) },
                '.' => node with { Attributes = [.. node.Attributes, Name(part[1..])] },
                '@' => node with { Class = int.Parse(part[1..], CultureInfo.InvariantCulture) },
                _ => node with { Children = [.. node.Children, int.Parse(part, CultureInfo.InvariantCulture)] },
            };
        }

        return node;
    }

    private static AtomValue Value(string type, string text) => type switch
    {
        "float" => new FloatValue(double.Parse(text, CultureInfo.InvariantCulture)),
        "str" => new StrValue(CodePoints.Of(text.Trim('\''))),
        "bytes" or "bytearray" => new BytesValue(text.Select(letter => (byte)letter).ToValueList()),
        "type" or "function" => new NameValue(text),
        "bool" => new IntValue(text == "True" ? 1 : 0),
        _ => new IntValue(BigInteger.Parse(text, CultureInfo.InvariantCulture)),
    };
}
