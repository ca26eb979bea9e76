using System.Collections.Frozen;
using System.Text.Json;
using Conform.Programs;

namespace Conform.Model.Profiles;

/// <summary>Which attributes with names like <c>__len__</c> the built-in types of a version define themselves, not counting those of their bases.</summary>
/// <remarks>
/// The data are in <c>specials.json</c>: by type, the names that came with a version, without their underscores; one with a minus went. Immutable;
/// thread-safe. Source: <c>__dict__</c> of each type on CPython 3.8 to 3.13.
/// </remarks>
public sealed class SpecialMethodTable
{
    private static readonly JsonDocument Table = Load();

    private readonly FrozenDictionary<string, FrozenSet<string>> names;

    /// <summary>Resolves the table for <paramref name="version"/>.</summary>
    public SpecialMethodTable(PythonVersion version) => names = Table.RootElement.EnumerateObject().ToFrozenDictionary(
        type => type.Name,
        type => NamesIn(type.Value, version),
        StringComparer.Ordinal);

    /// <summary>Whether a type itself defines an attribute.</summary>
    /// <param name="type">The <c>__name__</c> of a built-in type.</param>
    /// <param name="name">The attribute's name with its underscores.</param>
    public bool Has(string type, string name) => names.TryGetValue(type, out var known) && known.Contains(name);

    /// <summary>Whether the table knows a type.</summary>
    public bool Knows(string type) => names.ContainsKey(type);

    private static FrozenSet<string> NamesIn(JsonElement type, PythonVersion version)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in type.EnumerateObject())
        {
            if (!PythonVersion.TryParse(entry.Name, out var since) || since > version)
            {
                continue;
            }

            foreach (var name in entry.Value.GetString()!.Split(' '))
            {
                _ = name[0] == '-' ? known.Remove($"__{name[1..]}__") : known.Add($"__{name}__");
            }
        }

        return known.ToFrozenSet(StringComparer.Ordinal);
    }

    private static JsonDocument Load()
    {
        using var stream = typeof(SpecialMethodTable).Assembly.GetManifestResourceStream("Conform.Model.Profiles.specials.json")!;
        return JsonDocument.Parse(stream);
    }
}
