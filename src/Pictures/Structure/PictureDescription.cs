using System.Text;

namespace Conform.Pictures.Structure;

/// <summary>Says in words everything that a picture shows, for those who cannot see it.</summary>
public static class PictureDescription
{
    /// <summary>Names, objects, then what changed, on one line.</summary>
    public static string Of(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var text = new StringBuilder();
        foreach (var frame in picture.Frames)
        {
            _ = text.Append(frame.Kind == FrameKind.Names ? "Names" : frame.Title).Append(": ").Append(frame.Slots.Count == 0 ? "none" : Spell(frame.Slots)).Append(". ");
        }

        foreach (var drawn in picture.Objects)
        {
            _ = text.Append(drawn.Name).Append(", ").Append(drawn.Title).Append(StateOf(drawn.Change));
            _ = drawn.Value is { } value ? text.Append(", value ").Append(value) : text;
            _ = text.Append(drawn.Slots.Count > 0 ? $": {Spell(drawn.Slots)}. " : drawn.IsContainer ? ": empty. " : ". ");
        }

        return text.AppendJoin(' ', picture.Explanation).ToString();
    }

    private static string Spell(IReadOnlyList<PictureSlot> slots) => string.Join(", ", slots.Select(slot => $"{(slot.Label.Length == 0 ? "item" : slot.Label)} refers to {slot.Spelled}"));

    private static string StateOf(ObjectChange change) => change == ObjectChange.None ? string.Empty : $", {change.ToString().ToLowerInvariant()}";
}
