using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Conform.Programs;

/// <summary>An immutable list that equals another one exactly when their elements are equal in order.</summary>
/// <typeparam name="T">Type of the elements; their own <c>Equals</c> decides.</typeparam>
/// <remarks>Records of the syntax tree hold these, so that two trees are equal exactly when they have the same shape and values.
/// The default value is the empty list. Thread-safe.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    /// <summary>Wraps <paramref name="items"/>; nothing is copied.</summary>
    public ValueList(ImmutableArray<T> items) => this.items = items;

    /// <summary>The elements, in order.</summary>
    public ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>Number of elements, 0 or more.</summary>
    public int Count => items.IsDefault ? 0 : items.Length;

    /// <summary>Whether there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at <paramref name="index"/>, 0 to <see cref="Count"/> - 1.</summary>
    public T this[int index] => items.AsSpan()[index];

    /// <summary>A list with the element at <paramref name="index"/> replaced by <paramref name="item"/>.</summary>
    public ValueList<T> With(int index, T item) => new(Items.SetItem(index, item));

    /// <summary>A list without the element at <paramref name="index"/>.</summary>
    public ValueList<T> Without(int index) => new(Items.RemoveAt(index));

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both lists hold equal elements in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in length or in an element.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>An enumerator over the elements, in order.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/> values.</summary>
public static class ValueList
{
    /// <summary>A list of <paramref name="items"/>, in order.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A list of <paramref name="items"/>, in order.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
