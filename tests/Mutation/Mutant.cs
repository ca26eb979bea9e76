namespace Conform.Mutation;

/// <summary>One change that Stryker made.</summary>
/// <param name="Id">Stryker's number, by which the changed assembly switches it on. Numbers depend on the order in which a machine lists files.</param>
/// <param name="File">The source file, relative to the repository, with forward slashes.</param>
/// <param name="Ordinal">Which one of its file, from 0 on.</param>
/// <param name="Place">Where it is, as <c>line:column-line:column</c>.</param>
/// <param name="Mutator">The kind of change, such as <c>Equality mutation</c>.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="Status">Stryker's word for what became of it, such as <c>Killed</c>.</param>
public sealed record Mutant(int Id, string File, int Ordinal, string Place, string Mutator, string Replacement, string Status)
{
    /// <summary>A name that is the same on every machine.</summary>
    public string Key => $"{File}#{Ordinal}";
}
