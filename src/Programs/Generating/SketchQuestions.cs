using System.Numerics;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What can be asked about a sketch.</summary>
internal static class SketchQuestions
{
    /// <summary>Nesting depth up to which a sketch is looked into.</summary>
    private const int Depth = 12;

    /// <summary>Whether the object surely can be hashed, by its value.</summary>
    internal static bool IsHashable(this Sketch sketch) => IsHashable(sketch, Depth);

    /// <summary>Whether the object surely cannot be hashed, on any version.</summary>
    internal static bool IsUnhashable(this Sketch sketch) => sketch.IsMutable || (sketch.Kind == Kind.Tuple && sketch.Items is { } items && items.Exists(item => item.IsMutable));

    /// <summary>Whether no order of a set shows when the object is printed, or only one that may.</summary>
    internal static bool IsPrintable(this Sketch sketch, KnownOrder order)
    {
        var budget = 60;
        return IsPrintable(sketch, order, ref budget);
    }

    /// <summary>Whether the object is an iterable with a known, small number of elements.</summary>
    internal static bool IsIterable(this Sketch sketch) => sketch.Kind is Kind.List or Kind.Tuple or Kind.Dict or Kind.Set or Kind.FrozenSet or Kind.Str or Kind.Bytes
        or Kind.ByteArray or Kind.Range or Kind.DictKeys or Kind.DictValues or Kind.DictItems or Kind.Deque or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter
        or Kind.Array or Kind.MemoryView or Kind.Iterator && sketch.Count is >= 0 and <= 40;

    /// <summary>Whether the object contains itself, as far as known.</summary>
    internal static bool IsCyclic(this Sketch sketch)
    {
        var budget = 60;
        return Reaches(sketch, sketch, ref budget);
    }

    /// <summary>Number of objects in the object written out as a tree, shared parts counted each time; <paramref name="limit"/> if it is that or more.</summary>
    internal static int TreeSize(this Sketch sketch, int limit)
    {
        var size = 0;
        Measure(sketch, ref size, limit);
        return size;
    }

    /// <summary>Whether two objects surely are equal as keys.</summary>
    internal static bool IsSameKey(this Sketch left, Sketch right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return (left.Value, right.Value) switch
            {
                (BigInteger a, BigInteger b) => a == b,
                (double a, double b) => a.Equals(b) && !double.IsNaN(a),
                (BigInteger a, double b) => !double.IsNaN(b) && !double.IsInfinity(b) && (double)a == b,
                (double a, BigInteger b) => !double.IsNaN(a) && !double.IsInfinity(a) && (double)b == a,
                _ => false,
            };
        }

        return left.Kind == right.Kind && left.Kind switch
        {
            Kind.None or Kind.Ellipsis => true,
            Kind.Str or Kind.Bytes => left.Value is { } value && value.Equals(right.Value),
            Kind.Tuple => left.Items is { } a && right.Items is { } b && a.Count == b.Count && a.Zip(b).All(pair => pair.First.IsSameKey(pair.Second)),
            _ => false,
        };
    }

    /// <summary>The position of <paramref name="key"/> among <see cref="Sketch.Items"/>, or -1.</summary>
    internal static int Find(this Sketch container, Sketch key) => container.Items is { } items ? items.FindIndex(item => item.IsSameKey(key)) : -1;

    /// <summary>Whether the object is true, or null if that is not known.</summary>
    internal static bool? Truth(this Sketch sketch) => sketch.Kind switch
    {
        Kind.None => false,
        Kind.Ellipsis or Kind.Slice or Kind.Iterator or Kind.BuiltIn or Kind.Function or Kind.Class => true,
        Kind.Bool or Kind.Int => sketch.Integer is { } value ? !value.IsZero : null,
        Kind.Float => sketch.Value is double value ? value != 0 : null,
        _ => sketch.Count >= 0 ? sketch.Count > 0 : null,
    };

    /// <summary>The elements that iteration yields, in order; null if they are not known.</summary>
    internal static List<Sketch>? Elements(this Sketch sketch) => sketch.Kind switch
    {
        Kind.List or Kind.Tuple or Kind.Set or Kind.FrozenSet or Kind.Dict or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter or Kind.Deque or Kind.Array
            => sketch.Items is { } items ? [.. items] : null,
        Kind.DictKeys => sketch.Owner?.Items is { } keys ? [.. keys] : null,
        Kind.DictValues => sketch.Owner?.Values is { } values ? [.. values] : null,
        Kind.DictItems => sketch.Owner is { Items: { } keys, Values: { } values }
            ? [.. keys.Zip(values, (key, value) => Sketch.Container(Kind.Tuple, [key, value]))]
            : null,
        Kind.Iterator => sketch.Items is { } left ? [.. left] : null,
        Kind.ByteArray => sketch.Items is { } bytes ? [.. bytes] : null,
        Kind.Bytes when sketch.Value is ValueList<byte> bytes => [.. bytes.Items.Select(value => Sketch.Int(value))],
        Kind.Str => Repeated(sketch.Length, () => Sketch.Sized(Kind.Str, 1)),
        Kind.MemoryView => Repeated(sketch.Length, () => Sketch.Of(Kind.Unknown)),
        Kind.Bytes or Kind.Range => Repeated(sketch.Length, () => Sketch.Of(Kind.Int)),
        _ => null,
    };

    private static List<Sketch>? Repeated(int count, Func<Sketch> element) =>
        count is < 0 or > 40 ? null : [.. Enumerable.Range(0, count).Select(_ => element())];

    private static bool IsHashable(Sketch sketch, int depth) => sketch.Kind switch
    {
        Kind.None or Kind.Ellipsis or Kind.Bool or Kind.Int or Kind.Float or Kind.Complex or Kind.Str or Kind.Bytes or Kind.FrozenSet or Kind.Range => true,
        Kind.Tuple => depth > 0 && sketch.Items is { } items && items.TrueForAll(item => IsHashable(item, depth - 1)),
        _ => false,
    };

    private static bool IsPrintable(Sketch sketch, KnownOrder order, ref int budget)
    {
        if (--budget < 0)
        {
            return false;
        }

        switch (sketch.Kind)
        {
            case Kind.Unknown or Kind.Iterator or Kind.MemoryView or Kind.Function or Kind.Class or Kind.Instance:
                return false;
            case Kind.Set or Kind.FrozenSet when !order.OfSet(sketch):
                return false;
            case Kind.List or Kind.Tuple or Kind.Dict or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter or Kind.Deque when sketch.Items is null:
                return false;
            default:
                if (sketch.Owner is { } owner && !IsPrintable(owner, order, ref budget))
                {
                    return false;
                }

                foreach (Sketch item in sketch.Items ?? [])
                {
                    if (!ReferenceEquals(item, sketch) && !IsPrintable(item, order, ref budget))
                    {
                        return false;
                    }
                }

                foreach (Sketch item in sketch.Values ?? [])
                {
                    if (!ReferenceEquals(item, sketch) && !IsPrintable(item, order, ref budget))
                    {
                        return false;
                    }
                }

                return true;
        }
    }

    private static bool Reaches(Sketch from, Sketch target, ref int budget)
    {
        foreach (Sketch child in Children(from))
        {
            if (ReferenceEquals(child, target) || --budget < 0 || Reaches(child, target, ref budget))
            {
                return true;
            }
        }

        return false;
    }

    private static void Measure(Sketch sketch, ref int size, int limit)
    {
        size++;
        foreach (Sketch child in Children(sketch))
        {
            if (size >= limit)
            {
                return;
            }

            Measure(child, ref size, limit);
        }
    }

    private static IEnumerable<Sketch> Children(Sketch sketch)
    {
        IEnumerable<Sketch> children = sketch.Items ?? [];
        return sketch.Values is { } values ? children.Concat(values) : sketch.Owner is { } owner ? [owner] : sketch.Attributes is { } attributes ? attributes.Values : children;
    }
}
