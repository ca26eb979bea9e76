using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate;

/// <summary>A program with two observations that the rules do not allow.</summary>
/// <param name="Program">The program.</param>
/// <param name="Difference">The first difference.</param>
/// <param name="Left">What the left side (model, subject) observed.</param>
/// <param name="Right">What the right side (oracle) observed.</param>
public sealed record Divergence(Program Program, Difference Difference, ProgramObservation Left, ProgramObservation Right)
{
    /// <summary>The key that says which divergences are one bug.</summary>
    public DivergenceSignature Signature => Difference.Signature;
}
