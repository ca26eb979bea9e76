using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Conform.Model.Arithmetic;
using Conform.Programs;

namespace Conform.Model.Profiles;

/// <summary>A profile with everything that the model does differently for it: switches, texts and numbers resolved for its version.</summary>
/// <remarks>
/// The data are in <c>cpython.json</c>, for every key the value from a version on: <c>{"3.8": true, "3.10": false}</c>. Immutable; thread-safe.
/// </remarks>
public sealed class ModelProfile
{
    private static readonly JsonDocument Table = Load();

    private readonly FrozenDictionary<string, bool> flags;
    private readonly FrozenDictionary<string, string> texts;
    private readonly FrozenDictionary<string, int> numbers;

    /// <summary>Resolves the data for <paramref name="profile"/>.</summary>
    /// <exception cref="ArgumentException">The version is older or newer than the table.</exception>
    public ModelProfile(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!profile.Version.IsModelled)
        {
            throw new ArgumentException($"Python {profile.Version} is not modelled; {PythonVersion.Oldest.Major}.{PythonVersion.Oldest.Minor} to {PythonVersion.NewestModelled.Major}.{PythonVersion.NewestModelled.Minor} are.", nameof(profile));
        }

        Profile = profile;
        Word = new NativeWord(profile.PointerBits);
        Attributes = new AttributeTable(profile.Version);
        Specials = new SpecialMethodTable(profile.Version);
        var entries = (
            from section in Table.RootElement.EnumerateObject()
            from entry in section.Value.EnumerateObject()
            let key = $"{section.Name}.{entry.Name}"
            select (Key: key, Value: Resolve(key, entry.Value))).ToList();
        flags = entries.Where(entry => entry.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value.GetBoolean(), StringComparer.Ordinal);
        texts = entries.Where(entry => entry.Value.ValueKind == JsonValueKind.String)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value.GetString()!, StringComparer.Ordinal);
        numbers = entries.Where(entry => entry.Value.ValueKind == JsonValueKind.Number)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value.GetInt32(), StringComparer.Ordinal);
    }

    /// <summary>The profile itself.</summary>
    public Profile Profile { get; }

    /// <summary>The machine word of the build.</summary>
    public NativeWord Word { get; }

    /// <summary>The version.</summary>
    public PythonVersion Version => Profile.Version;

    /// <summary>Which attributes the types of this version have.</summary>
    public AttributeTable Attributes { get; }

    /// <summary>Which special attributes the built-in types of this version define.</summary>
    public SpecialMethodTable Specials { get; }

    /// <summary>The switch called <paramref name="key"/>, such as <c>containers.emptyFrozenSetIsShared</c>.</summary>
    public bool Flag(string key) => flags[key];

    /// <summary>The number called <paramref name="key"/>.</summary>
    public int Number(string key) => numbers[key];

    /// <summary>The text called <paramref name="key"/>, with <c>{0}</c> … replaced by <paramref name="arguments"/>.</summary>
    public string Text(string key, params object[] arguments) =>
        arguments.Length == 0 ? texts[key] : string.Format(CultureInfo.InvariantCulture, texts[key], arguments);

    private static JsonDocument Load()
    {
        using var stream = typeof(ModelProfile).Assembly.GetManifestResourceStream("Conform.Model.Profiles.cpython.json")!;
        return JsonDocument.Parse(stream);
    }

    private JsonElement Resolve(string key, JsonElement versions)
    {
        JsonElement? chosen = null;
        foreach (var entry in versions.EnumerateObject())
        {
            if (PythonVersion.TryParse(entry.Name, out var since) && since <= Version)
            {
                chosen = entry.Value;
            }
        }

        return chosen is { ValueKind: JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number or JsonValueKind.String } value
            ? value
            : throw new InvalidOperationException($"The entry '{key}' of the version table has no value for Python {Version}.");
    }
}
