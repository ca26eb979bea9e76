using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Oracle;

/// <summary>The one CPython that this process embeds: the default one of the machine.</summary>
/// <remarks>The classes that use it are one collection, named after it, so that none runs programs while another one counts what CPython has allocated.</remarks>
internal static class EmbeddedOracle
{
    private static readonly Lazy<CPythonImplementation> Started = new(() => CPythonImplementation.Start(new PythonLocator().FindDefault()));

    public static CPythonImplementation Instance => Started.Value;

    /// <summary>Runs cells given as Python text and asks no equality questions.</summary>
    public static IReadOnlyList<CellObservation> Observe(params string[] cells) =>
        Instance.RunTexts(cells, RunRequest.Default with { Questions = [] }).Cells;

    /// <summary>The number of the object that a name refers to.</summary>
    public static int Number(this CellObservation cell, string name) => cell.Graph.Names.Single(entry => entry.Name == name).Number;

    /// <summary>The node with a number.</summary>
    public static ObservedNode Node(this CellObservation cell, int number) => cell.Graph.Nodes.Single(node => node.Number == number);

    /// <summary>The node of the object that a name refers to.</summary>
    public static ObservedNode Node(this CellObservation cell, string name) => cell.Node(cell.Number(name));

    /// <summary>The value of the int that a name refers to.</summary>
    public static int Int(this CellObservation cell, string name) => (int)((IntValue)cell.Node(name).Value!).Value;
}
