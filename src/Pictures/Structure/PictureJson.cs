using System.Text.Json.Nodes;

namespace Conform.Pictures.Structure;

/// <summary>Writes what is drawn as JSON, for programs and for comparison.</summary>
public static class PictureJson
{
    /// <summary>A series: <c>source</c>, <c>stop</c> and <c>pictures</c>. What is null or as before is left out.</summary>
    public static JsonObject Of(PictureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var json = new JsonObject
        {
            ["source"] = new JsonArray([.. series.Source.Select(text => JsonValue.Create(text))]),
            ["pictures"] = new JsonArray([.. series.Pictures.Select(Of)]),
        };
        Add(json, "stop", series.Stop);
        return json;
    }

    private static JsonObject Of(Picture picture)
    {
        var json = new JsonObject { ["cell"] = picture.Moment.Cell + 1 };
        Add(json, "line", picture.Moment.Line + 1);
        Add(json, "error", picture.Error);
        json["frames"] = new JsonArray([.. picture.Frames.Select(frame => new JsonObject
        {
            ["kind"] = Spell(frame.Kind),
            ["title"] = frame.Title,
            ["names"] = new JsonArray([.. frame.Slots.Select(Of)]),
        })]);
        json["objects"] = new JsonArray([.. picture.Objects.Select(Of)]);
        Add(json, "omitted", picture.Omitted == 0 ? null : picture.Omitted);
        json["explanation"] = new JsonArray([.. picture.Explanation.Select(sentence => JsonValue.Create(sentence))]);
        return json;
    }

    private static JsonObject Of(PictureObject drawn)
    {
        var json = new JsonObject { ["number"] = drawn.Number, ["title"] = drawn.Title };
        Add(json, "value", drawn.Value);
        Add(json, "address", drawn.Address);
        Add(json, "change", drawn.Change == ObjectChange.None ? null : Spell(drawn.Change));
        json["slots"] = new JsonArray([.. drawn.Slots.Select(Of)]);
        Add(json, "omittedSlots", drawn.OmittedSlots == 0 ? null : drawn.OmittedSlots);
        return json;
    }

    private static JsonObject Of(PictureSlot slot)
    {
        var json = new JsonObject { ["label"] = slot.Label };
        Add(json, "target", slot.Target);
        Add(json, "text", slot.Text);
        Add(json, "change", slot.Change == SlotChange.None ? null : Spell(slot.Change));
        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void Add(JsonObject json, string name, int? value)
    {
        if (value is { } number)
        {
            json[name] = number;
        }
    }

    private static string Spell<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
