using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What method calls are expected to do and to result in; see <see cref="Expectations"/>.</summary>
internal static class MethodExpectations
{
    /// <summary>Applies a method.</summary>
    internal static Sketch Of(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands) => row.Receiver switch
    {
        Kind.List => Sequence(row, receiver, operands),
        Kind.ByteArray when row.Result is Kind.None or Kind.Int || row.Symbol == "copy" => Sequence(row, receiver, operands),
        Kind.Dict => Dict(row, receiver, operands),
        Kind.Set or Kind.FrozenSet => Set(row, receiver, operands),
        Kind.Int or Kind.Float or Kind.Complex or Kind.Range or Kind.Slice => Sketch.Of(row.Result),
        _ => Text(row, receiver),
    };

    /// <summary>Applies a method of a list or of what is like one.</summary>
    internal static Sketch Sequence(Operation row, Sketch list, ReadOnlySpan<Sketch?> operands)
    {
        if (row.Symbol == "copy")
        {
            return SketchCopies.Shallow(list);
        }

        if (list.Items is not { } items)
        {
            return Sketch.Of(row.Result);
        }

        switch (row.Symbol)
        {
            case "append":
                items.Add(operands[0]!);
                break;
            case "extend":
                list.Items = operands[0]!.Elements() is { } elements ? [.. items, .. elements] : null;
                break;
            case "insert":
                var position = operands[0]!.Integer is { } value ? (int)System.Numerics.BigInteger.Clamp(value, -100, 100) : 0;
                items.Insert(Math.Clamp(position < 0 ? position + items.Count : position, 0, items.Count), operands[1]!);
                break;
            case "pop":
                var at = operands[0] is { } index ? Expectations.Normalized(index, items.Count) : items.Count - 1;
                if (at >= 0 && at < items.Count)
                {
                    Sketch popped = items[at];
                    items.RemoveAt(at);
                    return popped;
                }

                break;
            case "remove":
                Expectations.Remove(list, list.Find(operands[0]!));
                break;
            case "clear":
                items.Clear();
                break;
            case "reverse":
                items.Reverse();
                break;
            default:
                break;
        }

        return Sketch.Of(row.Result);
    }

    /// <summary>Applies a method of a dict of any kind.</summary>
    internal static Sketch Dict(Operation row, Sketch dict, ReadOnlySpan<Sketch?> operands)
    {
        var at = operands.Length > 0 && operands[0] is { } key ? dict.Find(key) : -1;
        Sketch fallback = operands.Length > 1 ? operands[1] ?? Sketch.Of(Kind.None) : Sketch.Of(Kind.None);
        switch (row.Symbol)
        {
            case "clear":
                dict.Values?.Clear();
                dict.Items?.Clear();
                break;
            case "copy":
                return SketchCopies.Shallow(dict);
            case "keys" or "values" or "items":
                return Sketch.View(row.Result, dict);
            case "get" when dict.Values is { } values:
                return at >= 0 ? values[at] : fallback;
            case "setdefault" when dict.Values is { } values:
                if (at >= 0)
                {
                    return values[at];
                }

                Expectations.Store(dict, operands[0]!, fallback);
                return fallback;
            case "pop" when dict.Values is { } values:
                if (at >= 0)
                {
                    Sketch popped = values[at];
                    Expectations.Remove(dict, at);
                    return popped;
                }

                return fallback;
            case "popitem" when dict is { Items: { Count: > 0 } keys, Values: { } values }:
                Sketch pair = Sketch.Container(Kind.Tuple, [keys[^1], values[^1]]);
                Expectations.Remove(dict, keys.Count - 1);
                return pair;
            case "update":
                Expectations.StoreAll(dict, operands[0]);
                break;
            default:
                break;
        }

        return Sketch.Of(row.Result);
    }

    private static Sketch Set(Operation row, Sketch set, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Symbol)
        {
            case "copy":
                return set.Kind == Kind.FrozenSet ? set : SketchCopies.Shallow(set);
            case "add":
                Expectations.Add(set, operands[0]!);
                break;
            case "discard" or "remove":
                Expectations.Remove(set, set.Find(operands[0]!));
                break;
            case "clear":
                set.Items?.Clear();
                break;
            case "pop":
                // Which one it is follows from the table; the first is a guess that keeps their number.
                Sketch? popped = set.Items is [var only] ? only
                    : set.Items is [var first, .. var others] && others.TrueForAll(other => other.Kind == first.Kind) ? Sketch.Of(first.Kind) : null;
                Expectations.Remove(set, 0);
                return popped ?? Sketch.Of(Kind.Unknown);
            case "difference" or "intersection":
                return Sketch.Container(set.Kind, set.Elements());
            case "union" or "symmetric_difference":
                Sketch made = Sketch.Container(set.Kind, set.Elements());
                AddAll(made, operands);
                return made;
            case "update" or "symmetric_difference_update":
                AddAll(set, operands);
                break;
            default:
                break;
        }

        return Sketch.Of(row.Result);
    }

    private static void AddAll(Sketch set, ReadOnlySpan<Sketch?> sources)
    {
        foreach (Sketch? source in sources)
        {
            if (source is null)
            {
                continue;
            }

            if (source.Elements() is { } elements)
            {
                elements.ForEach(element => Expectations.Add(set, element));
            }
            else
            {
                set.Items = null;
            }
        }
    }

    private static Sketch Text(Operation row, Sketch text) => row.Symbol switch
    {
        "split" or "rsplit" or "splitlines" => Sketch.Container(Kind.List, null),
        "partition" or "rpartition" => Sketch.Container(Kind.Tuple, [Part(row), Part(row), Part(row)]),
        "upper" or "lower" => row.Result == Kind.ByteArray ? SketchCopies.Shallow(text) : Sketch.Sized(row.Result, text.Count),
        "strip" or "lstrip" or "rstrip" or "removeprefix" or "removesuffix" when row.Result != Kind.ByteArray => Sketch.Sized(row.Result, text.Count),
        _ => Sketch.Of(row.Result),
    };

    private static Sketch Part(Operation row) => Sketch.Of(row.Receiver);
}
