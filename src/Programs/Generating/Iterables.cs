using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Something to iterate over.</summary>
/// <param name="Term">The expression.</param>
/// <param name="Elements">What it is expected to yield, or null if nobody knows.</param>
/// <param name="Width">Number of elements in each element, or 0 if that varies.</param>
internal sealed record Iterated(Term Term, List<Sketch>? Elements, int Width);

/// <summary>Writes what loops and comprehensions iterate over: a few elements, in an order that does not depend on addresses.</summary>
internal sealed class Iterables(Draft draft, CallWriter calls)
{
    private const int MostElements = 4;

    private Choices Choices => draft.Choices;

    /// <summary>An iterable of the kind that a row needs, or null.</summary>
    internal Iterated? Write(Operation row) => row.Name switch
    {
        "for unpack" => Pairs(),
        "for generator" => Generator(),
        "for iterator" => Iterator(),
        _ when row.Receiver != Kind.Unknown => Of(row.Receiver),
        _ => Any(),
    };

    /// <summary>An iterable of any kind.</summary>
    internal Iterated Any() => Choices.Below(10) switch
    {
        < 4 => Of(Kind.List)!,
        < 6 => Of(draft.Values.Atoms.Has(Kind.Range) ? Kind.Range : Kind.List)!,
        < 7 => Pairs(),
        < 8 when draft.Has(Features.Iterators) => Iterator() ?? Of(Kind.List)!,
        _ => Of(Choices.Pick(Kind.Dict, Kind.Str, Kind.Tuple)) ?? Of(Kind.List)!,
    };

    /// <summary>An iterable of one type, or null.</summary>
    internal Iterated? Of(Kind kind)
    {
        if (kind == Kind.Range)
        {
            return Range();
        }

        Term term = draft.Values.Of(kind, IsShort);
        for (var attempt = 0; attempt < 3 && !IsShort(term.Sketch); attempt++)
        {
            term = kind is Kind.Set or Kind.FrozenSet ? Single(kind) : draft.Values.New(kind);
        }

        if (!IsShort(term.Sketch) && kind != Kind.List)
        {
            return null;
        }

        term = IsShort(term.Sketch) ? term : Values.List([draft.Values.Any(), draft.Values.Any()]);
        List<Sketch>? elements = term.Sketch.Elements();
        return new(term, elements, elements is { Count: > 0 } && elements.TrueForAll(element => element is { Kind: Kind.Tuple or Kind.List, Items.Count: 2 }) ? 2 : 0);
    }

    /// <summary>Whether an object yields a few elements, in an order that does not depend on addresses.</summary>
    internal bool IsShort(Sketch sketch) => !sketch.IsCyclic() && sketch.Elements() is { Count: > 0 and <= MostElements } elements
        && (!sketch.IsSet || draft.Order.OfSet(sketch));

    private Iterated Range()
    {
        if (Choices.Chance(30) && draft.Variables.Find(sketch => sketch.Kind is Kind.List or Kind.Tuple or Kind.Str && sketch.Count is > 0 and <= MostElements) is { } sized)
        {
            return Numbers(Tree.Call("range", Tree.Call("len", sized.Expression)), sized.Sketch.Count);
        }

        var count = Choices.Between(1, draft.Loops > 0 ? 2 : MostElements);
        return Choices.Chance(75) ? Numbers(Tree.Call("range", Tree.Int(count)), count) : Numbers(Tree.Call("range", Tree.Int(count), Tree.Int(0), Tree.Int(-1)), count);
    }

    private static Iterated Numbers(Expression range, int count) =>
        new(new(range, Sketch.Sized(Kind.Range, count)), [.. Enumerable.Range(0, count).Select(_ => Sketch.Of(Kind.Int))], 0);

    private Iterated Pairs()
    {
        if (Choices.Chance(40) && Of(Kind.DictItems) is { } items)
        {
            return items with { Width = 2 };
        }

        if (draft.Has(Features.Iterators) && Choices.Chance(40))
        {
            Iterated counted = Of(Kind.List)!;
            List<Sketch>? numbered = counted.Elements?.Select((element, at) => Sketch.Container(Kind.Tuple, [Sketch.Int(at), element])).ToList();
            return new(new(Tree.Call("enumerate", counted.Term.Expression), Over(counted)), numbered, 2);
        }

        List<Term> pairs = [.. Enumerable.Range(0, Choices.Between(1, 3)).Select(_ => Values.Tuple([draft.Values.Atoms.Any(), draft.Values.Any()]))];
        Term list = Values.List(pairs);
        return new(list, list.Sketch.Elements(), 2);
    }

    private Iterated? Iterator()
    {
        Iterated first = Of(Choices.Pick(Kind.List, Kind.List, Kind.Tuple, Kind.Str)) ?? Of(Kind.List)!;
        switch (Choices.Below(5))
        {
            case 0:
                Iterated second = Of(Choices.Pick(Kind.List, Kind.Range)) ?? first;
                List<Sketch>? zipped = first.Elements is { } left && second.Elements is { } right
                    ? [.. left.Zip(right, (a, b) => Sketch.Container(Kind.Tuple, [a, b]))]
                    : null;
                return new(new(Tree.Call("zip", first.Term.Expression, second.Term.Expression), Over(first)), zipped, 2);
            case 1:
                return new(new(Tree.Call("iter", first.Term.Expression), Over(first)), first.Elements, first.Width);
            case 2:
                return new(new(Tree.Call("map", new Name(Choices.Pick("bool", "repr", "str")), Numbered()), Sketch.Of(Kind.Iterator)), null, 0);
            case 3:
                return new(new(Tree.Call("filter", Tree.None, first.Term.Expression), Over(first)), null, 0);
            default:
                List<Sketch>? reversed = first.Elements?.AsEnumerable().Reverse().ToList();
                return new(new(Tree.Call("reversed", first.Term.Expression), Over(first)), reversed, first.Width);
        }
    }

    private Expression Numbered() => Values.List([draft.Values.Atoms.SmallInt(), draft.Values.Atoms.Str()]).Expression;

    /// <summary>An iterator, which makes what it iterates over busy.</summary>
    private static Sketch Over(Iterated source) => new(Kind.Iterator) { Owner = source.Term.Sketch.Owner ?? source.Term.Sketch };

    private Iterated? Generator() =>
        draft.Variables.Named(sketch => sketch.Signature is { IsGenerator: true }) is { } function && calls.Call(function, raises: false, string.Empty) is { } call
            ? new(new(call.Expression, Sketch.Of(Kind.Iterator)), null, 0)
            : null;

    private Term Single(Kind kind)
    {
        Term element = Atoms.Int(Choices.Pick<BigInteger>(0, 1, 2, 1000));
        var display = new SetDisplay([element.Expression]);
        return new(kind == Kind.Set ? display : Tree.Call("frozenset", display), Sketch.Container(kind, [element.Sketch]));
    }
}
