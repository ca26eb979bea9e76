using System.Globalization;
using System.Numerics;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Gate;

/// <summary>Writes observations briefly: <c>Cell("a:0 b:0", "0 list 1 2", "1 int =5", "2 str ='x'")</c>.</summary>
internal static class Observed
{
    /// <summary>A completed cell. A node is <c>number type</c> and then children's numbers, or <c>=</c> and a value.</summary>
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

    private static ObservedGraph Graph(string names, string[] nodes) => new(
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Name).ToValueList(),
        [.. nodes.Select(Node)]);

    private static ObservedName Name(string text)
    {
        var parts = text.Split(':');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static ObservedNode Node(string text)
    {
        var parts = text.Split(' ', 3);
        var number = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (parts.Length < 3)
        {
            return new(number, parts[1], null, []);
        }

        if (parts[2] == "?")
        {
            return new(number, parts[1], new StrValue(default), []) { IsTextUnknown = true };
        }

        return parts[2].StartsWith('=')
            ? new(number, parts[1], Value(parts[1], parts[2][1..]), [])
            : new(number, parts[1], null, parts[2].Split(' ').Select(child => int.Parse(child, CultureInfo.InvariantCulture)).ToValueList())
            {
                IsUnordered = parts[1] is "set" or "frozenset",
            };
    }

    private static AtomValue Value(string type, string text) => type switch
    {
        "float" => new FloatValue(double.Parse(text, CultureInfo.InvariantCulture)),
        "str" => new StrValue(CodePoints.Of(text.Trim('\''))),
        "bytes" or "bytearray" => new BytesValue(text.Select(letter => (byte)letter).ToValueList()),
        "bool" => new IntValue(text == "True" ? 1 : 0),
        _ => new IntValue(BigInteger.Parse(text, CultureInfo.InvariantCulture)),
    };
}
