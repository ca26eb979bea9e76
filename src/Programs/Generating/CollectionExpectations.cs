using System.Numerics;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What operations on deques, kinds of dicts, arrays and memoryviews are expected to do and to result in; see <see cref="Expectations"/>.</summary>
internal static class CollectionExpectations
{
    /// <summary>Applies an operation; null if it is none of those.</summary>
    internal static Sketch? Of(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands) => row.Form == OperationForm.Function
        ? Made(row, operands)
        : receiver.Kind switch
        {
            Kind.Deque => OfDeque(row, receiver, operands),
            Kind.OrderedDict or Kind.DefaultDict or Kind.Counter => OfDict(row, receiver, operands),
            Kind.Array => OfArray(row, receiver, operands),
            Kind.MemoryView => OfView(row, receiver, operands),
            _ => null,
        };

    private static Sketch? Made(Operation row, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Symbol)
        {
            case "collections.deque":
                var bound = operands[1]?.Integer is { } most ? (int)BigInteger.Clamp(most, 0, 100) : (int?)null;
                return Sketch.Deque(operands[0] is { } source ? source.Elements() : [], bound);
            case "collections.OrderedDict":
                return Filled(Sketch.DictOf(Kind.OrderedDict, [], []), operands[0]);
            case "collections.defaultdict":
                return Filled(new Sketch(Kind.DefaultDict) { Items = [], Values = [], Factory = operands[0]?.Factory ?? Kind.None }, operands[1]);
            case "collections.Counter":
                return Counted(Sketch.DictOf(Kind.Counter, [], []), operands[0]);
            case "collections.OrderedDict.fromkeys":
                Sketch ordered = Sketch.DictOf(Kind.OrderedDict, [], []);
                Sketch shared = operands[1] ?? Sketch.Of(Kind.None);
                if (operands[0]?.Elements() is { } keys)
                {
                    keys.ForEach(key => Expectations.Store(ordered, key, shared));
                }
                else
                {
                    Expectations.Forget(ordered);
                }

                return ordered;
            case "array.array":
                return Sketch.Array(CodeOf(operands[0]), operands[1] is { } items ? items.Elements() : []);
            case "memoryview":
                return operands[0] is { Count: >= 0 } shown ? Sketch.ViewOf(shown.Shown ?? shown, shown.Count) : Sketch.Of(Kind.MemoryView);
            default:
                return null;
        }
    }

    private static char CodeOf(Sketch? code) => code?.Value is CodePoints { Length: 1 } text && text[0] < 128 ? (char)text[0] : '\0';

    private static Sketch Filled(Sketch dict, Sketch? source)
    {
        Expectations.StoreAll(dict, source);
        return dict;
    }

    private static Sketch Counted(Sketch counter, Sketch? source)
    {
        if (source is { IsDict: true })
        {
            Expectations.StoreAll(counter, source);
        }
        else if (source?.Elements() is { } elements)
        {
            elements.ForEach(element => Expectations.Store(counter, element, Sketch.Of(Kind.Int)));
        }
        else if (source is not null)
        {
            Expectations.Forget(counter);
        }

        return counter;
    }

    private static Sketch OfDeque(Operation row, Sketch deque, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Form)
        {
            case OperationForm.Binary or OperationForm.Augmented:
                var symbol = row.Symbol[..1];
                List<Sketch>? items = symbol == "+" ? Joined(deque.Items, operands[0]?.Elements()) : Repeated(deque.Items, operands[0]);
                if (row.Form == OperationForm.Binary)
                {
                    return Sketch.Deque(items, deque.MaxLength);
                }

                deque.Items = items;
                deque.Trim(fromLeft: true);
                return deque;
            case OperationForm.Subscript or OperationForm.SubscriptAssignment or OperationForm.SubscriptDeletion:
                return Subscripted(row, deque, operands);
            default:
                return OfDequeMethod(row, deque, operands);
        }
    }

    private static Sketch OfDequeMethod(Operation row, Sketch deque, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Symbol)
        {
            case "appendleft":
                deque.Items?.Insert(0, operands[0]!);
                deque.Trim(fromLeft: false);
                return Sketch.Of(Kind.None);
            case "extendleft":
                deque.Items = operands[0]?.Elements() is { } elements && deque.Items is { } known ? [.. Enumerable.Reverse(elements), .. known] : null;
                deque.Trim(fromLeft: false);
                return Sketch.Of(Kind.None);
            case "popleft" or "pop":
                if (deque.Items is not { Count: > 0 } filled)
                {
                    return Sketch.Of(Kind.Unknown);
                }

                var end = row.Symbol == "pop" ? filled.Count - 1 : 0;
                Sketch popped = filled[end];
                filled.RemoveAt(end);
                return popped;
            case "rotate" when deque.Items is { Count: > 1 } items:
                var steps = operands[0] is null ? 1 : operands[0]!.Integer is { } value ? (int)(((value % items.Count) + items.Count) % items.Count) : 0;
                deque.Items = [.. items[^steps..], .. items[..^steps]];
                return Sketch.Of(Kind.None);
            case "copy":
                return SketchCopies.Shallow(deque);
            default:
                Sketch result = MethodExpectations.Sequence(row, deque, operands);
                deque.Trim(fromLeft: true);
                return result;
        }
    }

    private static Sketch OfDict(Operation row, Sketch dict, ReadOnlySpan<Sketch?> operands)
    {
        var at = operands.Length > 0 && operands[0] is { } key ? dict.Find(key) : -1;
        switch (row.Form)
        {
            case OperationForm.Subscript:
                return at >= 0 && dict.Values is { } values ? values[at] : Missing(dict, operands[0]!);
            case OperationForm.SubscriptAssignment:
                Expectations.Store(dict, operands[0]!, operands[1]!);
                return Sketch.Of(Kind.None);
            case OperationForm.SubscriptDeletion:
                Expectations.Remove(dict, at);
                return Sketch.Of(Kind.None);
            case OperationForm.Unary:
                return SketchCopies.Shallow(dict);
            case OperationForm.Binary:
                Sketch merged = SketchCopies.Shallow(dict);
                Expectations.StoreAll(merged, operands[0]);
                return merged;
            case OperationForm.Augmented:
                Expectations.StoreAll(dict, operands[0]);
                return dict;
            default:
                return OfDictMethod(row, dict, operands, at);
        }
    }

    /// <summary>What a key that is not there gives: a defaultdict makes and keeps it.</summary>
    private static Sketch Missing(Sketch dict, Sketch key)
    {
        if (dict.Kind == Kind.Counter)
        {
            return Sketch.Int(0);
        }

        Sketch made = dict.Factory switch
        {
            Kind.List => Sketch.Container(Kind.List, []),
            Kind.Set => Sketch.Container(Kind.Set, []),
            Kind.Dict => Sketch.Dict([], []),
            Kind.Int => Sketch.Int(0),
            _ => Sketch.Of(Kind.Unknown),
        };
        if (dict.Factory != Kind.None)
        {
            Expectations.Store(dict, key, made);
        }

        return made;
    }

    private static Sketch OfDictMethod(Operation row, Sketch dict, ReadOnlySpan<Sketch?> operands, int at)
    {
        switch (row.Symbol)
        {
            case "move_to_end" when at >= 0 && dict is { Items: { } keys, Values: { } values }:
                (Sketch key, Sketch value) = (keys[at], values[at]);
                Expectations.Remove(dict, at);
                var place = operands[1]?.Truth() == false ? 0 : keys.Count;
                keys.Insert(place, key);
                values.Insert(place, value);
                return Sketch.Of(Kind.None);
            case "popitem" when dict is { Items: { Count: > 0 } keys, Values: { } values }:
                var popped = operands.Length > 0 && operands[0]?.Truth() == false ? 0 : keys.Count - 1;
                Sketch pair = Sketch.Container(Kind.Tuple, [keys[popped], values[popped]]);
                Expectations.Remove(dict, popped);
                return pair;
            case "update" or "subtract" when dict.Kind == Kind.Counter:
                _ = Counted(dict, operands[0]);
                return Sketch.Of(Kind.None);
            case "most_common":
                return Sketch.Container(Kind.List, null);
            case "elements":
                return new(Kind.Iterator);
            case "total":
                return Sketch.Of(Kind.Int);
            case "copy":
                return SketchCopies.Shallow(dict);
            default:
                return MethodExpectations.Dict(row, dict, operands);
        }
    }

    private static Sketch OfArray(Operation row, Sketch array, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Form)
        {
            case OperationForm.Binary or OperationForm.Augmented:
                List<Sketch>? items = row.Symbol[0] == '+' ? Joined(array.Items, operands[0]?.Elements()) : Repeated(array.Items, operands[0]);
                if (row.Form == OperationForm.Binary)
                {
                    return Sketch.Array(array.Code, items);
                }

                array.Items = items;
                return array;
            case OperationForm.Subscript or OperationForm.SubscriptAssignment or OperationForm.SubscriptDeletion:
                return Subscripted(row, array, operands);
            default:
                return OfArrayMethod(row, array, operands);
        }
    }

    private static Sketch OfArrayMethod(Operation row, Sketch array, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Symbol)
        {
            case "tolist":
                return Sketch.Container(Kind.List, array.Elements());
            case "fromlist":
                array.Items = Joined(array.Items, operands[0]?.Elements());
                return Sketch.Of(Kind.None);
            case "frombytes" or "byteswap":
                array.Items = row.Symbol == "byteswap" ? array.Items?.ConvertAll(_ => Sketch.Of(Kind.Int)) : null;
                return Sketch.Of(Kind.None);
            case "tobytes":
                return Sketch.Of(Kind.Bytes);
            default:
                return MethodExpectations.Sequence(row, array, operands);
        }
    }

    private static Sketch OfView(Operation row, Sketch view, ReadOnlySpan<Sketch?> operands)
    {
        switch (row.Form)
        {
            case OperationForm.Subscript when row.Symbol != "[i]":
                List<int>? positions = Expectations.Positions(view.Count, operands[0], operands[1], operands.Length > 2 ? operands[2] : null);
                return view.Shown is { } shown && positions is not null ? Sketch.ViewOf(shown, positions.Count) : Sketch.Of(Kind.MemoryView);
            case OperationForm.Method when row.Symbol == "release":
                view.IsReleased = true;
                view.Length = -1;
                return Sketch.Of(Kind.None);
            case OperationForm.Method when row.Symbol == "toreadonly":
                return new(Kind.MemoryView) { Length = view.Length };
            default:
                return Sketch.Of(row.Result);
        }
    }

    private static Sketch Subscripted(Operation row, Sketch sequence, ReadOnlySpan<Sketch?> operands)
    {
        if (sequence.Items is not { } items)
        {
            return Sketch.Of(row.Result);
        }

        var step = row.Symbol == "[i:j:k]" ? operands[2] : null;
        List<int>? positions = row.Symbol == "[i]" ? null : Expectations.Positions(items.Count, operands[0], operands[1], step);
        var index = row.Symbol == "[i]" ? Expectations.Normalized(operands[0], items.Count) : -1;
        switch (row.Form)
        {
            case OperationForm.Subscript when row.Symbol == "[i]":
                return index >= 0 ? items[index] : Sketch.Of(row.Result);
            case OperationForm.Subscript:
                return Sketch.Array(sequence.Code, positions?.ConvertAll(at => items[at]));
            case OperationForm.SubscriptAssignment when row.Symbol == "[i]":
                if (index >= 0)
                {
                    items[index] = operands[1]!;
                }

                return Sketch.Of(Kind.None);
            case OperationForm.SubscriptAssignment:
                Expectations.Forget(sequence);
                return Sketch.Of(Kind.None);
            default:
                foreach (var at in (positions ?? [index]).OrderDescending())
                {
                    Expectations.Remove(sequence, at);
                }

                return Sketch.Of(Kind.None);
        }
    }

    private static List<Sketch>? Joined(List<Sketch>? left, List<Sketch>? right) => left is null || right is null ? null : [.. left, .. right];

    private static List<Sketch>? Repeated(List<Sketch>? items, Sketch? times)
    {
        if (items is null || times?.Integer is not { } count || count > 100)
        {
            return null;
        }

        var repeated = new List<Sketch>();
        for (var i = 0; i < count; i++)
        {
            repeated.AddRange(items);
        }

        return repeated;
    }
}
