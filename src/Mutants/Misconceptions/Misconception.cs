namespace Conform.Mutants.Misconceptions;

/// <summary>What many people believe of Python's objects, and where it is true and where it is not.</summary>
/// <param name="Belief">The belief, in one sentence.</param>
/// <param name="Truth">What is true instead, in one or two sentences.</param>
/// <param name="Believer">The model of someone who believes it: a mutant.</param>
/// <param name="Cases">Programs that show it; where the belief fails comes first.</param>
/// <remarks>Immutable.</remarks>
public sealed record Misconception(string Belief, string Truth, Mutant Believer, IReadOnlyList<MisconceptionCase> Cases)
{
    /// <summary>The name: that of the mutant.</summary>
    public string Name => Believer.Name;
}

/// <summary>One program that shows where a belief is true or where it is not.</summary>
/// <param name="Title">What the program is about, in a few words.</param>
/// <param name="Holds">Whether the believer is right about it.</param>
/// <param name="Program">The program, in text form.</param>
public sealed record MisconceptionCase(string Title, bool Holds, string Program);
