namespace Conform.Programs.Text;

/// <summary>The names that the header of a program binds, as far as it has been read.</summary>
internal sealed class HeaderNames
{
    private readonly HashSet<string> modules = new(StringComparer.Ordinal) { LanguageNames.CopyModule };
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="name"/> is a module; a program may only read its attributes.</summary>
    public bool IsModule(string name) => modules.Contains(name);

    /// <summary>Whether <paramref name="name"/> was imported from a module.</summary>
    public bool IsBound(string name) => names.Contains(name);

    /// <summary>Adds what <paramref name="line"/> binds.</summary>
    public void Add(Import line)
    {
        (line.Names.IsEmpty ? modules : names).UnionWith(line.Bound);
    }
}
