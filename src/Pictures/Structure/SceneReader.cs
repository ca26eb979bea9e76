using System.Globalization;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Pictures.Structure;

/// <summary>Reads from an observed graph what is drawn of it.</summary>
/// <param name="atoms">How atoms are drawn.</param>
internal sealed class SceneReader(AtomStyle atoms)
{
    /// <summary>Largest number of boxes in a picture.</summary>
    public const int MostObjects = 1000;

    /// <summary>Largest number of places of one object.</summary>
    public const int MostPlaces = 250;

    /// <summary>Reads one moment.</summary>
    public Scene Read(ObservedGraph observed, ValueList<ObservedFrame> calls, ObservedError? error)
    {
        var graph = new GraphIndex(observed);
        var parts = new ObjectParts(graph, IsInline);
        List<SceneFrame> frames =
        [
            new(FrameKind.Names, "names", Names(observed.Names)),
            .. calls.Select((call, index) => new SceneFrame(FrameKind.Call, TitleOf(calls, index), Names(call.Names))),
        ];
        if (error is not null && error.Arguments.Any(number => !IsInline(graph[number])))
        {
            frames.Add(new(FrameKind.Error, error.Type, [.. error.Arguments.Select((number, index) => Argument(index, number))]));
        }

        var (objects, texts, omitted) = (new OrderedDictionary<int, SceneObject>(), new Dictionary<int, string>(), new HashSet<int>());
        var pending = new Stack<int>(frames.SelectMany(frame => frame.Names).Select(name => name.Number).Reverse());
        while (pending.TryPop(out var number))
        {
            if (objects.ContainsKey(number) || texts.ContainsKey(number))
            {
                continue;
            }

            var node = graph[number];
            if (IsInline(node))
            {
                texts.Add(number, AtomText.Of(node));
            }
            else if (objects.Count == MostObjects)
            {
                _ = omitted.Add(number);
            }
            else
            {
                Place[] places = [.. parts.PlacesOf(node)];
                var drawn = places.Length > MostPlaces ? places[..MostPlaces] : places;
                objects.Add(number, new(parts.TitleOf(node), parts.ValueOf(node), drawn) { OmittedPlaces = places.Length - drawn.Length });
                foreach (var place in drawn.Reverse())
                {
                    pending.Push(place.Number);
                }
            }
        }

        return new(frames, objects, texts, observed.Nodes.Select(node => node.Number).ToHashSet()) { Omitted = omitted.Count };
    }

    private bool IsInline(ObservedNode node) => atoms == AtomStyle.Inline && AtomText.IsAtom(node);

    /// <summary>The function, and which of its running calls it is from the second on.</summary>
    private static string TitleOf(ValueList<ObservedFrame> calls, int index)
    {
        var earlier = calls.Take(index).Count(call => call.Function == calls[index].Function);
        return earlier == 0 ? $"{calls[index].Function}()" : string.Create(CultureInfo.InvariantCulture, $"{calls[index].Function}() {earlier + 1}");
    }

    private static Place[] Names(ValueList<ObservedName> names) => [.. names.Select(name => new Place(name.Name, name.Name, name.Name, name.Number))];

    private static Place Argument(int index, int number)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"args[{index}]");
        return new(label, label, label, number);
    }
}
