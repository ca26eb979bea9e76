using Conform.Model.Errors;
using Conform.Model.Objects;

namespace Conform.Model.Execution;

/// <summary>A place that keeps an object.</summary>
public interface IPlaceWithObject
{
    /// <summary>The object.</summary>
    PyObject Object { get; }
}

/// <summary>Where a generator stopped, and what goes in and out when it goes on.</summary>
/// <remarks>
/// A <c>yield</c> unwinds all that runs in the frame; each statement on the way that has more to do keeps its place here. When the generator goes on, the body is
/// executed from its beginning, and each of them takes its place up again, down to the <c>yield</c>. Mutable; belongs to one frame.
/// Source: Python Language Reference, 6.2.9 "Yield expressions".
/// </remarks>
public sealed class Suspension
{
    private readonly Dictionary<object, object> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a value is on its way out; then null and <see cref="Code.Completion.Failed"/> mean that and no error.</summary>
    public bool IsYielding => Yielded is not null;

    /// <summary>The value on its way out, or null.</summary>
    public PyObject? Yielded { get; set; }

    /// <summary>What <c>yield</c> evaluates to when the generator goes on.</summary>
    public PyObject Sent { get; set; } = PyNone.Instance;

    /// <summary>What <c>yield</c> raises when the generator goes on, or null.</summary>
    public PyException? Thrown { get; set; }

    /// <summary>The arguments of the <c>throw</c> that <see cref="Thrown"/> comes from, or null if it comes from elsewhere.</summary>
    public PyObject[]? ThrownArguments { get; set; }

    /// <summary>The exception that is being handled where the generator was told to go on, or null.</summary>
    public PyException? HandledOutside { get; set; }

    /// <summary>Whether closing the generator where it stopped would run code: it is inside a <c>try</c> with a <c>finally</c> or with a clause that catches
    /// <c>GeneratorExit</c>.</summary>
    public bool IsGuarded => places.Any(entry =>
        ReferenceEquals(entry.Key, entry.Value) && entry.Key is Code.FinallyEffect or Code.TryEffect { CatchesExit: true });

    /// <summary>The objects that parts of the code keep, such as the iterators of loops.</summary>
    public IEnumerable<PyObject> Objects => places.Values.Select(place => place as PyObject ?? (place as IPlaceWithObject)?.Object).OfType<PyObject>();

    /// <summary>Keeps the place of a part of the code.</summary>
    public void Keep(object node, object place) => places[node] = place;

    /// <summary>The place that a part kept; it stays.</summary>
    public object? Find(object node) => places.GetValueOrDefault(node);

    /// <summary>Takes up the place that a part kept, or null if it begins anew.</summary>
    public object? Take(object node) => places.Remove(node, out var place) ? place : null;
}
