using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>Says of which sets the order of iteration may show in a program.</summary>
/// <remarks>At level <see cref="Level.Language"/>, and for an implementation without <see cref="Features.SetOrder"/>, only of those that hold one element at most.
/// Otherwise of all in which no element hashes by its address. The guess is on the safe side: a set may hold less than its sketch. Immutable.</remarks>
internal sealed class KnownOrder(GenerationSettings settings)
{
    private const int Depth = 12;

    private readonly bool isModelled = settings.Level != Level.Language && settings.Features.HasFlag(Features.SetOrder);

    /// <summary>Whether the object is an iterable with a known, small number of elements in an order that may show.</summary>
    internal bool IsIterable(Sketch sketch) => sketch.IsIterable() && (!sketch.IsSet || OfSet(sketch));

    /// <summary>Whether the order of a set may show.</summary>
    internal bool OfSet(Sketch set) => set.Count is 0 or 1 || (isModelled && set.Items is { Count: <= 40 } items && items.TrueForAll(item => IsHashKnown(item, Depth)));

    private bool IsHashKnown(Sketch sketch, int depth) => depth > 0 && sketch.Kind switch
    {
        Kind.Str or Kind.Bytes or Kind.Int or Kind.Bool => true,
        Kind.Float => !settings.Version.IsAtLeast(3, 10) || sketch.Value is double value && !double.IsNaN(value),
        Kind.None => settings.Version.IsAtLeast(3, 12),
        Kind.Tuple or Kind.FrozenSet => sketch.Items is { } items && items.TrueForAll(item => IsHashKnown(item, depth - 1)),
        _ => false,
    };
}
