using Conform.Programs;

namespace Conform.Gate.Versions;

/// <summary>A named sequence of programs: generated from a seed, enumerated, or read from files.</summary>
/// <param name="Name">What it is called in reports, such as <c>seed 7</c>.</param>
/// <param name="Count">Number of programs, 0 or more.</param>
/// <param name="At">The program at an index, from 0; the same for the same index.</param>
public sealed record ProgramSeries(string Name, long Count, Func<long, Program> At);
