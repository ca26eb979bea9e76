using System.Numerics;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What an operation is expected to do to its receiver and to result in.</summary>
/// <remarks>Rough on purpose. An operation that is not known here leaves its receiver as it is and results in an object of the row's
/// result type of which nothing more is known.</remarks>
internal static class Expectations
{
    /// <summary>Applies <paramref name="row"/> to the sketches and returns the expected result.</summary>
    /// <param name="row">The operation.</param>
    /// <param name="receiver">The object that decides.</param>
    /// <param name="operands">The operands in the order of the row; null for one that is left out.</param>
    internal static Sketch Of(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands) => CollectionExpectations.Of(row, receiver, operands) ?? row.Form switch
    {
        OperationForm.Subscript => Subscripted(row, receiver, operands),
        OperationForm.SubscriptAssignment => Assigned(row, receiver, operands),
        OperationForm.SubscriptDeletion => Deleted(row, receiver, operands),
        OperationForm.Unary or OperationForm.Binary or OperationForm.Augmented => OperatorExpectations.Of(row, receiver, operands),
        OperationForm.Function => FunctionExpectations.Of(row, operands),
        OperationForm.Method => MethodExpectations.Of(row, receiver, operands),
        _ => Sketch.Of(row.Result),
    };

    /// <summary>Stores a value under a key of a dict.</summary>
    internal static void Store(Sketch dict, Sketch key, Sketch value)
    {
        if (dict is not { Items: { } keys, Values: { } values })
        {
            return;
        }

        var at = dict.Find(key);
        if (at >= 0)
        {
            values[at] = value;
        }
        else
        {
            keys.Add(key);
            values.Add(value);
        }
    }

    /// <summary>Stores the entries of a dict, or of an iterable of pairs, in another dict.</summary>
    internal static void StoreAll(Sketch dict, Sketch? source)
    {
        if (source is { IsDict: true, Items: { } keys, Values: { } values })
        {
            for (var i = 0; i < keys.Count && !ReferenceEquals(dict, source); i++)
            {
                Store(dict, keys[i], values[i]);
            }
        }
        else if (source is { IsDict: false, Items: { } pairs })
        {
            foreach (Sketch pair in pairs)
            {
                if (pair.Items is [var key, var value])
                {
                    Store(dict, key, value);
                }
            }
        }
    }

    /// <summary>Adds an element to a set.</summary>
    internal static void Add(Sketch set, Sketch element)
    {
        if (set.Items is { } items && set.Find(element) < 0)
        {
            items.Add(element);
        }
    }

    /// <summary>Forgets what a container holds: its length and its elements are no longer known.</summary>
    internal static void Forget(Sketch container)
    {
        container.Items = null;
        container.Values = null;
        container.Length = -1;
    }

    /// <summary>The positions that a slice with these parts selects in a sequence, in order; null if a part is not known.</summary>
    internal static List<int>? Positions(int count, Sketch? lower, Sketch? upper, Sketch? step)
    {
        if (!IsKnown(lower) || !IsKnown(upper) || !IsKnown(step) || count is < 0 or > 100)
        {
            return null;
        }

        var stride = Clamp(step?.Integer ?? 1, 1000);
        if (stride == 0)
        {
            return null;
        }

        (var least, var most) = stride > 0 ? (0, count) : (-1, count - 1);
        var from = Bound(lower?.Integer, count, stride > 0 ? 0 : count - 1, least, most);
        var to = Bound(upper?.Integer, count, stride > 0 ? count : -1, least, most);
        var positions = new List<int>();
        for (var i = from; stride > 0 ? i < to : i > to; i += stride)
        {
            positions.Add(i);
        }

        return positions;
    }

    /// <summary>An index counted from the start, or -1 if it is not known or out of range.</summary>
    internal static int Normalized(Sketch? index, int count)
    {
        if (index?.Integer is not { } value || count < 0)
        {
            return -1;
        }

        value = value.Sign < 0 ? value + count : value;
        return value >= 0 && value < count ? (int)value : -1;
    }

    private static bool IsKnown(Sketch? part) => part is null || part.Kind == Kind.None || part.Integer is not null;

    private static int Clamp(BigInteger value, int limit) => (int)BigInteger.Clamp(value, -limit, limit);

    private static int Bound(BigInteger? value, int count, int missing, int least, int most)
    {
        if (value is not { } given)
        {
            return missing;
        }

        var bound = Clamp(given, 1000);
        return Math.Clamp(bound < 0 ? bound + count : bound, least, most);
    }

    private static Sketch Subscripted(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands)
    {
        if (receiver.Kind == Kind.Dict)
        {
            var at = operands[0] is { } key ? receiver.Find(key) : -1;
            return at >= 0 && receiver.Values is { } values ? values[at] : Sketch.Of(Kind.Unknown);
        }

        if (row.Symbol == "[i]")
        {
            var index = Normalized(operands[0], receiver.Count);
            return receiver.Kind switch
            {
                Kind.Str => Sketch.Sized(Kind.Str, 1),
                Kind.Bytes or Kind.Range => Sketch.Of(Kind.Int),
                _ => index >= 0 && receiver.Items is { } items && index < items.Count ? items[index] : Sketch.Of(row.Result),
            };
        }

        List<int>? positions = Positions(receiver.Count, operands[0], operands[1], operands.Length > 2 ? operands[2] : null);
        if (receiver.Kind is Kind.List or Kind.Tuple or Kind.ByteArray)
        {
            if (receiver.Kind == Kind.Tuple && positions is not null && positions.Count == receiver.Count && row.Symbol == "[i:j]")
            {
                return receiver;
            }

            return Sketch.Container(receiver.Kind, receiver.Items is { } items && positions is not null ? [.. positions.Select(at => items[at])] : null);
        }

        return Sketch.Sized(receiver.Kind, positions?.Count ?? (receiver.Kind == Kind.Range ? int.MaxValue : receiver.Count));
    }

    private static Sketch Assigned(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands)
    {
        Sketch value = operands[^1]!;
        switch (row.Symbol)
        {
            case "[k]":
                Store(receiver, operands[0]!, value);
                break;
            case "[i]":
                var index = Normalized(operands[0], receiver.Count);
                if (index >= 0 && receiver.Items is { } items && index < items.Count)
                {
                    items[index] = value;
                }

                break;
            default:
                Replace(receiver, Positions(receiver.Count, operands[0], operands[1], operands.Length > 3 ? operands[2] : null), operands[0], value.Elements(), row.Symbol == "[i:j]");
                break;
        }

        return Sketch.Of(Kind.None);
    }

    private static void Replace(Sketch receiver, List<int>? positions, Sketch? lower, List<Sketch>? elements, bool isContiguous)
    {
        if (receiver.Items is not { } items || positions is null || elements is null)
        {
            Forget(receiver);
            return;
        }

        if (isContiguous)
        {
            var from = positions.Count > 0 ? positions[0] : Bound(lower?.Integer, items.Count, 0, 0, items.Count);
            items.RemoveRange(from, positions.Count);
            items.InsertRange(from, elements);
        }
        else
        {
            for (var i = 0; i < positions.Count && i < elements.Count; i++)
            {
                items[positions[i]] = elements[i];
            }
        }
    }

    private static Sketch Deleted(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands)
    {
        if (row.Symbol == "[k]")
        {
            Remove(receiver, receiver.Find(operands[0]!));
        }
        else if (row.Symbol == "[i]")
        {
            Remove(receiver, Normalized(operands[0], receiver.Count));
        }
        else if (Positions(receiver.Count, operands[0], operands[1], operands.Length > 2 ? operands[2] : null) is { } positions)
        {
            foreach (var at in positions.OrderDescending())
            {
                Remove(receiver, at);
            }
        }
        else
        {
            Forget(receiver);
        }

        return Sketch.Of(Kind.None);
    }

    /// <summary>Removes the element or entry at a position, if there is one.</summary>
    internal static void Remove(Sketch container, int at)
    {
        if (container.Items is { } items && at >= 0 && at < items.Count)
        {
            container.Values?.RemoveAt(at);
            items.RemoveAt(at);
        }
    }
}
