using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>Copies of sketches, as the module <c>copy</c> is expected to make them.</summary>
internal static class SketchCopies
{
    /// <summary>What <c>copy.copy</c> is expected to return.</summary>
    internal static Sketch Shallow(Sketch sketch) => sketch.IsMutable || sketch.Kind == Kind.Instance
        ? new(sketch.Kind)
        {
            Items = sketch.Items is { } items ? [.. items] : null,
            Values = sketch.Values is { } values ? [.. values] : null,
            Length = sketch.Length,
            Code = sketch.Code,
            MaxLength = sketch.MaxLength,
            Factory = sketch.Factory,
            Class = sketch.Class,
            Attributes = sketch.Attributes is { } attributes ? new(attributes, StringComparer.Ordinal) : null,
        }
        : sketch;

    /// <summary>What <c>copy.deepcopy</c> is expected to return; cycles stay cycles.</summary>
    internal static Sketch Deep(Sketch sketch) => Deep(sketch, new(ReferenceEqualityComparer.Instance));

    private static Sketch Deep(Sketch sketch, Dictionary<Sketch, Sketch> copies)
    {
        if (copies.TryGetValue(sketch, out Sketch? known))
        {
            return known;
        }

        if (sketch.Kind == Kind.Tuple)
        {
            List<Sketch>? parts = sketch.Items?.ConvertAll(item => Deep(item, copies));
            Sketch tuple = parts is null || parts.SequenceEqual(sketch.Items!) ? sketch : Sketch.Container(Kind.Tuple, parts);
            return copies.TryGetValue(sketch, out Sketch? inner) ? inner : copies[sketch] = tuple;
        }

        if (!sketch.IsMutable && sketch.Kind != Kind.Instance)
        {
            return sketch;
        }

        var copy = new Sketch(sketch.Kind)
        {
            Length = sketch.Length, Class = sketch.Class, Code = sketch.Code, MaxLength = sketch.MaxLength, Factory = sketch.Factory,
        };
        copies.Add(sketch, copy);
        copy.Attributes = sketch.Attributes?.ToDictionary(pair => pair.Key, pair => Deep(pair.Value, copies), StringComparer.Ordinal);
        copy.Items = sketch.Items?.ConvertAll(item => Deep(item, copies));
        copy.Values = sketch.Values?.ConvertAll(item => Deep(item, copies));
        return copy;
    }
}
