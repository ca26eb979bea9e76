using Conform.Gate.Comparing;
using Conform.Programs;

namespace Conform.Gate.Campaigns;

/// <summary>A divergence that repeated where it was found, and of which only the campaign can say whether it is a new one.</summary>
/// <param name="Index">The index of its program in the sequence.</param>
/// <param name="Program">The program as it was generated.</param>
/// <param name="Located">The signature of the divergence near to its cause.</param>
internal sealed record OpenDivergence(long Index, Program Program, DivergenceSignature Located);
