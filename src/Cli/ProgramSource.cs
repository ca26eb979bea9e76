using Conform.Programs;
using Conform.Programs.Enumerating.SingleOperations;
using Conform.Programs.Generating;

namespace Conform.Cli;

/// <summary>Where the programs of a campaign come from.</summary>
/// <param name="Description">What they are, for the line about what is about to be done.</param>
/// <param name="Count">Their number; null for as many as are asked for.</param>
/// <param name="At">The program at an index, 0 and up.</param>
/// <param name="NameOf">What the program at an index is called.</param>
internal sealed record ProgramSource(string Description, long? Count, Func<long, Program> At, Func<long, string> NameOf)
{
    /// <summary>Programs of files, called by the names that the user gave.</summary>
    public static ProgramSource Files(IReadOnlyList<string> names, IReadOnlyList<Program> programs) =>
        new($"{programs.Count} files", programs.Count, index => programs[(int)index], index => names[(int)index]);

    /// <summary>The generated programs of a seed.</summary>
    public static ProgramSource Generated(ulong seed, GenerationSettings settings) =>
        new($"seed {seed}", null, index => ProgramSequence.At(seed, index, settings), index => $"program {index} of seed {seed}");

    /// <summary>Every operation on every combination of representative operands.</summary>
    /// <param name="settings">Which operations there are.</param>
    /// <param name="seed">Where among the cases a run of fewer than all begins.</param>
    public static ProgramSource SingleOperations(GenerationSettings settings, ulong seed)
    {
        var cases = SingleOperationCases.For(settings.Version, settings.Features, settings.Level, settings.Only, settings.Operations);
        var order = cases.Order(seed);
        return new(
            $"{cases.Count} single operations, seed {seed}",
            cases.Count,
            index => cases.At(order.At(index)),
            index => $"case {order.At(index)} ({cases.NameAt(order.At(index))})");
    }
}
