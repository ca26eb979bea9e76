using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conform.Gate.Ledgers;

/// <summary>Reads the fields of one JSON object, each of a known kind, and refuses those that nobody asked for.</summary>
/// <remarks>Every method throws <see cref="FormatException"/> with one sentence that names the object and the field.</remarks>
internal sealed class JsonFields
{
    private readonly JsonObject node;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public JsonFields(JsonNode? node, string name)
    {
        Name = name;
        this.node = node as JsonObject ?? throw new FormatException($"Instead of {name} there is something that is no JSON object.");
    }

    private JsonFields(JsonFields other, string name) => (node, asked, Name) = (other.node, other.asked, name);

    /// <summary>What the object is called in messages.</summary>
    public string Name { get; }

    public JsonFields Called(string name) => new(this, name);

    public bool Has(string field)
    {
        _ = asked.Add(field);
        return node.ContainsKey(field);
    }

    public string Text(string field) => OptionalText(field) ?? throw Wrong(field, "is missing");

    public string? OptionalText(string field) => !Has(field) ? null
        : node[field] is { } value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text ? text
        : throw Wrong(field, "has to be a text that is not empty");

    public IReadOnlyList<string> Texts(string field) => Has(field) && node[field] is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String)
        ? [.. array.Select(item => item!.GetValue<string>())]
        : throw Wrong(field, "has to be a list of texts");

    public JsonFields Object(string field) => Has(field) ? new(node[field], $"'{field}' of {Name}") : throw Wrong(field, "is missing");

    public IEnumerable<JsonFields> Objects(string field, string name) => Has(field) && node[field] is JsonArray array
        ? array.Select((item, index) => new JsonFields(item, FormattableString.Invariant($"{name} {index + 1}")))
        : throw Wrong(field, "has to be a list");

    /// <summary>One object, or those of a list that is not empty.</summary>
    public IEnumerable<JsonFields> ObjectOrObjects(string field) =>
        !Has(field) || node[field] is not JsonArray array ? [Object(field)]
        : array.Count > 0 ? array.Select((item, index) => new JsonFields(item, FormattableString.Invariant($"'{field}' {index + 1} of {Name}")))
        : throw Wrong(field, "has to be an object or a list of some");

    public T OneOf<T>(string field, Func<T, string> spell)
        where T : struct, Enum
    {
        var text = Text(field);
        foreach (var value in Enum.GetValues<T>())
        {
            if (spell(value) == text)
            {
                return value;
            }
        }

        throw Wrong(field, $"is '{text}'; it has to be one of {string.Join(", ", Enum.GetValues<T>().Select(value => $"'{spell(value)}'"))}");
    }

    public void Require(bool holds, string demand)
    {
        if (!holds)
        {
            throw new FormatException($"In {Name} something is wrong: {demand}.");
        }
    }

    public void RefuseOthers()
    {
        if (node.Select(field => field.Key).FirstOrDefault(key => !asked.Contains(key)) is { } other)
        {
            throw Wrong(other, "is no field of it");
        }
    }

    private FormatException Wrong(string field, string what) => new($"In {Name} the field '{field}' {what}.");
}
