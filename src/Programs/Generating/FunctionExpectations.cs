using System.Numerics;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What function calls are expected to result in; see <see cref="Expectations"/>.</summary>
internal static class FunctionExpectations
{
    /// <summary>Applies a function.</summary>
    internal static Sketch Of(Operation row, ReadOnlySpan<Sketch?> operands)
    {
        Sketch? first = operands.Length > 0 ? operands[0] : null;
        switch (row.Symbol)
        {
            case "iter" or "filter" when operands[^1]?.Kind == Kind.Iterator:
                return row.Symbol == "iter" ? first! : Sketch.Container(Kind.Iterator, operands[1]!.Elements());
            case "iter":
                return Collected(Kind.Iterator, first);
            case "filter":
                return Collected(Kind.Iterator, operands[1]);
            case "map":
                return Sketch.Container(Kind.Iterator, operands[1]?.Elements() is { } mapped ? [.. mapped.Select(_ => Sketch.Of(Kind.Unknown))] : null);
            case "enumerate":
                return Sketch.Container(Kind.Iterator, first?.Elements() is { } counted ? [.. counted.Select(item => Sketch.Container(Kind.Tuple, [Sketch.Of(Kind.Int), item]))] : null);
            case "zip":
                return Zipped(first, operands[1]);
            case "next":
                return Next(first!, operands[1]);
            case "divmod":
                return Sketch.Container(Kind.Tuple, [Sketch.Of(Kind.Unknown), Sketch.Of(Kind.Unknown)]);
            case "list" or "tuple" or "set" or "frozenset" or "bytearray" or "sorted" or "reversed":
                return Collected(row.Result, first);
            case "dict":
                Sketch dict = Sketch.Dict([], []);
                Expectations.StoreAll(dict, first);
                return dict;
            case "dict.fromkeys":
                return FromKeys(first, operands[1]);
            case "bytes":
                return first is null ? Sketch.Bytes([]) : first.Kind == Kind.Bytes ? first : Sketch.Sized(Kind.Bytes, first.Integer is { } size && size < 100 ? (int)size : first.Count);
            case "str":
                return first is null ? Sketch.Str(default) : first.Kind == Kind.Str ? first : Sketch.Of(Kind.Str);
            case "bool":
                return first is null ? Sketch.Bool(false) : first.Truth() is { } truth ? Sketch.Bool(truth) : Sketch.Of(Kind.Bool);
            case "int":
                return first is null ? Sketch.Int(0) : first.Integer is { } value ? Sketch.Int(value) : Sketch.Of(Kind.Int);
            case "float":
                return first is { Kind: Kind.Float } ? first : Sketch.Of(Kind.Float);
            case "len":
                return first is { Count: >= 0 and < int.MaxValue } ? Sketch.Int(first.Count) : Sketch.Of(Kind.Int);
            case "abs":
                return first?.Integer is { } signed ? Sketch.Int(BigInteger.Abs(signed)) : Sketch.Of(first?.Kind == Kind.Int ? Kind.Int : Kind.Float);
            case "min" or "max":
                return first?.Items is { Count: > 0 } items ? Sketch.Of(items[0].Kind is Kind.Int or Kind.Str ? items[0].Kind : Kind.Unknown) : Sketch.Of(Kind.Unknown);
            case "sum":
                return Sketch.Of(first?.Items is { } summands && summands.TrueForAll(item => item.IsInteger) && operands[1] is null or { IsInteger: true } ? Kind.Int : Kind.Unknown);
            case "range":
                return Range(operands);
            case "copy.copy":
                return SketchCopies.Shallow(first!);
            case "copy.deepcopy":
                return SketchCopies.Deep(first!);
            default:
                return Sketch.Of(row.Result);
        }
    }

    private static Sketch Zipped(Sketch? first, Sketch? second)
    {
        if (first is null)
        {
            return Sketch.Container(Kind.Iterator, []);
        }

        return Sketch.Container(Kind.Iterator, first.Elements() is { } one && (second ?? first).Elements() is { } two
            ? [.. one.Zip(two, (left, right) => Sketch.Container(Kind.Tuple, second is null ? [left] : [left, right]))]
            : null);
    }

    private static Sketch Next(Sketch iterator, Sketch? fallback)
    {
        if (iterator.Items is not { Count: > 0 } items)
        {
            return fallback ?? Sketch.Of(Kind.Unknown);
        }

        Sketch item = items[0];
        items.RemoveAt(0);
        return item;
    }

    private static Sketch Collected(Kind kind, Sketch? source)
    {
        if (source is null)
        {
            return Sketch.Container(kind, []);
        }

        if (source.Kind == kind && kind is Kind.Tuple or Kind.FrozenSet)
        {
            return source;
        }

        if (kind == Kind.ByteArray && source.IsInteger)
        {
            return source.Integer is { } size && size >= 0 && size < 100
                ? Sketch.Container(kind, [.. Enumerable.Range(0, (int)size).Select(_ => Sketch.Int(0))])
                : Sketch.Container(kind, null);
        }

        Sketch made = Sketch.Container(kind, []);
        if (source.Elements() is not { } elements)
        {
            made.Items = null;
        }
        else if (made.IsSet)
        {
            elements.ForEach(element => Expectations.Add(made, element));
        }
        else
        {
            made.Items = elements;
        }

        return made;
    }

    private static Sketch FromKeys(Sketch? keys, Sketch? value)
    {
        Sketch dict = Sketch.Dict([], []);
        Sketch shared = value ?? Sketch.Of(Kind.None);
        if (keys?.Elements() is { } elements)
        {
            elements.ForEach(key => Expectations.Store(dict, key, shared));
        }
        else
        {
            Expectations.Forget(dict);
        }

        return dict;
    }

    private static Sketch Range(ReadOnlySpan<Sketch?> operands)
    {
        if (operands[0]?.Integer is not { } first)
        {
            return Sketch.Of(Kind.Range);
        }

        BigInteger start = operands[1] is null ? 0 : first;
        BigInteger? stop = operands[1] is null ? first : operands[1]!.Integer;
        BigInteger? step = operands[2] is null ? 1 : operands[2]!.Integer;
        if (stop is not { } end || step is not { IsZero: false } stride)
        {
            return Sketch.Of(Kind.Range);
        }

        var length = stride.Sign > 0 ? (end - start + stride - 1) / stride : (start - end - stride - 1) / -stride;
        return Sketch.Sized(Kind.Range, (int)BigInteger.Clamp(length, 0, int.MaxValue));
    }
}
