using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>One way to write an operation, on every combination of some operands.</summary>
/// <remarks>Immutable. Thread-safe.</remarks>
public sealed class CaseBlock
{
    /// <summary>The names of operands in the source of operations.</summary>
    private static readonly string[] Slots = ["x", "y", "z", "w"];

    /// <summary>Largest number of operands.</summary>
    internal const int MostOperands = 4;

    private readonly Lazy<CodePiece> body;

    /// <summary>Makes a block.</summary>
    /// <param name="row">The row of the table; null for an operator or a subscript of a type that does not have it.</param>
    /// <param name="text">Python source of the operation; the operands are called <c>x</c>, <c>y</c>, <c>z</c>, <c>w</c>.</param>
    /// <param name="operands">For each operand, in order, what it is bound to in turn.</param>
    internal CaseBlock(Operation? row, string text, params IReadOnlyList<IReadOnlyList<Representative>> operands)
    {
        (Row, Text, Operands) = (row, text, operands);
        Needs = (row?.Needs ?? Features.None) | PieceFeatures.Of(text);
        Count = operands.Aggregate(1L, (product, choices) => product * choices.Count);
        body = new(() => CodePiece.Parse(text));
    }

    /// <summary>The row of the table; null for an operator or a subscript of a type that does not have it.</summary>
    public Operation? Row { get; }

    /// <summary>Python source of the operation.</summary>
    public string Text { get; }

    /// <summary>For each operand, in order, what it is bound to in turn.</summary>
    public IReadOnlyList<IReadOnlyList<Representative>> Operands { get; }

    /// <summary>The features that an implementation needs for the operation; the operands may need more.</summary>
    public Features Needs { get; }

    /// <summary>Number of cases, 0 or more.</summary>
    public long Count { get; }

    /// <summary>The name of the operand at <paramref name="index"/>, 0 to <see cref="MostOperands"/> - 1.</summary>
    internal static string Slot(int index) => Slots[index];

    /// <summary>The block without the operands that <paramref name="fits"/> rejects.</summary>
    internal CaseBlock Where(Func<Representative, bool> fits) =>
        new(Row, Text, [.. Operands.Select(choices => (IReadOnlyList<Representative>)[.. choices.Where(fits)])]);

    /// <summary>The case at <paramref name="index"/>, 0 to <see cref="Count"/> - 1: one cell that binds the operands in order and ends with the operation.</summary>
    public Program At(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var pieces = new CodePiece[Operands.Count + 1];
        for (var slot = 0; slot < Operands.Count; slot++)
        {
            var choices = Operands[slot];
            pieces[slot] = choices[(int)(index % choices.Count)].Bind(Slots[slot]);
            index /= choices.Count;
        }

        pieces[^1] = body.Value;
        return CodePiece.Join(pieces);
    }
}
