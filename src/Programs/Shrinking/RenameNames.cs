using Conform.Programs.Text;

namespace Conform.Programs.Shrinking;

/// <summary>Calls the names of a program <c>a</c>, <c>b</c>, <c>c</c>, … in the order of their appearance.</summary>
public sealed class RenameNames : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "rename names";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        // What is reached by an attribute or passed by a keyword has its name in two places, of which only one is a name.
        var members = Binding.Members(program).ToHashSet(StringComparer.Ordinal);
        var bound = Binding.NamesAndParameters(program).ToHashSet(StringComparer.Ordinal);
        var names = Binding.Mentioned(program).Where(name => bound.Contains(name) || IsUnknown(name)).Where(name => !members.Contains(name)).ToList();
        var taken = Binding.Mentioned(program).Except(names, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var fresh = Renaming.Fresh(taken).Take(names.Count).ToList();
        var renamed = names.Zip(fresh).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        yield return Renaming.Rename(program, name => renamed.GetValueOrDefault(name, name));

        // If all at once does not do (the sorted order of names decides what is compared first), one at a time, swapping with the name in the way.
        foreach (var (old, wanted) in renamed.Where(pair => pair.Key != pair.Value))
        {
            yield return Renaming.Rename(program, name => name == old ? wanted : name == wanted ? old : name);
        }
    }

    /// <summary>Whether nothing gives a meaning to a name that the program does not bind.</summary>
    private static bool IsUnknown(string name) => LanguageNames.IsBindable(name) && !LanguageNames.Builtins.Contains(name)
        && !LanguageNames.Modules.Any(module => module.Key == name || module.Value.Contains(name));
}
