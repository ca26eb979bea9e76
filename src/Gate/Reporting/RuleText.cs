using Conform.Gate.Comparing;

namespace Conform.Gate.Reporting;

/// <summary>What each rule demands, and where it is written down.</summary>
public static class RuleText
{
    /// <summary>One sentence, ending in a full stop.</summary>
    public static string Sentence(DifferenceRule rule) => rule switch
    {
        DifferenceRule.CellCount => "Both sides observe every cell.",
        DifferenceRule.Outcome => "A cell completes on both sides or raises on both.",
        DifferenceRule.ErrorType => "Both sides raise an exception of the same exact type.",
        DifferenceRule.StatementPath => "Both sides execute the same statements in the same calls.",
        DifferenceRule.NameSet => "The same names are bound.",
        DifferenceRule.IdentityMerged => "What is one object on one side is one object on the other; the left side has one where the right has two.",
        DifferenceRule.IdentitySplit => "What is one object on one side is one object on the other; the left side has two where the right has one.",
        DifferenceRule.Type => "Objects have the same exact type.",
        DifferenceRule.Length => "Containers have the same number of children.",
        DifferenceRule.AttributeSet => "Objects have attributes of the same names.",
        DifferenceRule.Value => "Atoms have the same value and sets the same elements.",
        DifferenceRule.Order => "Objects hold their children and attributes in the same order.",
        DifferenceRule.ErrorArguments => "Exceptions have the same arguments.",
        DifferenceRule.Equality => "The same pairs of objects are equal.",
        DifferenceRule.ReferenceCount => "As many references to an object exist.",
        DifferenceRule.Release => "Each statement releases the same objects.",
        DifferenceRule.ReleaseOrder => "A statement releases objects in the same order.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>The section of the Python reference that the rule rests on.</summary>
    public static string Source(DifferenceRule rule) => rule switch
    {
        DifferenceRule.CellCount => "the contract of implementations",
        DifferenceRule.Outcome or DifferenceRule.ErrorType or DifferenceRule.ErrorArguments => "Python Language Reference, 4.3 \"Exceptions\"",
        DifferenceRule.StatementPath => "Python Language Reference, 4.1 \"Structure of a program\"",
        DifferenceRule.NameSet => "Python Language Reference, 4.2 \"Naming and binding\"",
        DifferenceRule.IdentityMerged or DifferenceRule.IdentitySplit => "Python Language Reference, 3.1 \"Objects, values and types\"",
        DifferenceRule.Equality => "Python Language Reference, 6.10.1 \"Value comparisons\"",
        DifferenceRule.Release or DifferenceRule.ReleaseOrder => "observed on CPython 3.8 to 3.13",
        DifferenceRule.ReferenceCount => "Python/C API Reference, \"Reference Counting\"",
        _ => "Python Language Reference, 3.2 \"The standard type hierarchy\"",
    };
}
