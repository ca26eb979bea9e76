namespace Conform.Mutants;

/// <summary>All mutants.</summary>
public static class MutantCatalogue
{
    /// <summary>Every mutant of this assembly once, in the order of their names: a new file is all that a new mutant needs.</summary>
    public static IReadOnlyList<Mutant> All { get; } = typeof(Mutant).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Mutant)))
        .Select(type => (Mutant)Activator.CreateInstance(type)!)
        .OrderBy(mutant => mutant.Name, StringComparer.Ordinal)
        .ToArray();

    /// <summary>The mutant of a name, or null.</summary>
    public static Mutant? Find(string name) => All.FirstOrDefault(mutant => mutant.Name == name);
}
