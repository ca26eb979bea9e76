using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What was expected of all names and objects at one point of a program, to tell afterwards what a block changed.</summary>
internal sealed class StateMark
{
    private readonly Variables variables;
    private readonly (string Name, Sketch Sketch)[] names;
    private readonly Dictionary<Sketch, State> states = new(ReferenceEqualityComparer.Instance);

    private StateMark(Variables variables)
    {
        this.variables = variables;
        names = [.. variables.Bound];
        foreach ((_, Sketch sketch) in names)
        {
            Add(sketch);
        }
    }

    /// <summary>Marks this point.</summary>
    internal static StateMark Take(Variables variables) => new(variables);

    /// <summary>Undoes what was written since: the block is not expected to run.</summary>
    internal void Restore()
    {
        variables.Reset(names);
        foreach (var (sketch, state) in states)
        {
            sketch.Items = state.Items is { } items ? [.. items] : null;
            sketch.Values = state.Values is { } values ? [.. values] : null;
            sketch.Length = state.Length;
            sketch.Attributes = state.Attributes is { } attributes ? new(attributes, StringComparer.Ordinal) : null;
        }
    }

    /// <summary>Forgets what was changed since: the block may run or not, once or several times.</summary>
    /// <param name="keepsNames">Whether names that were bound since are surely bound.</param>
    internal void Forget(bool keepsNames)
    {
        foreach (Sketch sketch in Changed())
        {
            Expectations.Forget(sketch);
            sketch.Attributes?.Clear();
        }

        foreach ((var name, Sketch sketch) in variables.Bound.ToArray())
        {
            var at = Array.FindIndex(names, pair => pair.Name == name);
            if (at < 0 && !keepsNames)
            {
                variables.Unbind(name);
            }
            else if (at < 0 || !ReferenceEquals(names[at].Sketch, sketch))
            {
                variables.Bind(name, at < 0 || names[at].Sketch.Kind == sketch.Kind ? sketch.Forgotten() : Sketch.Of(Kind.Unknown));
            }
        }
    }

    /// <summary>The objects that were changed since.</summary>
    internal List<Sketch> Changed() => [.. states.Where(pair => pair.Value.Differs(pair.Key)).Select(pair => pair.Key)];

    private void Add(Sketch sketch)
    {
        if (!states.TryAdd(sketch, new State(sketch)))
        {
            return;
        }

        foreach (Sketch part in (sketch.Items ?? []).Concat(sketch.Values ?? []).Concat(sketch.Attributes?.Values ?? Enumerable.Empty<Sketch>()))
        {
            Add(part);
        }

        if (sketch.Owner is { } owner)
        {
            Add(owner);
        }
    }

    private sealed class State(Sketch sketch)
    {
        internal Sketch[]? Items { get; } = sketch.Items?.ToArray();

        internal Sketch[]? Values { get; } = sketch.Values?.ToArray();

        internal int Length { get; } = sketch.Length;

        internal KeyValuePair<string, Sketch>[]? Attributes { get; } = sketch.Attributes?.ToArray();

        internal bool Differs(Sketch now) => Length != now.Length || !AreSame(Items, now.Items) || !AreSame(Values, now.Values)
            || !AreSame(Attributes?.Select(pair => pair.Value).ToArray(), now.Attributes?.Values);

        private static bool AreSame(Sketch[]? before, IReadOnlyCollection<Sketch>? now) =>
            before is null ? now is null : now is not null && before.AsSpan().SequenceEqual(now.ToArray(), ReferenceEqualityComparer.Instance);
    }
}
