namespace Conform.Adapters.Manners;

/// <summary>Ends a check that does not pass.</summary>
/// <param name="outcome">Failed or NotJudged.</param>
/// <param name="detail">One sentence.</param>
internal sealed class MannersException(MannersOutcome outcome, string detail) : Exception(detail)
{
    /// <summary>Failed or NotJudged.</summary>
    public MannersOutcome Outcome => outcome;

    /// <summary>Fails the check unless <paramref name="holds"/>.</summary>
    public static void Unless(bool holds, string detail)
    {
        if (!holds)
        {
            throw new MannersException(MannersOutcome.Failed, detail);
        }
    }
}
