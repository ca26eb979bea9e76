namespace Conform.Programs;

/// <summary>How strictly two observations are compared; each level is stricter than the one before.</summary>
public enum Level
{
    /// <summary>What the language reference promises: identity of mutable objects, contents, equality, exception types.</summary>
    Language,

    /// <summary>Also identity of immutable objects and exception arguments, messages among them.</summary>
    CPython,

    /// <summary>Also reference counts and releases.</summary>
    Exact,
}
