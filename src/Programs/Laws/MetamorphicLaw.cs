namespace Conform.Programs.Laws;

/// <summary>A change of a program that changes nothing of what can be observed, so that an implementation is checked against itself.</summary>
/// <remarks>Stateless. What is changed follows from the program alone. Source: Chen and others, "Metamorphic Testing: A Review of Challenges and Opportunities",
/// ACM Computing Surveys 51 (2018).</remarks>
public abstract class MetamorphicLaw
{
    private protected MetamorphicLaw()
    {
    }

    /// <summary>The name, words joined by hyphens.</summary>
    public abstract string Name { get; }

    /// <summary>What the law says, in one sentence.</summary>
    public abstract string Claim { get; }

    /// <summary>The strictest level at which the two runs must agree.</summary>
    public virtual Level Level => Level.CPython;

    /// <summary>The two programs that must show the same, or null where the law says nothing about <paramref name="program"/>.</summary>
    public abstract LawCase? Apply(Program program);
}
