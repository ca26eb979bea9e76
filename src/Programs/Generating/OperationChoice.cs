using System.Collections.Frozen;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>The rows of the operation table that the settings allow, and ways to draw one.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class OperationChoice
{
    private readonly Operation[] rows;
    private readonly Operation[] wanted;
    private readonly Operation[] completing;
    private readonly Operation[] raising;
    private readonly Operation[] stepwise;
    private readonly Operation[] bounded;
    private readonly Operation[] expressions;
    private readonly Operation[] structures;
    private readonly Operation[] raisingStructures;
    private readonly Operation[] blocks;
    private readonly int[] cumulativeWeights;
    private readonly FrozenDictionary<string, Operation[]> augmented;

    /// <summary>The rows that <paramref name="settings"/> allow.</summary>
    internal OperationChoice(GenerationSettings settings)
        : this(new AllowedOperations(settings), settings.Only)
    {
    }

    private OperationChoice(AllowedOperations allowed, ValueList<string> only)
        : this(allowed, [.. OperationTable.Rows.Where(allowed.Has)], only)
    {
    }

    private OperationChoice(AllowedOperations allowed, Operation[] rows, ValueList<string> only)
        : this(
            allowed,
            only.Count == 0 ? rows : Wanted(rows, only),
            rows,
            [.. rows.Where(row => row.CanComplete && !IsStructure(row)
                && row.Form is not (OperationForm.Statement or OperationForm.SubscriptAssignment or OperationForm.SubscriptDeletion or OperationForm.Augmented))],
            rows.Where(row => row.Form == OperationForm.Augmented).GroupBy(row => row.Symbol).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)) =>
        IsNarrowed = wanted.Length < rows.Length;

    private OperationChoice(AllowedOperations allowed, Operation[] wanted, Operation[] rows, Operation[] expressions, FrozenDictionary<string, Operation[]> augmented)
    {
        (Allowed, this.wanted, this.rows, this.expressions, this.augmented) = (allowed, wanted, rows, expressions, augmented);
        structures = [.. wanted.Where(row => row.CanComplete && IsStructure(row))];
        raisingStructures = [.. wanted.Where(row => row.CanRaise && IsStructure(row))];
        blocks = Array.FindAll(structures, row => row.Form is OperationForm.Loop or OperationForm.Block);
        var plain = Array.FindAll(wanted, row => !IsStructure(row));
        plain = plain.Length > 0 ? plain : Array.FindAll(rows, row => !IsStructure(row));
        completing = [.. plain.Where(row => row.CanComplete)];
        raising = [.. plain.Where(row => row.CanRaise)];
        completing = completing.Length > 0 ? completing : raising;
        raising = raising.Length > 0 ? raising : completing;
        stepwise = Array.FindAll(raising, IsStepwise);
        bounded = Array.FindAll(raising, IsBounded);
        cumulativeWeights = new int[completing.Length];
        var sum = 0;
        for (var i = 0; i < completing.Length; i++)
        {
            sum += completing[i].Weight;
            cumulativeWeights[i] = sum;
        }
    }

    /// <summary>About half of the rows, drawn for one program: what a program does not have cannot hide what it has.</summary>
    /// <remarks>Source: Groce and others, "Swarm Testing", ISSTA 2012.</remarks>
    internal OperationChoice Swarm(Choices choices) => new(Allowed, Array.FindAll(wanted, _ => choices.Chance(50)), rows, expressions, augmented) { IsNarrowed = IsNarrowed };

    /// <summary>What the settings allow, whatever is drawn.</summary>
    internal AllowedOperations Allowed { get; }

    /// <summary>Whether there are rows that need blocks, functions, classes or comprehensions.</summary>
    internal bool HasStructures => structures.Length > 0;

    /// <summary>A row that needs blocks, functions, classes or comprehensions: often one with a block, so that blocks come to stand in each other, otherwise
    /// each as likely as the others, or as its weight says.</summary>
    internal Operation Structure(Choices choices, bool raises)
    {
        if (raises && raisingStructures.Length > 0)
        {
            return choices.Pick(raisingStructures);
        }

        Operation[] among = blocks.Length > 0 && choices.Chance(36) ? blocks : structures;
        Operation row = choices.Pick(among);
        for (var attempt = 0; attempt < 4 && choices.Below(30) >= row.Weight && choices.Chance(50); attempt++)
        {
            row = choices.Pick(among);
        }

        return row;
    }

    /// <summary>Whether programs are to be made of some of the allowed rows only.</summary>
    internal bool IsNarrowed { get; private init; }

    /// <summary>A row that can complete, each as likely as the others.</summary>
    internal Operation Uniform(Choices choices) => choices.Pick(completing);

    /// <summary>A row that can complete, as likely as its weight says.</summary>
    internal Operation Weighted(Choices choices)
    {
        var at = Array.BinarySearch(cumulativeWeights, choices.Below(cumulativeWeights[^1]) + 1);
        return completing[at < 0 ? ~at : at];
    }

    /// <summary>A row that can raise, each as likely as the others; but often one that can fail half-way, or that takes numbers of a range only.</summary>
    internal Operation Raising(Choices choices) => choices.Pick(choices.Below(100) switch
    {
        < 25 when stepwise.Length > 0 => stepwise,
        < 35 when bounded.Length > 0 => bounded,
        _ => raising,
    });

    /// <summary>A row that is an expression, each as likely as the others.</summary>
    internal Operation Expression(Choices choices) => choices.Pick(expressions);

    /// <summary>The rows of an augmented operator such as <c>+=</c>, one for each type; may be empty.</summary>
    internal Operation[] Augmented(string symbol) => augmented.GetValueOrDefault(symbol, []);

    /// <summary>The row called <paramref name="name"/> if the settings allow it, otherwise the one called <paramref name="otherwise"/>.</summary>
    internal Operation Named(string name, string otherwise) => Array.Find(rows, row => row.Name == name) ?? OperationTable.Find(otherwise)!;

    /// <summary>Whether an operation changes its receiver step by step, so that an error may leave a part of it done.</summary>
    private static bool IsStepwise(Operation row) => row.Symbol == "sort" || row.Name is "= unpack" or "= chained" or "= slice"
        || (row.Form is OperationForm.SubscriptAssignment or OperationForm.Augmented || (row.Form == OperationForm.Method && row.Result == Kind.None))
            && row.Operands.Any(operand => operand.Role is Role.Iterable or Role.HashableElements or Role.MappingOrPairs or Role.ByteElements or Role.SliceElements);

    /// <summary>Whether an operation takes numbers that are too large or too small for what it stores them in.</summary>
    private static bool IsBounded(Operation row) => row.Operands.Any(operand => operand.Role is Role.Byte or Role.ByteElements or Role.ArrayItem);

    private static bool IsStructure(Operation row) =>
        row.Form is OperationForm.Loop or OperationForm.Block or OperationForm.Definition or OperationForm.Comprehension or OperationForm.Attribute;

    private static Operation[] Wanted(Operation[] rows, ValueList<string> beginnings)
    {
        Operation[] wanted = [.. rows.Where(row => beginnings.Any(beginning => row.Name.StartsWith(beginning, StringComparison.Ordinal)))];
        return wanted.Length > 0
            ? wanted
            : throw new ArgumentException($"No operation that the settings allow begins with '{string.Join("' or '", beginnings)}'.", nameof(beginnings));
    }
}
