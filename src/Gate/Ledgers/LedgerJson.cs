using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Gate.Ledgers;

/// <summary>A ledger as JSON: see <c>docs/ledger.md</c> and <c>docs/ledger.schema.json</c>.</summary>
/// <remarks>Reading is strict: a field that is not known is refused, since a misspelled part of a pattern would make it wider. Writing gives the same text for the
/// same ledger.</remarks>
public static class LedgerJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, indented, with a line feed at the end.</summary>
    public static string Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new JsonObject
        {
            ["implementation"] = ledger.Implementation,
            ["entries"] = new JsonArray([.. ledger.Entries.Select(Of)]),
        }.ToJsonString(Layout) + "\n";
    }

    /// <summary>Reads a ledger.</summary>
    /// <exception cref="FormatException">The text is none; the message says where and why.</exception>
    public static Ledger Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Of(JsonNode.Parse(text, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false }));
        }
        catch (JsonException error)
        {
            throw new FormatException($"It is no JSON: {error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            // JSON may escape what a string of .NET cannot be read from; the reader says so only when the text is asked for.
            throw new FormatException("A text in it holds one half of a surrogate pair.", error);
        }
    }

    private static Ledger Of(JsonNode? root)
    {
        var fields = new JsonFields(root, "the ledger");
        _ = fields.OptionalText("$schema");
        var implementation = fields.Text("implementation");
        var entries = fields.Objects("entries", "entry").Select(Entry).ToList();
        fields.RefuseOthers();
        var twice = entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? new(implementation, entries) : throw new FormatException($"The id '{twice.Key}' is there twice; give each entry one of its own.");
    }

    private static JsonObject Of(LedgerEntry entry)
    {
        var node = new JsonObject
        {
            ["id"] = entry.Id,
            ["title"] = entry.Title,
            ["category"] = Spell(entry.Category),
        };
        if (entry.Upstream is { } upstream)
        {
            node["upstream"] = upstream;
        }

        node["reason"] = entry.Reason;
        if (entry.Level != Level.Language)
        {
            node["level"] = Spell(entry.Level);
        }

        if (!entry.Implementations.IsEmpty || !entry.Pythons.IsEmpty)
        {
            node["versions"] = Versions(entry);
        }

        if (entry.Stale is { } stale)
        {
            node["stale"] = stale;
        }

        node["pattern"] = entry.Patterns.Count == 1 ? Of(entry.Patterns[0]) : new JsonArray([.. entry.Patterns.Select(Of)]);
        node["program"] = Texts(ProgramText.Render(entry.Program).TrimEnd('\n').Split('\n'));
        return node;
    }

    private static JsonObject Versions(LedgerEntry entry)
    {
        var versions = new JsonObject();
        if (!entry.Implementations.IsEmpty)
        {
            versions["implementation"] = Texts(entry.Implementations.Select(range => range.Text));
        }

        if (!entry.Pythons.IsEmpty)
        {
            versions["python"] = Texts(entry.Pythons.Select(range => range.Text));
        }

        return versions;
    }

    private static JsonObject Of(LedgerPattern pattern)
    {
        var node = new JsonObject { ["signatures"] = Texts(pattern.Signatures) };
        if (pattern.Texts is var (left, right))
        {
            node["messages"] = new JsonArray(left, right);
        }

        if (!pattern.Operations.IsEmpty)
        {
            node["operations"] = Texts(pattern.Operations);
        }

        if (!pattern.Types.IsEmpty)
        {
            node["types"] = Texts(pattern.Types);
        }

        return node;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static LedgerEntry Entry(JsonFields fields)
    {
        var id = fields.Text("id");
        fields = fields.Called($"entry '{id}'");
        fields.Require(id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'), "an id has lower-case letters, digits and hyphens only");
        var category = fields.OneOf<LedgerCategory>("category", Spell);
        var level = fields.Has("level") ? fields.OneOf<Level>("level", Spell) : Level.Language;
        var versions = fields.Has("versions") ? fields.Object("versions") : null;
        var entry = new LedgerEntry(id, fields.Text("title"), category, fields.Text("reason"), fields.ObjectOrObjects("pattern").Select(Pattern).ToValueList(), Program(fields))
        {
            Upstream = fields.OptionalText("upstream"),
            Level = level,
            Implementations = Ranges(versions, "implementation"),
            Pythons = Ranges(versions, "python"),
            Stale = fields.OptionalText("stale"),
        };
        versions?.RefuseOthers();
        fields.RefuseOthers();
        fields.Require(category != LedgerCategory.Bug || entry.Upstream is not null, "a bug needs 'upstream': the link of the report, or why there is none");
        return entry;
    }

    private static LedgerPattern Pattern(JsonFields fields)
    {
        var signatures = fields.Texts("signatures");
        fields.Require(signatures.Count > 0 && signatures.All(LedgerPattern.IsSignature), "'signatures' holds one or more of the form 'Length list' or 'Outcome completed/TypeError'");
        var messages = fields.Has("messages") ? fields.Texts("messages") : null;
        fields.Require(messages is null or { Count: 2 }, "'messages' holds two texts, that of the implementation first");
        var pattern = new LedgerPattern(
            signatures.ToValueList(),
            (fields.Has("operations") ? fields.Texts("operations") : []).ToValueList(),
            (fields.Has("types") ? fields.Texts("types") : []).ToValueList())
        {
            Texts = messages is null ? null : (messages[0], messages[1]),
        };
        fields.RefuseOthers();
        return pattern;
    }

    private static Program Program(JsonFields fields)
    {
        try
        {
            return ProgramText.Parse(string.Join('\n', fields.Texts("program")) + "\n");
        }
        catch (ProgramFormatException error)
        {
            throw new FormatException($"The program of {fields.Name} cannot be read: {error.Message}", error);
        }
    }

    private static ValueList<VersionRange> Ranges(JsonFields? versions, string name) => versions is null || !versions.Has(name)
        ? []
        : versions.Texts(name).Select(text => VersionRange.TryParse(text, out var range)
            ? range!
            : throw new FormatException($"'{text}' in {versions.Name} is no range of versions; write '3.11', '3.9-3.12', '3.12-' or '-3.12'.")).ToValueList();

    private static string Spell(LedgerCategory category) => category switch
    {
        LedgerCategory.Unreviewed => "unreviewed",
        LedgerCategory.Freedom => "freedom",
        LedgerCategory.Limitation => "limitation",
        _ => "bug",
    };

    private static string Spell(Level level) => level switch
    {
        Level.Language => "language",
        Level.CPython => "cpython",
        _ => "exact",
    };
}
