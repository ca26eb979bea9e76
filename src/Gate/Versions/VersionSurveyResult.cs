using Conform.Programs;

namespace Conform.Gate.Versions;

/// <summary>What differs between two versions.</summary>
/// <param name="Older">The older version.</param>
/// <param name="Newer">The newer version.</param>
/// <param name="Sources">Where the programs came from.</param>
/// <param name="Statistics">What was counted; <c>Diverge</c> is the number of programs on which the versions differ.</param>
/// <param name="Differences">The differences; those with one cause stand together, the simplest program first.</param>
/// <param name="Mispredictions">Programs on which the models of the two versions do not differ as the versions do, the first ones.</param>
/// <param name="MispredictionCount">Number of all such programs.</param>
public sealed record VersionSurveyResult(
    Profile Older,
    Profile Newer,
    IReadOnlyList<ProgramSeries> Sources,
    RunStatistics Statistics,
    IReadOnlyList<VersionDifference> Differences,
    IReadOnlyList<Misprediction> Mispredictions,
    long MispredictionCount);

/// <summary>A program on which two versions and the models of them disagree about what differs.</summary>
/// <param name="Program">The program.</param>
/// <param name="Versions">What differs first between the versions, or null.</param>
/// <param name="Models">What differs first between their models, or null.</param>
public sealed record Misprediction(Program Program, Divergence? Versions, Divergence? Models);
