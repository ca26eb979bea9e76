namespace Conform.Pictures.Structure;

/// <summary>Tells in sentences what happened between two pictures: which names and slots refer to what, what is one object, what is new, changed or out of reach.</summary>
/// <param name="before">The earlier moment.</param>
/// <param name="now">The later one.</param>
/// <param name="spell">What an object is called: <c>#1</c>, or its text if it is written in place.</param>
internal sealed class Explanation(Scene before, Scene now, Func<int, string> spell)
{
    private const int MostSentences = 16;
    private const int MostListed = 6;

    private readonly HashSet<int> told = [];

    private readonly ILookup<(string Key, int Number), int> holders = now.Objects
        .SelectMany(known => known.Value.Places.Select(place => (Place: (place.Key, place.Number), Holder: known.Key)))
        .ToLookup(held => held.Place, held => held.Holder);

    /// <summary>The sentences, at least one.</summary>
    /// <param name="error">The exception that ended the cell, or null.</param>
    public IReadOnlyList<string> Sentences(string? error)
    {
        List<string> sentences =
        [
            .. FrameChanges(),
            .. now.Objects.SelectMany(known => before.Objects.TryGetValue(known.Key, out var earlier) ? Mutation(known.Key, earlier, known.Value) : Sharing(known.Key, known.Value)),
            .. OtherNewObjects(),
            .. Lost(),
        ];
        if (sentences.Count > MostSentences)
        {
            var more = sentences.Count - MostSentences;
            sentences.RemoveRange(MostSentences, more);
            sentences.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{more} more changes."));
        }

        if (error is not null)
        {
            sentences.Add($"The cell ended with {error}.");
        }

        return sentences.Count > 0 ? sentences : ["Nothing changed."];
    }

    private IEnumerable<string> FrameChanges()
    {
        for (var index = 0; index < Math.Max(before.Frames.Count, now.Frames.Count); index++)
        {
            var earlier = index < before.Frames.Count ? before.Frames[index] : null;
            var later = index < now.Frames.Count ? now.Frames[index] : null;
            if (earlier is not null && later?.Title != earlier.Title)
            {
                if (earlier.Kind == FrameKind.Call)
                {
                    yield return $"{earlier.Title} has ended.";
                }

                earlier = null;
            }

            if (later is { Kind: not FrameKind.Error })
            {
                if (earlier is null && later.Kind == FrameKind.Call)
                {
                    yield return $"{later.Title} is running.";
                }

                foreach (var sentence in NameChanges(earlier?.Names ?? [], later))
                {
                    yield return sentence;
                }
            }
        }
    }

    private IEnumerable<string> NameChanges(IReadOnlyList<Place> earlier, SceneFrame later)
    {
        var prefix = later.Kind == FrameKind.Names ? string.Empty : $"{later.Title}.";
        var known = earlier.ToDictionary(name => name.Key, name => name.Number);
        foreach (var name in later.Names)
        {
            var isKnown = known.Remove(name.Key, out var target);
            if (!isKnown || target != name.Number)
            {
                var company = Company(prefix + name.Label, name.Number);
                var what = company.Length == 0 && IsNew(name.Number) ? $", {now.Objects[name.Number].NewPhrase}" : company;
                var was = !isKnown ? string.Empty : $"{(what.Length == 0 ? " now" : string.Empty)}, and no longer to {spell(target)}";
                yield return $"{prefix}{name.Label} refers to {spell(name.Number)}{what}{was}.";
            }
        }

        foreach (var name in earlier.Where(name => known.ContainsKey(name.Key)))
        {
            yield return $"{prefix}{name.Label} is no longer a name.";
        }
    }

    /// <summary>Which names, of those that stayed as they were or were told of before, refer to the same object; if none, which one refers to another object that looks alike.</summary>
    private string Company(string name, int number)
    {
        var stayed = before.Names.ToLookup(earlier => earlier.Name, earlier => earlier.Number);
        var known = now.Names.TakeWhile(other => other.Name != name).Concat(now.Names.SkipWhile(other => other.Name != name).Skip(1).Where(other => stayed[other.Name].Contains(other.Number))).ToList();
        string[] same = [.. known.Where(other => other.Number == number).Select(other => other.Name)];
        if (same.Length > 0)
        {
            return $", the same object as {Join(same)}";
        }

        var (alike, _) = now.Texts.ContainsKey(number) ? known.FirstOrDefault(other => spell(other.Number) == spell(number)) : default;
        return alike is null ? string.Empty : $", but to another object than {alike}";
    }

    /// <summary>What a new object has in common with an object of its kind.</summary>
    private IEnumerable<string> Sharing(int number, SceneObject drawn)
    {
        var (sharer, shared) = Sharer(number, drawn);
        if (shared.Count > 0)
        {
            _ = told.Add(number);
            string[] fresh = [.. drawn.Places.Where(place => IsNew(place.Number) && !shared.Contains(place)).Select(place => spell(place.Number)).Distinct()];
            var others = fresh.Length == 0 ? string.Empty : $"; {Join(fresh)} in it {(fresh.Length == 1 ? "is" : "are")} new";
            yield return $"{spell(number)}{(IsNamed(number) ? string.Empty : $", {drawn.NewPhrase},")} shares {Join([.. shared.Select(place => spell(place.Number)).Distinct()])} with {spell(sharer)}{others}.";
        }
    }

    /// <summary>The new objects that no sentence has told of.</summary>
    private IEnumerable<string> OtherNewObjects()
    {
        string[] others = [.. now.Objects.Where(known => IsNew(known.Key) && !IsNamed(known.Key) && !told.Contains(known.Key)).Select(known => $"{spell(known.Key)} ({known.Value.Title})")];
        if (others.Length > 0)
        {
            yield return $"Also new: {Join(others)}.";
        }
    }

    /// <summary>The objects that nothing leads to any more. What refers to itself, on whatever way, stays until a collection, with all that it refers to; the rest is released.</summary>
    private IEnumerable<string> Lost()
    {
        var lost = before.Objects.Where(known => !now.Reachable.Contains(known.Key)).ToList();
        var objects = lost.ToDictionary();
        var held = lost.ToDictionary(known => known.Key, known => From(known.Key, objects));
        var cyclic = lost.Select(known => known.Key).Where(number => held[number].Contains(number)).ToList();
        foreach (var (number, drawn) in lost)
        {
            var holders = cyclic.Where(holder => held[holder].Contains(number)).ToList();
            var company = holders.Contains(number) ? "; it refers to itself, as it was seen last, and only a collection frees that"
                : holders.Count > 0 ? $" but {spell(holders[0])}, which refers to itself"
                : string.Empty;
            yield return $"Nothing leads to {spell(number)}, {drawn.Phrase}, any more{company}.";
        }
    }

    /// <summary>The numbers of what an object refers to, and so on, among some objects.</summary>
    private static HashSet<int> From(int start, Dictionary<int, SceneObject> objects)
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>([start]);
        while (pending.TryPop(out var number))
        {
            foreach (var place in objects[number].Places.Where(place => objects.ContainsKey(place.Number) && reached.Add(place.Number)))
            {
                pending.Push(place.Number);
            }
        }

        return reached;
    }

    private bool IsNew(int number) => now.Objects.ContainsKey(number) && !before.Objects.ContainsKey(number);

    private bool IsNamed(int number) => now.Names.Any(name => name.Number == number);

    /// <summary>The object of the same kind, of those that were there before or come earlier, with which it has most places in common.</summary>
    private (int Number, IReadOnlyList<Place> Shared) Sharer(int number, SceneObject drawn)
    {
        var shared = drawn.Places
            .SelectMany(place => holders[(place.Key, place.Number)].Select(holder => (Holder: holder, Place: place)))
            .Where(pair => now.Objects[pair.Holder].Title == drawn.Title && (before.Objects.ContainsKey(pair.Holder) || now.Objects.IndexOf(pair.Holder) < now.Objects.IndexOf(number)))
            .GroupBy(pair => pair.Holder, pair => pair.Place)
            .MaxBy(group => group.Count());
        return shared is null || drawn.IsDefinition ? (number, []) : (shared.Key, [.. shared]);
    }

    private IEnumerable<string> Mutation(int number, SceneObject earlier, SceneObject drawn)
    {
        if (drawn.IsAs(earlier))
        {
            yield break;
        }

        var changes = new List<string>();
        if (drawn.Title != earlier.Title)
        {
            changes.Add($"it was {earlier.Phrase}");
        }

        if (drawn.Value != earlier.Value)
        {
            changes.Add(drawn.Value is null ? $"its value {earlier.Value} is gone" : $"its value is {drawn.Value} now{(earlier.Value is null ? string.Empty : $", and no longer {earlier.Value}")}");
        }

        var known = earlier.Places.DistinctBy(place => place.Key).ToDictionary(place => place.Key);
        foreach (var place in drawn.Places)
        {
            if (!known.Remove(place.Key, out var was))
            {
                changes.Add($"{place.Noun} was added: {spell(place.Number)}");
            }
            else if (was.Number != place.Number)
            {
                changes.Add($"{place.Noun} refers to {spell(place.Number)} now, and no longer to {spell(was.Number)}");
            }
        }

        changes.AddRange(earlier.Places.Where(place => known.ContainsKey(place.Key)).Select(place => $"{place.Noun} is gone: {spell(place.Number)}"));
        yield return $"{spell(number)}, {drawn.Phrase}, is the same object as before: {(changes.Count == 0 ? "its order changed" : string.Join("; ", Some(changes)))}.{Holders(number)}";
    }

    /// <summary>Through which places a change is seen, if there are several.</summary>
    private string Holders(int number)
    {
        string[] places =
        [
            .. now.Names.Where(name => name.Number == number).Select(name => name.Name),
            .. now.Objects.SelectMany(known => known.Value.Places.Where(place => place.Number == number).Select(place => $"{place.Noun} of {spell(known.Key)}")),
        ];
        return places.Length > 1 ? $" It is seen through {Join(places)}." : string.Empty;
    }

    private static string Join(IReadOnlyList<string> items)
    {
        var some = Some(items);
        return some.Count == 1 ? some[0] : $"{string.Join(", ", some.Take(some.Count - 1))} and {some[^1]}";
    }

    private static List<string> Some(IReadOnlyList<string> items) => items.Count <= MostListed
        ? [.. items]
        : [.. items.Take(MostListed - 1), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{items.Count - MostListed + 1} more")];
}
