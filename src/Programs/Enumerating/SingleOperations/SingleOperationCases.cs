using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Every operation of the table on every combination of representative operands, each case a program of its own.</summary>
/// <remarks>Deterministic: depends on the arguments of <see cref="For"/> only. Immutable, thread-safe; programs are made when they are asked for.</remarks>
public sealed class SingleOperationCases
{
    private readonly long[] ends;

    private SingleOperationCases(IReadOnlyList<CaseBlock> blocks)
    {
        Blocks = blocks;
        ends = new long[blocks.Count];
        for (var at = 0; at < ends.Length; at++)
        {
            ends[at] = Count += blocks[at].Count;
        }
    }

    /// <summary>The ways to write each operation, in the order of the cases.</summary>
    public IReadOnlyList<CaseBlock> Blocks { get; }

    /// <summary>Number of cases.</summary>
    public long Count { get; }

    /// <summary>The cases that two implementations can run and that a level can compare.</summary>
    /// <param name="version">The Python that must know every operation.</param>
    /// <param name="features">What the implementations can run.</param>
    /// <param name="level">At <see cref="Level.Language"/> nothing depends on the identity of immutable objects: no <c>is</c>, no <c>id</c>, no NaN.</param>
    /// <param name="only">Beginnings of the names of the rows; empty for all rows and for the operators of types that do not have them.</param>
    /// <param name="operations">The names of the rows that the implementations have; empty for all.</param>
    /// <param name="unproven">Whether also special methods, attributes and keywords by name, conversions, formats and rarer built-in objects: there the model is known to differ from CPython here and there
    /// (<c>docs/limits.md</c>).</param>
    public static SingleOperationCases For(PythonVersion version, Features features, Level level, ValueList<string> only = default, ValueList<string> operations = default, bool unproven = false)
    {
        bool Fits(CaseBlock block) =>
            (block.Needs & ~features) == Features.None
            && (block.Row is not { } row || version.IsAtLeast(row.Since.Major, row.Since.Minor))
            && (level != Level.Language || !AsksIdentity(block))
            && (operations.IsEmpty || (block.Row is { } listed && operations.Contains(listed.Name)))
            && (only.IsEmpty || (block.Row is { } named && only.Any(name => named.Name.StartsWith(name, StringComparison.Ordinal))));
        return new(
        [
            .. OperationTable.Rows.SelectMany(row => RowCases.Of(row, version))
                .Concat(ForeignOperators.All())
                .Concat(unproven ? Unproven() : [])
                .Where(Fits)
                .Select(block => block.Where(operand => (operand.Needs & ~features) == Features.None && (unproven || !operand.IsUnproven) && (level != Level.Language || !operand.IsNaN))),
        ]);
    }

    private static IEnumerable<CaseBlock> Unproven() =>
        KeywordCases.All().Concat(SpecialMethodCases.All()).Concat(AttributeCases.All()).Concat(DefinedMethodCases.All()).Concat(IterationCases.All())
            .Concat(FormatCases.All()).Concat(CharacterCases.All()).Concat(NumberCases.All()).Concat(ConversionCases.All());

    /// <summary>The program at <paramref name="index"/>, 0 to <see cref="Count"/> - 1.</summary>
    public Program At(long index)
    {
        var block = BlockAt(index);
        return Blocks[block].At(block == 0 ? index : index - ends[block - 1]);
    }

    /// <summary>An order of the cases in which a run of fewer than all meets each way to write an operation equally often.</summary>
    /// <param name="seed">Where it begins.</param>
    public StratifiedOrder Order(ulong seed) => new([.. Blocks.Select(block => block.Count)], seed);

    /// <summary>The row of the case at <paramref name="index"/>, or the source of the operation where there is none.</summary>
    public string NameAt(long index) => Blocks[BlockAt(index)] is var block && block.Row is { } row ? row.Name : block.Text;

    private static bool AsksIdentity(CaseBlock block) =>
        block.Row?.Name == "id()" || block.Text.Contains(" is ", StringComparison.Ordinal);

    private int BlockAt(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return RunningTotals.PartAt(ends, index);
    }
}
