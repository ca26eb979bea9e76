namespace Conform.Programs;

/// <summary>One line of a program's header, beside <c>import copy</c>: a module, or names from it.</summary>
/// <param name="Module">A module of <see cref="Text.LanguageNames.Modules"/>.</param>
/// <param name="Names">The names of <c>from Module import Names</c>, in order; empty for <c>import Module</c>.</param>
/// <remarks>Immutable; compared by structure. What a header binds cannot be rebound and is not observed.</remarks>
public sealed record Import(string Module, ValueList<string> Names)
{
    /// <summary>The names that the line binds.</summary>
    public IEnumerable<string> Bound => Names.IsEmpty ? [Module] : Names;

    /// <summary>The line as Python source, without a line end.</summary>
    public override string ToString() => Names.IsEmpty ? $"import {Module}" : $"from {Module} import {string.Join(", ", Names)}";
}
