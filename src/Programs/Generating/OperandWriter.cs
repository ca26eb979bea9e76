using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes operands that fit their role, so that the operation is expected to complete.</summary>
internal sealed class OperandWriter(Choices choices, Variables variables, Values values, KnownOrder order, GenerationSettings settings)
{
    private readonly FunctionOperands functions = new(choices, variables, values, settings);
    private readonly LookAlikes lookAlikes = new(choices, variables, values.Atoms);

    /// <summary>Largest number of elements of a sequence that an operation may make.</summary>
    internal const int LargestSequence = 24;

    /// <summary>Largest size of an integer that an operation may make, in bits.</summary>
    private const int LargestInteger = 300;

    /// <summary>Number of elements among which one with a look-alike is sought.</summary>
    private const int AlikeAttempts = 3;

    private Atoms Atoms => values.Atoms;

    /// <summary>An operand for <paramref name="role"/> of <paramref name="row"/>; null if the receiver has none to offer (an index of an empty list).</summary>
    /// <param name="role">What is expected.</param>
    /// <param name="row">The operation.</param>
    /// <param name="receiver">The receiver.</param>
    /// <param name="before">The operands before it.</param>
    internal Term? Fit(Role role, Operation row, Sketch receiver, params ReadOnlySpan<Term?> before)
    {
        switch (role)
        {
            case Role.Any:
                return values.Any();
            case Role.Hashable:
                return choices.Chance(50) && Member(receiver, pair: false, alikes: 65) is { } there ? there : values.Hashable();
            case Role.Lookup:
                return choices.Chance(70) && Member(receiver, receiver.Kind == Kind.DictItems) is { } member ? member : values.Hashable();
            case Role.Key:
                return Member(receiver, pair: false);
            case Role.Element:
                return Element(row, receiver);
            case Role.Index:
                return Index(receiver);
            case Role.Position:
                return Atoms.Int(choices.Between(-2, 4));
            case Role.Bound:
                return choices.Chance(12) ? new(Tree.None, Sketch.Of(Kind.None)) : Small(-4, 5);
            case Role.Step:
                return Atoms.Int(choices.Pick(-1, -2, 1, 2, 3));
            case Role.Repetition:
                return Atoms.Int(choices.Between(-1, Math.Min(3, LargestSequence / Math.Max(receiver.Count, 1))));
            case Role.Byte:
                return values.Byte();
            case Role.Flag:
                return Atoms.Bool();
            case Role.Same:
                return values.Of(receiver.Kind, sketch => IsShortWith(sketch, receiver));
            case Role.Iterable or Role.HashableElements or Role.ByteElements or Role.SliceElements or Role.Orderable or Role.Summable or Role.Mapping or Role.MappingOrPairs
                or Role.SetOrView or Role.Sized or Role.Reversible or Role.Parts:
                return Collection(role, row, receiver);
            case Role.BytesLike or Role.Part or Role.Separator or Role.SeparatorOrNone or Role.PartOrParts or Role.PartOrByte or Role.BytesSource:
                return Text(role, row, receiver);
            case Role.MaxLength or Role.Factory or Role.TypeCode or Role.ArrayItem or Role.ArrayItems or Role.NumberList or Role.SameKind or Role.ByteOwner:
                return values.Collections.Fit(role, receiver);
            case >= Role.Iterator and <= Role.ByteOrder:
                return functions.Fit(role, receiver, before);
            case Role.Exponent when row.Form == OperationForm.Function:
                return Exponent(before[0]!.Value.Sketch);
            case Role.Printable when choices.Chance(35):
                return Atoms.Float();
            case Role.Printable:
                return Whole(sketch => sketch.IsPrintable(order) && Values.IsPart(sketch));
            case Role.Copyable:
                return Whole(sketch => sketch.Kind is not Kind.DictKeys and not Kind.DictValues and not Kind.DictItems and not Kind.Unknown and not Kind.MemoryView);
            default:
                return Number(role, row, receiver);
        }
    }

    /// <summary>Elements for a slice assignment that replaces exactly <paramref name="count"/> elements.</summary>
    internal Term ExactElements(Sketch receiver, int count) => receiver.Kind is Kind.Array or Kind.MemoryView ? values.Collections.Exact(receiver, count)
        : receiver.Kind == Kind.ByteArray
        ? Atoms.Bytes(new byte[] { 97, 98, 99, 1, 2, 3, 4, 5 }.AsSpan(0, Math.Min(count, 8)))
        : Values.List(values.Terms(count, depth: 0));

    /// <summary>Two operands of a comparison.</summary>
    internal (Term Left, Term Right) Comparable(Operation row)
    {
        switch (row.Symbol)
        {
            case "is" or "is not":
                return Identical();
            case "==" or "!=":
                Term left = values.Any();
                if (choices.Chance(25) && !left.Sketch.IsCyclic() && lookAlikes.Of(left.Sketch) is { } alike)
                {
                    return (left, alike);
                }

                Term right = choices.Chance(50) ? values.Of(left.Sketch.Kind is Kind.Unknown or Kind.Iterator ? Kind.Int : left.Sketch.Kind) : values.Any();
                return left.Sketch.IsCyclic() && right.Sketch.IsCyclic() && !choices.Chance(15) ? (left, Atoms.Any()) : (left, right);
            default:
                Kind kind = choices.Pick(Kind.Int, Kind.Int, Kind.Str, Kind.Float, Kind.Set, Kind.Bytes, Kind.List, Kind.Tuple, Kind.Tuple, Kind.Array, Kind.Deque);
                if (kind is Kind.List or Kind.Tuple)
                {
                    return (Numbers(kind), Numbers(kind));
                }

                kind = Atoms.Has(kind) ? kind : Kind.Int;
                return kind == Kind.Float ? (Atoms.Float(), Real()) : (values.Of(kind), values.Of(kind));
        }
    }

    private (Term Left, Term Right) Identical()
    {
        if (settings.Level != Level.Language)
        {
            Term first = variables.Find(_ => true) ?? values.Any();
            return (first, choices.Chance(70) && variables.Find(sketch => sketch.Kind == first.Sketch.Kind) is { } again ? again : values.Any());
        }

        Term left = variables.Find(sketch => sketch.IsMutable) ?? values.New(Kind.List);
        return (left, variables.Find(sketch => sketch.IsMutable) ?? values.New(Kind.Dict));
    }

    /// <summary>A place if one fits, otherwise any new object that fits.</summary>
    private Term Whole(Func<Sketch, bool> fits)
    {
        if (choices.Chance(75) && variables.Find(fits) is { } place)
        {
            return place;
        }

        Term made = choices.Chance(40) ? Atoms.Any() : values.NewContainer(1);
        return fits(made.Sketch) ? made : Atoms.Any();
    }

    private Term? Element(Operation row, Sketch receiver)
    {
        if (receiver.Kind == Kind.Range && row.CanRaise)
        {
            // Most small ranges hold it.
            return Atoms.Int(1);
        }

        if (receiver.Kind == Kind.Range)
        {
            return receiver.Count > 40 || choices.Chance(70) ? Atoms.Int() : Atoms.Any();
        }

        if ((choices.Chance(75) || row.CanRaise) && Member(receiver, receiver.Kind == Kind.DictItems) is { } member && !member.Sketch.IsCyclic())
        {
            return member;
        }

        return row.CanRaise ? null : Atoms.Any();
    }

    /// <summary>An object equal to an element: a literal, or the place where the element is.</summary>
    /// <param name="container">What holds the element.</param>
    /// <param name="pair">Whether the element is a key with its value.</param>
    /// <param name="alikes">In how many of a hundred cases it is another object than the element, mostly of another type.</param>
    private Term? Member(Sketch container, bool pair, int alikes = 20)
    {
        List<Sketch>? members = container.IsDict || container.Kind is Kind.Deque or Kind.Array or Kind.Set or Kind.FrozenSet or Kind.List or Kind.Tuple or Kind.ByteArray ? container.Items : container.Elements();
        if (members is not { Count: > 0 })
        {
            return null;
        }

        Sketch member = choices.From(members);
        if (pair)
        {
            return member.Items is [var key, var value] && Spell(key) is { } first && Spell(value) is { } second
                ? new(new TupleDisplay([first, second]), member)
                : null;
        }

        // Most elements have no look-alike: a few are tried.
        for (var attempt = choices.Chance(alikes) ? 0 : AlikeAttempts; attempt < AlikeAttempts; attempt++)
        {
            if (lookAlikes.Element(choices.From(members)) is { } alike)
            {
                return alike;
            }
        }

        return Spell(member) is { } expression ? new(expression, member) : null;
    }

    private Expression? Spell(Sketch sketch) => Atoms.Literal(sketch) ?? variables.PlaceOf(sketch)?.Expression;

    private Term? Index(Sketch receiver)
    {
        var count = receiver.Count;
        if (count <= 0)
        {
            return null;
        }

        var index = choices.Below(Math.Min(count, 30));
        if (index < 2 && choices.Chance(8))
        {
            return new(new Constant(new BoolConstant(index == 1)), Sketch.Bool(index == 1));
        }

        if (choices.Chance(15) && variables.Find(sketch => sketch.Integer is { } value && value >= -count && value < count) is { } place)
        {
            return place;
        }

        return Atoms.Int(choices.Chance(30) && count < 1000 ? index - count : index);
    }

    private Term Small(int least, int most) =>
        choices.Chance(12) && variables.Find(sketch => sketch.Integer is { } value && value >= least && value <= most) is { } place
            ? place
            : Atoms.Int(choices.Between(least, most));

    private Term Collection(Role role, Operation row, Sketch receiver)
    {
        if ((receiver.IsSet || receiver.IsDict || receiver.Kind == Kind.DictKeys) && choices.Chance(20) && Overlapping(role, receiver) is { } overlapping)
        {
            return overlapping;
        }

        var ordered = role is Role.Iterable or Role.Parts || row.Symbol.EndsWith("fromkeys", StringComparison.Ordinal) || row.Receiver == Kind.Counter || row.Result == Kind.Counter;
        switch (role)
        {
            case Role.Iterable or Role.HashableElements:
                Func<Sketch, bool> fits = sketch => (ordered ? order.IsIterable(sketch) : sketch.IsIterable()) && IsShortWith(sketch, receiver)
                    && Values.IsPart(sketch) && (role == Role.Iterable || sketch.Elements() is { } items && items.TrueForAll(item => item.IsHashable()));
                if (row.Form == OperationForm.Function && row.Result is not Kind.Unknown and not Kind.Iterator && choices.Chance(25) && values.Place(row.Result, fits) is { } converted)
                {
                    // What is of the type already may be returned as it is.
                    return converted;
                }

                if (choices.Chance(60) && variables.Find(fits) is { } place)
                {
                    return place;
                }

                if (role == Role.Iterable && settings.Features.HasFlag(Features.Iterators) && choices.Chance(12))
                {
                    return values.Iterator(1);
                }

                Kind kind = choices.Pick(Kind.List, Kind.List, Kind.Tuple, Kind.Str, Kind.Dict, Kind.Set, Kind.Range, Kind.Bytes);
                Term made = values.New(Atoms.Has(kind) ? kind : Kind.List);
                return fits(made.Sketch) ? made : role == Role.Iterable ? values.New(Kind.List) : Values.List([Atoms.Any(), Atoms.Any()]);
            case Role.ByteElements:
                return choices.Chance(60) ? Text(Role.BytesLike, row, receiver) : Values.List([values.Byte(), values.Byte()]);
            case Role.SliceElements:
                return values.New(Kind.List);
            case Role.Orderable:
                return choices.Chance(40) && variables.Find(IsOrderable) is { } sortable
                    ? sortable
                    : choices.Chance(60) ? Numbers(choices.Pick(Kind.List, Kind.Tuple)) : Values.List([Atoms.Str(), Atoms.Str()]);
            case Role.Summable:
                return choices.Chance(40) && variables.Find(IsSummable) is { } summable ? summable : Numbers(choices.Pick(Kind.List, Kind.Tuple));
            case Role.Mapping:
                return choices.Chance(20) && variables.Find(sketch => sketch.IsDict && sketch.Count is >= 0 and < LargestSequence) is { } mapping
                    ? mapping
                    : values.Of(Kind.Dict, sketch => sketch.Count is >= 0 and < LargestSequence);
            case Role.MappingOrPairs:
                return choices.Chance(15) && variables.Find(sketch => sketch.IsDict && sketch.Count is >= 0 and < LargestSequence) is { } source ? source
                    : choices.Chance(65) ? values.Of(Kind.Dict, sketch => sketch.Count is >= 0 and < LargestSequence) : Pairs();
            case Role.SetOrView:
                if (choices.Chance(15) && values.Place(Kind.DictKeys) is { } keys)
                {
                    return keys;
                }

                return values.Of(choices.Chance(70) ? Kind.Set : Kind.FrozenSet);
            case Role.Sized:
                return variables.Find(sketch => sketch.Kind != Kind.Iterator && sketch.Count is >= 0 and < int.MaxValue) ?? values.NewContainer(1);
            case Role.Reversible:
                return variables.Find(sketch => sketch.Count is >= 0 and < LargestSequence && (sketch.Kind is Kind.List or Kind.Tuple or Kind.Str or Kind.Bytes or Kind.ByteArray or Kind.Range or Kind.Deque or Kind.Array
                    || (settings.Features.HasFlag(Features.ReversedDicts) && (sketch.IsDict || sketch.Kind is Kind.DictKeys or Kind.DictValues or Kind.DictItems))))
                    ?? values.New(Kind.List);
            default:
                return Parts(receiver.Kind);
        }
    }

    /// <summary>A collection with an element that is equal to one of the receiver's: which of the two stays is up to the operation. Null for another role, or if the receiver has no elements.</summary>
    private Term? Overlapping(Role role, Sketch receiver)
    {
        if (role is not (Role.HashableElements or Role.SetOrView or Role.Mapping or Role.MappingOrPairs) || Member(receiver, pair: false, alikes: 80) is not { } shared)
        {
            return null;
        }

        List<Term> elements = choices.Chance(50) ? [shared] : [shared, Atoms.Any()];
        switch (role)
        {
            case Role.HashableElements:
                return Values.List(elements);
            case Role.SetOrView:
                Sketch set = Sketch.Container(Kind.Set, []);
                elements.ForEach(element => Expectations.Add(set, element.Sketch));
                return new(new SetDisplay(elements.Select(element => element.Expression).ToValueList()), set);
            default:
                Sketch dict = Sketch.Dict([], []);
                var entries = new List<DictEntry>(elements.Count);
                foreach (Term key in elements)
                {
                    Term value = values.Any(depth: 0);
                    entries.Add(new(key.Expression, value.Expression));
                    Expectations.Store(dict, key.Sketch, value.Sketch);
                }

                return new(new DictDisplay(entries.ToValueList()), dict);
        }
    }

    private Term Parts(Kind kind)
    {
        Func<Sketch, bool> fits = sketch => order.IsIterable(sketch) && sketch.Elements() is { } items
            && items.TrueForAll(item => kind == Kind.Str ? item.Kind == Kind.Str : item.IsBytesLike);
        if (choices.Chance(30) && variables.Find(fits) is { } place)
        {
            return place;
        }

        List<Term> parts = [.. Enumerable.Range(0, choices.Pick(0, 1, 1, 2, 3)).Select(_ => kind == Kind.Str ? Atoms.Of(Kind.Str) : Atoms.Of(Kind.Bytes))];
        return choices.Chance(60) ? Values.List(parts) : Values.Tuple(parts);
    }

    private Term Pairs()
    {
        List<Term> pairs = [.. Enumerable.Range(0, choices.Pick(0, 1, 2)).Select(_ => Values.Tuple([Atoms.Any(), values.Any(depth: 0)]))];
        return Values.List(pairs);
    }

    private Term Numbers(Kind kind)
    {
        var count = choices.Pick(1, 2, 2, 3, 4);
        List<Term> numbers = [.. Enumerable.Range(0, count).Select(_ => Real())];
        return kind == Kind.List ? Values.List(numbers) : Values.Tuple(numbers);
    }

    private Term Real() => choices.Chance(70) ? Atoms.Int() : choices.Chance(50) ? Atoms.Bool() : Atoms.Float();

    private static bool IsOrderable(Sketch sketch) =>
        sketch.IsIterable() && sketch.Kind is not Kind.Range && sketch.Items is { Count: > 0 } items && (items.TrueForAll(item => item.IsInteger) || items.TrueForAll(item => item.Kind == Kind.Str));

    private static bool IsSummable(Sketch sketch) => sketch.IsIterable() && sketch.Items is { } items && items.TrueForAll(item => item.IsInteger);

    private static bool IsShortWith(Sketch sketch, Sketch receiver) =>
        sketch.Count >= 0 && (long)sketch.Count + Math.Max(receiver.Count, 0) <= LargestSequence;

    private Term Text(Role role, Operation row, Sketch receiver)
    {
        var isStr = receiver.Kind == Kind.Str;
        switch (role)
        {
            case Role.BytesLike when row.Name == "array.frombytes()":
                // A whole number of items, however wide they are.
                return choices.Chance(70) ? Atoms.Bytes("aXb 12lo"u8) : Atoms.Bytes([]);
            case Role.BytesLike:
                return choices.Chance(12) && variables.Find(sketch => sketch.Kind is Kind.MemoryView or Kind.Array && IsShortWith(sketch, receiver)) is { } shown
                    ? shown
                    : values.Of(choices.Chance(60) || !Atoms.Has(Kind.ByteArray) ? Kind.Bytes : Kind.ByteArray, sketch => IsShortWith(sketch, receiver));
            case Role.BytesSource:
                return choices.Below(4) switch
                {
                    0 => Small(0, 5),
                    1 => Values.List([values.Byte(), values.Byte()]),
                    _ => Text(Role.BytesLike, row, receiver),
                };
            case Role.SeparatorOrNone when choices.Chance(40):
                return new(Tree.None, Sketch.Of(Kind.None));
            case Role.Separator or Role.SeparatorOrNone:
                return isStr ? Atoms.Str(choices.Pick(" ", "a", "X", "lo")) : Atoms.Bytes(choices.Pick<byte[]>([32], [97], [88], [108, 111]));
            case Role.PartOrParts when choices.Chance(25):
                return Values.Tuple([Part(receiver, isStr, mustOccur: false), Part(receiver, isStr, mustOccur: false)]);
            case Role.PartOrByte when !isStr && row.Symbol is not "index" and not "rindex" && choices.Chance(30):
                return values.Byte();
            default:
                return Part(receiver, isStr, mustOccur: row.Symbol is "index" or "rindex");
        }
    }

    private Term Part(Sketch receiver, bool isStr, bool mustOccur)
    {
        switch (receiver.Value)
        {
            case CodePoints { Length: > 0 } text when mustOccur || choices.Chance(50):
                var start = choices.Below(text.Length);
                var part = new CodePoints([.. text.Points.AsSpan(start, Math.Min(choices.Between(1, 2), text.Length - start))]);
                return new(new Constant(new StrConstant(part)), Sketch.Str(part));
            case ValueList<byte> { Count: > 0 } bytes when mustOccur || choices.Chance(50):
                return Atoms.Bytes(bytes.Items.AsSpan(choices.Below(bytes.Count), 1));
            default:
                return mustOccur ? (isStr ? Atoms.Str(string.Empty) : Atoms.Bytes([])) : isStr ? values.Of(Kind.Str) : values.Of(Kind.Bytes);
        }
    }

    private Term? Number(Role role, Operation row, Sketch receiver)
    {
        switch (role)
        {
            case Role.Integer when row.Symbol == "range":
                return choices.Chance(6) ? Atoms.Int(BigInteger.One << 62) : Small(-2, 8);
            case Role.Integer:
                return choices.Chance(50) && variables.Find(sketch => sketch.IsInteger && sketch.Integer is not null) is { } integer ? integer : Atoms.Int();
            case Role.Real:
                return choices.Chance(40) && variables.Find(IsReal) is { } real ? real : Real();
            case Role.Number:
                return Atoms.Has(Kind.Complex) && choices.Chance(8) ? Atoms.Complex() : choices.Chance(40) && variables.Find(IsReal) is { } number ? number : Real();
            case Role.RealDivisor or Role.Divisor:
                return variables.Find(sketch => choices.Chance(40) && sketch.Integer is { IsZero: false }) ?? Atoms.Int(choices.Pick<BigInteger>(1, 2, 3, -1, -2, 7, 1000));
            case Role.Shift:
                return receiver.Integer is { } shifted && shifted.GetBitLength() < LargestInteger ? Atoms.Int(choices.Pick(0, 1, 2, 5, 30, 64, 100)) : Atoms.Int(choices.Below(3));
            case Role.Exponent:
                return Exponent(receiver);
            case Role.Factor:
                return Factor(receiver);
            case Role.Absolute:
                return choices.Chance(50) && variables.Find(IsReal) is { } signed ? signed : Real();
            case Role.IntSource:
                return choices.Below(4) switch
                {
                    0 => Atoms.Str(choices.Pick("12", " -7 ", "0", "1_000", "+5", "0x1F", "-0b101", "0o17", "007", "98_7", "zZ9")),
                    1 => Atoms.Int(),
                    2 => new(Tree.Float(-1.5), Sketch.Float(-1.5)),
                    _ => variables.Find(sketch => sketch.IsInteger) ?? Atoms.Bool(),
                };
            case Role.FloatSource:
                return choices.Chance(30) ? Atoms.Str(choices.Pick("1.5", "1e3", " 2 ", "-0.0", ".5", "5.", "+1E-3", "1_0.2_5", "\t7e+2\n")) : Fit(Role.Real, row, receiver);
            case Role.ComplexSource:
                return choices.Chance(40) ? Atoms.Str(choices.Pick("1+2j", "(1-2j)", " ( 3 ) ", "-j", "+1.5e1J", "1e1-.5j", "1_0j", "2")) : Fit(Role.Number, row, receiver);
            default:
                return Atoms.Int();
        }
    }

    private static bool IsReal(Sketch sketch) => sketch.Kind is Kind.Int or Kind.Bool or Kind.Float && (sketch.Kind != Kind.Int || sketch.Integer is { } value && value.GetBitLength() < LargestInteger);

    private Term Exponent(Sketch receiver)
    {
        if (receiver.Kind == Kind.Complex)
        {
            return Atoms.Int(choices.Below(4));
        }

        if (receiver.Integer is not { } value)
        {
            return Atoms.Int(choices.Below(2));
        }

        var bits = Math.Max((int)value.GetBitLength(), 1);
        var exponent = choices.Pick(0, 1, 2, 3, 10, 64, 70);
        if (value.IsZero)
        {
            return Atoms.Int(exponent);
        }

        return Atoms.Int(bits * exponent > LargestInteger ? choices.Below(2) : choices.Chance(8) && bits < 64 ? -1 : exponent);
    }

    private Term Factor(Sketch receiver)
    {
        if (receiver.Integer is not { } value)
        {
            return Atoms.Int(choices.Between(-2, 3));
        }

        if (value >= -1 && value <= 4 && choices.Chance(35))
        {
            Kind kind = choices.Pick(Kind.List, Kind.Str, Kind.Tuple, Kind.ByteArray);
            kind = Atoms.Has(kind) ? kind : Kind.List;
            return values.Of(kind, sketch => sketch.Count is >= 0 and <= LargestSequence / 4);
        }

        return value.GetBitLength() > LargestInteger ? Atoms.SmallInt() : Fit(Role.Number, OperationTable.Rows[0], receiver) ?? Atoms.SmallInt();
    }
}
