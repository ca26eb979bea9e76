namespace Conform.Adapters.Manners;

/// <summary>What became of one check of an executable's manners.</summary>
/// <param name="Name">The check's name, such as <c>answers-in-order</c>; stable.</param>
/// <param name="Claim">What is asked for, one sentence.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Detail">One sentence that says why not, or why nothing can be said; null if it holds.</param>
public sealed record MannersResult(string Name, string Claim, MannersOutcome Outcome, string? Detail);

/// <summary>Whether an executable has the manners that a check asks for.</summary>
public enum MannersOutcome
{
    /// <summary>It has.</summary>
    Passed,

    /// <summary>It has not.</summary>
    Failed,

    /// <summary>It says that it does not support what the check runs, or does not claim what the check is about.</summary>
    NotJudged,
}
