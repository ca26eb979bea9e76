using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>An expression together with what its value is expected to be.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Sketch">The expected value.</param>
internal readonly record struct Term(Expression Expression, Sketch Sketch);
