using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Pictures.Structure;

/// <summary>Makes the pictures of a run one after the other: numbers the boxes and finds what changed.</summary>
/// <param name="atoms">How atoms are drawn.</param>
/// <param name="addresses">The addresses of objects by observed number, or null.</param>
/// <param name="numbers">The numbers of boxes by observed number that were given before; takes the new ones.</param>
internal sealed class PictureBuilder(AtomStyle atoms, IReadOnlyDictionary<int, long>? addresses, Dictionary<int, int> numbers)
{
    private readonly SceneReader reader = new(atoms);
    private Scene before = Scene.Empty;

    /// <summary>The next picture.</summary>
    public Picture Add(Moment moment, ObservedGraph graph, ValueList<ObservedFrame> calls, ObservedError? error, PictureMark? mark = null)
    {
        var now = reader.Read(graph, calls, error);
        foreach (var number in now.Objects.Keys)
        {
            _ = numbers.TryAdd(number, numbers.Count + 1);
        }

        var gone = before.Objects.Where(known => !now.Reachable.Contains(known.Key)).ToList();
        var drawn = now.Objects.Keys.Concat(gone.Select(known => known.Key)).ToHashSet();
        var ended = error is null ? null : Spell(error, new GraphIndex(graph), now);
        var picture = new Picture(
            moment,
            ended,
            [.. now.Frames.Select((frame, index) => Draw(frame, index, now, drawn, mark))],
            [
                .. now.Objects.Select(known => Draw(known.Key, known.Value, now, drawn, mark)),
                .. gone.Select(known => Draw(known.Key, known.Value, before, drawn, null) with { Change = ObjectChange.Unreachable }),
            ])
        {
            Omitted = now.Omitted,
            IsUnchanged = error is null && !before.HasMoreThan(now) && !now.HasMoreThan(before),
            Explanation = new Explanation(before, now, number => SpellNumber(number, now)).Sentences(ended),
        };
        before = now;
        return picture;
    }

    private PictureFrame Draw(SceneFrame frame, int index, Scene now, HashSet<int> drawn, PictureMark? mark)
    {
        var earlier = index < before.Frames.Count && before.Frames[index].Title == frame.Title ? before.Frames[index].Names : [];
        var prefix = frame.Kind switch
        {
            FrameKind.Call => $"{frame.Title}.",
            FrameKind.Error => "error.",
            _ => string.Empty,
        };
        return new(frame.Kind, frame.Title, Draw(frame.Names, earlier, now, drawn, name => mark?.IsName(prefix + name.Label) == true));
    }

    private PictureObject Draw(int number, SceneObject drawing, Scene scene, HashSet<int> drawn, PictureMark? mark)
    {
        var isKnown = before.Objects.TryGetValue(number, out var earlier);
        return new(numbers[number], drawing.Title, drawing.Value, Draw(drawing.Places, isKnown ? earlier!.Places : null, scene, drawn, place => mark?.IsReference(number, place.Number) == true))
        {
            Change = !isKnown ? ObjectChange.New : drawing.IsAs(earlier!) ? ObjectChange.None : ObjectChange.Mutated,
            Address = addresses is not null && addresses.TryGetValue(number, out var address) ? $"0x{address:x}" : null,
            OmittedSlots = drawing.OmittedPlaces,
            IsMarked = mark is not null && mark.Object == number,
        };
    }

    /// <summary>The places as slots, compared with those of before; null for those of something new.</summary>
    private List<PictureSlot> Draw(IReadOnlyList<Place> places, IReadOnlyList<Place>? earlier, Scene scene, HashSet<int> drawn, Func<Place, bool> isMarked)
    {
        var known = earlier?.DistinctBy(place => place.Key).ToDictionary(place => place.Key, place => place.Number);
        return
        [
            .. places.Select(place => new PictureSlot(place.Label, drawn.Contains(place.Number) ? numbers[place.Number] : null, drawn.Contains(place.Number) ? null : SpellNumber(place.Number, scene))
            {
                Change = known is null ? SlotChange.None
                    : !known.TryGetValue(place.Key, out var target) ? SlotChange.Added
                    : target == place.Number ? SlotChange.None : SlotChange.Moved,
                IsMarked = isMarked(place),
            }),
        ];
    }

    /// <summary>A box by its number, an atom by its text, what was left out by dots.</summary>
    private string SpellNumber(int number, Scene scene) =>
        scene.Texts.TryGetValue(number, out var text) || before.Texts.TryGetValue(number, out text) ? text
        : numbers.TryGetValue(number, out var given) ? PictureObject.Spell(given) : "…";

    /// <summary>The exception as a traceback ends: a message stands without quotes, the key of a KeyError does not.</summary>
    private string Spell(ObservedError error, GraphIndex graph, Scene now) => error.Arguments switch
    {
        [] => error.Type,
        [var only] when error.Type != "KeyError" && AtomText.MessageOf(graph[only]) is { } message => $"{error.Type}: {message}",
        var arguments => $"{error.Type}: {string.Join(", ", arguments.Select(number => AtomText.IsAtom(graph[number]) ? AtomText.Of(graph[number], AtomText.LongestArgument) : SpellNumber(number, now)))}",
    };
}
