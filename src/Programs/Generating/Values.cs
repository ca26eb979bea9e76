using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes values: places that hold one already, atoms, and new containers.</summary>
internal sealed class Values(Choices choices, Variables variables, Atoms atoms)
{
    /// <summary>Largest number of objects, shared ones counted again, in what is put into a container.</summary>
    private const int LargestPart = 40;

    /// <summary>The modules that the program uses, beside <c>copy</c>.</summary>
    internal SortedSet<string> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes deques, kinds of dicts, arrays and views.</summary>
    internal CollectionOperands Collections => field ??= new(choices, variables, this);

    /// <summary>Names and atoms.</summary>
    internal Atoms Atoms => atoms;

    /// <summary>Any object: a place, an atom or a new container.</summary>
    internal Term Any(int depth = 1)
    {
        var draw = choices.Below(100);
        if (draw < 45 && variables.Find(IsPart) is { } place)
        {
            return place;
        }

        if (draw < 47 && atoms.HasBuiltIns)
        {
            return BuiltIn();
        }

        return draw < 80 || depth == 0 ? atoms.Any() : NewContainer(depth - 1);
    }

    /// <summary>A function or type of Python's own.</summary>
    internal Term BuiltIn() => new(new Name(choices.Pick("len", "int", "str", "list", "dict", "tuple", "object", "sorted")), Sketch.Of(Kind.BuiltIn));

    /// <summary>Whether an object may be put into a container without making it large.</summary>
    internal static bool IsPart(Sketch sketch) =>
        sketch.Kind is not Kind.Unknown && sketch.TreeSize(LargestPart) < LargestPart;

    /// <summary>A hashable object.</summary>
    internal Term Hashable()
    {
        var draw = choices.Below(100);
        if (draw < 30 && variables.Find(sketch => sketch.IsHashable() && IsPart(sketch)) is { } place)
        {
            return place;
        }

        if (draw < 40)
        {
            Term first = atoms.Any();
            return Tuple([first, atoms.Any()]);
        }

        if (draw < 46 && atoms.Has(Kind.FrozenSet))
        {
            Term element = atoms.Any();
            return new(Tree.Call("frozenset", List([element]).Expression), Sketch.Container(Kind.FrozenSet, [element.Sketch]));
        }

        return atoms.Any();
    }

    /// <summary>An object of one type: often a place that holds one.</summary>
    /// <param name="kind">The type.</param>
    /// <param name="fits">What the place must satisfy beside the type; a new object is not asked.</param>
    internal Term Of(Kind kind, Func<Sketch, bool>? fits = null) =>
        choices.Chance(70) && Place(kind, fits) is { } place ? place : New(kind);

    /// <summary>A place that holds an object of one type, or null.</summary>
    internal Term? Place(Kind kind, Func<Sketch, bool>? fits = null) =>
        variables.Find(sketch => sketch.Kind == kind && (fits is null || fits(sketch)));

    /// <summary>A new container.</summary>
    internal Term NewContainer(int depth)
    {
        Kind kind = choices.Below(24) switch
        {
            >= 22 => choices.Pick(Kind.Array, Kind.ByteArray, Kind.MemoryView),
            >= 20 => choices.Pick(Kind.Deque, Kind.Deque, Kind.OrderedDict, Kind.DefaultDict, Kind.Counter),
            < 9 => Kind.List,
            < 12 => Kind.Tuple,
            < 15 => Kind.Dict,
            < 17 => Kind.Set,
            < 18 => Kind.ByteArray,
            < 19 => Kind.FrozenSet,
            _ => Kind.Range,
        };
        return New(atoms.Has(kind) ? kind : Kind.List, depth);
    }

    /// <summary>A new object of one type.</summary>
    internal Term New(Kind kind, int depth = 1)
    {
        switch (kind)
        {
            case Kind.List:
                return List(Terms(choices.Pick(0, 1, 2, 2, 3, 3, 4), depth));
            case Kind.Tuple:
                return Tuple(Terms(choices.Pick(0, 1, 2, 2, 3), depth));
            case Kind.Dict:
                return Dict(choices.Pick(0, 1, 1, 2, 3), depth);
            case Kind.Set:
                return Set(choices.Pick(0, 1, 2, 3));
            case Kind.FrozenSet:
                List<Term> frozen = [.. Enumerable.Range(0, choices.Pick(0, 1, 2, 3)).Select(_ => Hashable())];
                return new(
                    frozen.Count == 0 ? Tree.Call("frozenset") : Tree.Call("frozenset", List(frozen).Expression),
                    Sketch.Container(Kind.FrozenSet, Distinct(frozen)));
            case Kind.ByteArray:
                Term bytes = atoms.Bytes();
                return new(Tree.Call("bytearray", bytes.Expression), Sketch.Container(Kind.ByteArray, bytes.Sketch.Elements()));
            case Kind.Range:
                return Range();
            case Kind.Slice:
                return new(Tree.Call("slice", Tree.Int(choices.Below(3)), Tree.Int(choices.Below(5))), Sketch.Of(Kind.Slice));
            case Kind.Iterator:
                return Iterator(depth);
            case Kind.DictKeys:
                return View(kind, "keys");
            case Kind.DictValues:
                return View(kind, "values");
            case Kind.DictItems:
                return View(kind, "items");
            case Kind.Deque or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter or Kind.Array or Kind.MemoryView:
                return Collections.New(kind, depth);
            default:
                return atoms.Of(kind);
        }
    }

    /// <summary><c>[terms]</c></summary>
    internal static Term List(IReadOnlyList<Term> terms) => new(
        new ListDisplay(terms.Select(term => term.Expression).ToValueList()),
        Sketch.Container(Kind.List, [.. terms.Select(term => term.Sketch)]));

    /// <summary><c>(terms)</c></summary>
    internal static Term Tuple(IReadOnlyList<Term> terms) => new(
        new TupleDisplay(terms.Select(term => term.Expression).ToValueList()),
        Sketch.Container(Kind.Tuple, [.. terms.Select(term => term.Sketch)]));

    /// <summary>Terms for the elements of a display.</summary>
    internal List<Term> Terms(int count, int depth)
    {
        var terms = new List<Term>(count);
        for (var i = 0; i < count; i++)
        {
            terms.Add(Any(depth));
        }

        return terms;
    }

    /// <summary>A new iterator over a new container that is not empty, or over a place; it may be made of iterators itself.</summary>
    internal Term Iterator(int depth)
    {
        Term source = Ordered();
        List<Sketch> items = source.Sketch.Elements() ?? [];
        if (source.Sketch.Kind == Kind.Iterator)
        {
            source.Sketch.Items = null;
        }

        switch (depth > 0 ? choices.Below(8) : 0)
        {
            case < 3:
                return new(Tree.Call("iter", source.Expression), Sketch.Container(Kind.Iterator, items));
            case 3:
                return new(
                    Tree.Call("enumerate", source.Expression),
                    Sketch.Container(Kind.Iterator, [.. items.Select((item, at) => Sketch.Container(Kind.Tuple, [Sketch.Int(at), item]))]));
            case 4:
                Term other = Iterator(depth - 1);
                return new(
                    Tree.Call("zip", source.Expression, other.Expression),
                    Sketch.Container(Kind.Iterator, [.. items.Zip(other.Sketch.Items ?? [], (first, second) => Sketch.Container(Kind.Tuple, [first, second]))]));
            case 5:
                return new(Tree.Call("map", new Name("bool"), source.Expression), Sketch.Container(Kind.Iterator, [.. items.Select(_ => Sketch.Of(Kind.Bool))]));
            case 6:
                return new(Tree.Call("filter", Tree.None, source.Expression), Sketch.Container(Kind.Iterator, items));
            default:
                Term list = List(Terms(choices.Pick(1, 2, 3), depth: 0));
                return new(Tree.Call("reversed", list.Expression), Sketch.Container(Kind.Iterator, [.. list.Sketch.Items!.AsEnumerable().Reverse()]));
        }
    }

    /// <summary>An int from 0 to 255.</summary>
    internal Term Byte() => Atoms.Int(choices.Pick<BigInteger>(0, 1, 97, 98, 255, 32, 49));

    private Term Ordered() =>
        choices.Chance(60) && variables.Find(sketch => sketch.IsIterable() && !sketch.IsSet && sketch.Count is > 0 and < OperandWriter.LargestSequence && IsPart(sketch)) is { } place
            ? place
            : List(Terms(choices.Pick(1, 2, 2, 3), depth: 0));

    private Term Dict(int count, int depth)
    {
        var entries = new List<DictEntry>(count);
        Sketch dict = Sketch.Dict([], []);
        for (var i = 0; i < count; i++)
        {
            Term key = choices.Chance(50) ? Atoms.Str(choices.Pick("k", "a", "b")) : Hashable();
            Term value = Any(depth);
            entries.Add(new(key.Expression, value.Expression));
            Expectations.Store(dict, key.Sketch, value.Sketch);
        }

        return new(new DictDisplay(entries.ToValueList()), dict);
    }

    private Term Set(int count)
    {
        if (count == 0)
        {
            return new(Tree.Call("set"), Sketch.Container(Kind.Set, []));
        }

        List<Term> terms = [.. Enumerable.Range(0, count).Select(_ => Hashable())];
        return new(new SetDisplay(terms.Select(term => term.Expression).ToValueList()), Sketch.Container(Kind.Set, Distinct(terms)));
    }

    private static List<Sketch> Distinct(List<Term> terms)
    {
        Sketch set = Sketch.Container(Kind.Set, []);
        foreach (Term term in terms)
        {
            Expectations.Add(set, term.Sketch);
        }

        return set.Items!;
    }

    private Term Range()
    {
        if (choices.Chance(8))
        {
            return new(Tree.Call("range", Tree.Int(BigInteger.One << 62)), Sketch.Sized(Kind.Range, int.MaxValue));
        }

        var stop = choices.Below(6);
        return choices.Chance(60)
            ? new(Tree.Call("range", Tree.Int(stop)), Sketch.Sized(Kind.Range, stop))
            : new(Tree.Call("range", Tree.Int(1), Tree.Int(stop + 1), Tree.Int(2)), Sketch.Sized(Kind.Range, (stop + 1) / 2));
    }

    private Term View(Kind kind, string method)
    {
        Term owner = Of(Kind.Dict);
        return new(Tree.Method(owner.Expression, method), Sketch.View(kind, owner.Sketch));
    }
}
