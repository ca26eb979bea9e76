using System.Collections.Frozen;
using System.Text.Json;
using Conform.Programs;

namespace Conform.Model.Profiles;

/// <summary>Which public attributes the built-in types and modules of a version have, modelled or not.</summary>
/// <remarks>
/// The data are in <c>attributes.json</c>: by type, the names that came with a version. With them an attribute that Python has and the model lacks is
/// told apart from one that raises. Immutable; thread-safe. Source: <c>dir()</c> of each type on CPython 3.8 to 3.13.
/// </remarks>
public sealed class AttributeTable
{
    private static readonly JsonDocument Table = Load();

    private readonly FrozenDictionary<string, FrozenSet<string>> names;

    /// <summary>Resolves the table for <paramref name="version"/>.</summary>
    public AttributeTable(PythonVersion version)
    {
        names = Table.RootElement.EnumerateObject().ToFrozenDictionary(
            type => type.Name,
            type => NamesIn(type.Value, version).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Whether objects of a type have an attribute called <paramref name="name"/>; null if the table does not know the type.</summary>
    /// <param name="type">The <c>__name__</c> of a type, <c>copy</c> for that module or <c>builtins</c>.</param>
    /// <param name="name">A name without a leading underscore.</param>
    public bool? Has(string type, string name) => names.TryGetValue(type, out var known) ? known.Contains(name) : null;

    private static IEnumerable<string> NamesIn(JsonElement type, PythonVersion version) =>
        type.EnumerateObject()
            .Where(entry => PythonVersion.TryParse(entry.Name, out var since) && since <= version)
            .SelectMany(entry => entry.Value.GetString()!.Split(' '));

    private static JsonDocument Load()
    {
        using var stream = typeof(AttributeTable).Assembly.GetManifestResourceStream("Conform.Model.Profiles.attributes.json")!;
        return JsonDocument.Parse(stream);
    }
}
