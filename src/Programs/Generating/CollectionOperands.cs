using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes deques, kinds of dicts, arrays and memoryviews, and operands of their operations.</summary>
/// <remarks>Notes the modules that a program needs for them.</remarks>
internal sealed class CollectionOperands(Choices choices, Variables variables, Values values)
{
    private static readonly (string Name, Kind Kind)[] Factories = [("list", Kind.List), ("list", Kind.List), ("int", Kind.Int), ("dict", Kind.Dict), ("str", Kind.Str)];
    private const string Codes = "bBhHiIlLqQfd";

    /// <summary>A new object of one of these types.</summary>
    internal Term New(Kind kind, int depth)
    {
        switch (kind)
        {
            case Kind.Deque:
                Term items = Values.List(values.Terms(choices.Pick(0, 1, 2, 2, 3, 3), depth));
                var bound = choices.Chance(30) ? choices.Pick(0, 1, 2, 3, 3, 5) : (int?)null;
                return new(
                    bound is { } most ? Call("collections.deque", items.Expression, Tree.Int(most)) : Call("collections.deque", items.Expression),
                    Sketch.Deque(items.Sketch.Items, bound));
            case Kind.OrderedDict or Kind.DefaultDict or Kind.Counter:
                return NewDict(kind, depth);
            case Kind.Array:
                return Array(choices.Pick('b', 'B', 'h', 'i', 'i', 'l', 'q', 'Q', 'f', 'd', 'd', 'I', 'H', 'L'), choices.Pick(0, 1, 2, 3, 3));
            default:
                Term owner = ByteOwner();
                return new(Tree.Call("memoryview", owner.Expression), Sketch.ViewOf(owner.Sketch.Shown ?? owner.Sketch, owner.Sketch.Count));
        }
    }

    /// <summary>An operand that fits; null if the receiver has none to offer.</summary>
    internal Term? Fit(Role role, Sketch receiver) => role switch
    {
        Role.MaxLength => choices.Chance(15) ? new(Tree.None, Sketch.Of(Kind.None)) : Atoms.Int(choices.Pick(0, 1, 2, 3, 3, 5)),
        Role.Factory => Factory(),
        Role.TypeCode => Atoms.Str(choices.Pick("b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "f", "d", "i", "d")),
        Role.ArrayItem => Item(receiver.Code),
        Role.NumberList => Numbers(receiver.Code),
        Role.ArrayItems => choices.Chance(40) ? SameKind(receiver) : choices.Chance(30) ? Values.Tuple([Item(receiver.Code)]) : Numbers(receiver.Code),
        Role.SameKind => SameKind(receiver),
        _ => ByteOwner(),
    };

    /// <summary>An operand that does not fit; null if any object fits.</summary>
    internal Term? Unfit(Role role, Sketch receiver) => role switch
    {
        Role.MaxLength => choices.Pick(Atoms.Int(-1), Atoms.Str("a"), new Term(Tree.Float(1.5), Sketch.Float(1.5))),
        Role.Factory => choices.Pick(Atoms.Int(5), Values.List([])),
        Role.TypeCode => choices.Pick(Atoms.Str("z"), Atoms.Str("ab"), Atoms.Int(1), Atoms.Str("x")),
        Role.ArrayItem => choices.Pick(Atoms.Str("a"), new Term(Tree.None, Sketch.Of(Kind.None)), Atoms.Int(System.Numerics.BigInteger.One << choices.Pick(8, 40, 70)), new Term(Tree.Float(1.5), Sketch.Float(1.5))),
        Role.NumberList => choices.Pick(Values.Tuple([Item(receiver.Code)]), Values.List([Item(receiver.Code), Atoms.Str("a")]), Atoms.Int(1)),
        Role.ArrayItems => choices.Pick(Values.List([Item(receiver.Code), Atoms.Str("a")]), Atoms.Int(1), Array(receiver.Code == 'i' ? 'b' : 'i', 1)),
        Role.SameKind => choices.Pick(Values.List([]), Atoms.Int(1), Array(receiver.Code == 'i' ? 'b' : 'i', 1)),
        _ => choices.Pick(Atoms.Int(1), Atoms.Str("a"), Values.List([])),
    };

    /// <summary>What fills exactly so many places of an array or a view.</summary>
    internal Term Exact(Sketch receiver, int count) => receiver.Kind == Kind.MemoryView && receiver.Code is 'B' or '\0'
        ? Atoms.Bytes(new byte[] { 97, 98, 99, 1, 2, 3, 4, 5 }.AsSpan(0, Math.Min(count, 8)))
        : Array(receiver.Code, Math.Min(count, 8));

    /// <summary>A list of numbers for a new array of a type that is chosen already.</summary>
    internal Term Initializer(Sketch? code)
    {
        var name = code?.Value is CodePoints { Length: 1 } text && text[0] < 128 ? (char)text[0] : 'i';
        return choices.Chance(20) && variables.Find(sketch => sketch.Kind == Kind.Array && sketch.Code == name) is { } place ? place : Numbers(name);
    }

    private Term NewDict(Kind kind, int depth)
    {
        Term contents = kind == Kind.Counter ? Counts() : values.New(Kind.Dict, depth);
        if (kind == Kind.DefaultDict)
        {
            Term factory = Factory();
            var made = new Sketch(kind) { Items = contents.Sketch.Items, Values = contents.Sketch.Values, Factory = factory.Sketch.Factory };
            return new(Call("collections.defaultdict", factory.Expression, contents.Expression), made);
        }

        return new(Call($"collections.{kind.TypeName()}", contents.Expression), Sketch.DictOf(kind, contents.Sketch.Items, contents.Sketch.Values));
    }

    private Term Counts()
    {
        Sketch counter = Sketch.Dict([], []);
        var entries = new List<DictEntry>();
        for (var i = choices.Below(4); i > 0; i--)
        {
            Term key = choices.Chance(60) ? Atoms.Str(choices.Pick("a", "b", "k")) : values.Hashable();
            Term count = Atoms.Int(choices.Between(-1, 3));
            entries.Add(new(key.Expression, count.Expression));
            Expectations.Store(counter, key.Sketch, count.Sketch);
        }

        return new(new DictDisplay(entries.ToValueList()), counter);
    }

    private Term Factory()
    {
        if (choices.Chance(10))
        {
            return new(Tree.None, Sketch.Of(Kind.None));
        }

        (var name, Kind kind) = choices.Pick(Factories);
        return new(new Name(name), new(Kind.Class) { Factory = kind });
    }

    private Term Array(char code, int count)
    {
        code = Codes.Contains(code, StringComparison.Ordinal) ? code : 'i';
        List<Term> items = [.. Enumerable.Range(0, count).Select(_ => Item(code))];
        Term list = Values.List(items);
        return new(
            count == 0 && choices.Chance(40) ? Call("array.array", Tree.Str(code.ToString())) : Call("array.array", Tree.Str(code.ToString()), list.Expression),
            Sketch.Array(code, list.Sketch.Items));
    }

    private Term Numbers(char code) => Values.List([.. Enumerable.Range(0, choices.Pick(0, 1, 2, 3)).Select(_ => Item(code))]);

    private Term Item(char code)
    {
        if (code is 'f' or 'd')
        {
            var real = choices.Pick(0.0, 1.5, -2.0, 0.1, 1e16);
            return choices.Chance(30) ? Atoms.Int(choices.Below(5)) : new(Tree.Float(real), Sketch.Float(real));
        }

        return choices.Chance(8) ? values.Atoms.Bool() : Atoms.Int(choices.Pick(0, 1, 2, 3, 97, 100, 127, char.IsLower(code) ? -1 : 5));
    }

    private Term SameKind(Sketch receiver) =>
        choices.Chance(60) && variables.Find(sketch => sketch.Kind == Kind.Array && sketch.Code == receiver.Code && sketch.Count is >= 0 and < OperandWriter.LargestSequence) is { } place
            ? place
            : Array(receiver.Code, choices.Below(3));

    private Term ByteOwner()
    {
        if (choices.Chance(80) && variables.Find(sketch => sketch.Kind is Kind.ByteArray or Kind.Array or Kind.Bytes or Kind.MemoryView && sketch.Count >= 0) is { } place)
        {
            return place;
        }

        return choices.Chance(40) ? values.Atoms.Bytes() : choices.Chance(60) ? values.New(Kind.ByteArray) : New(Kind.Array, 0);
    }

    private Expression Call(string function, params ReadOnlySpan<Expression> arguments)
    {
        values.Modules.Add(function[..function.IndexOf('.', StringComparison.Ordinal)]);
        return Tree.Call(function, arguments);
    }
}
