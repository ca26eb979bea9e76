namespace Conform.Pictures.Structure;

/// <summary>What is drawn at one moment, by observed numbers.</summary>
/// <param name="Frames">The frames.</param>
/// <param name="Objects">The boxes by observed number, in the order of the walk.</param>
/// <param name="Texts">The objects that are written in place.</param>
/// <param name="Reachable">The observed numbers of all objects that are there, drawn or not.</param>
internal sealed record Scene(
    IReadOnlyList<SceneFrame> Frames, OrderedDictionary<int, SceneObject> Objects, IReadOnlyDictionary<int, string> Texts, IReadOnlySet<int> Reachable)
{
    /// <summary>Before the program runs.</summary>
    public static Scene Empty { get; } = new([], [], new Dictionary<int, string>(), new HashSet<int>());

    /// <summary>Number of objects that were left out.</summary>
    public int Omitted { get; init; }

    /// <summary>Whether a name, an object or something that one holds is not the same in <paramref name="other"/>.</summary>
    public bool HasMoreThan(Scene other) =>
        Frames.Count > other.Frames.Count
        || Frames.Zip(other.Frames).Any(pair => pair.First.Title != pair.Second.Title || !pair.First.Names.SequenceEqual(pair.Second.Names))
        || Objects.Any(known => !other.Objects.TryGetValue(known.Key, out var counterpart) || !known.Value.IsAs(counterpart));

    /// <summary>The names of frames with what they refer to, as sentences call them.</summary>
    public IEnumerable<(string Name, int Number)> Names => Frames.SelectMany(frame => frame.Names.Select(name => (frame.Kind == FrameKind.Names ? name.Label : $"{frame.Title}.{name.Label}", name.Number)));
}

/// <summary>The names of one frame.</summary>
internal sealed record SceneFrame(FrameKind Kind, string Title, IReadOnlyList<Place> Names);

/// <summary>One box.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Value">Its value as text, or null.</param>
/// <param name="Places">What it refers to.</param>
internal sealed record SceneObject(string Title, string? Value, IReadOnlyList<Place> Places)
{
    /// <summary>Number of places that were left out.</summary>
    public int OmittedPlaces { get; init; }

    /// <summary>The title as part of a sentence: <c>a list</c>, <c>an int</c>, <c>class A</c>.</summary>
    public string Phrase => IsDefinition ? Title : ("aeiou".Contains(char.ToLowerInvariant(Title[0]), StringComparison.Ordinal) ? "an " : "a ") + Title;

    /// <summary>The same of an object that is new: <c>a new list</c>, <c>the new class A</c>.</summary>
    public string NewPhrase => $"{(IsDefinition ? "the" : "a")} new {Title}";

    /// <summary>Whether it is a class or a function of the program, which has a name.</summary>
    public bool IsDefinition => Title.StartsWith("class ", StringComparison.Ordinal) || Title.StartsWith("function ", StringComparison.Ordinal);

    /// <summary>Whether it holds the same as <paramref name="before"/>.</summary>
    public bool IsAs(SceneObject before) => Title == before.Title && Value == before.Value && OmittedPlaces == before.OmittedPlaces
        && Places.Select(place => (place.Key, place.Number)).SequenceEqual(before.Places.Select(place => (place.Key, place.Number)));
}
