namespace Conform.Model.Execution;

/// <summary>How many references there are to each object at one moment.</summary>
/// <param name="counts">The references that were found.</param>
/// <param name="doubtful">The objects to which there may be more.</param>
public sealed class CountedReferences(IReadOnlyDictionary<object, int> counts, IReadOnlySet<object> doubtful)
{
    /// <summary>The number of references to an object, or null if it is not known.</summary>
    public int? Of(object value) => doubtful.Contains(value) ? null : counts.GetValueOrDefault(value);
}
