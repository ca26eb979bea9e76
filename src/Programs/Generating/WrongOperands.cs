using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes operands that do not fit their role, so that the operation is expected to raise.</summary>
internal sealed class WrongOperands(Choices choices, Variables variables, Values values, GenerationSettings settings)
{
    private readonly FunctionOperands functions = new(choices, variables, values, settings);

    private Atoms Atoms => values.Atoms;

    /// <summary>A wrong operand for <paramref name="role"/> of <paramref name="row"/>; null if any object fits.</summary>
    internal Term? Write(Role role, Operation row, Sketch receiver)
    {
        switch (role)
        {
            case >= Role.Iterator and <= Role.ByteOrder:
                return functions.Wrong(role, receiver);
            case Role.Hashable or Role.Lookup:
                return row.Name is "in dict_items" or "not in dict_items" ? Values.Tuple([Unhashable(), Atoms.Any()]) : Unhashable();
            case Role.Key:
                return choices.Chance(65) ? Missing(receiver) : Unhashable();
            case Role.Element:
                return row.Name switch
                {
                    "in dict_items" or "not in dict_items" => Values.Tuple([Unhashable(), Atoms.Any()]),
                    _ when !row.CanRaise => null,
                    "array.remove()" or "array.index()" => Atoms.Int(55),
                    "bytearray.remove()" => choices.Chance(50) ? Atoms.Int(choices.Pick<BigInteger>(256, 200, -1)) : NoNumber(),
                    _ => Missing(receiver),
                };
            case Role.Index:
                var beyond = Math.Max(receiver.Count, 0);
                return choices.Chance(60)
                    ? Atoms.Int(beyond > 1000 ? BigInteger.Pow(10, 30) : choices.Pick<BigInteger>(beyond, -beyond - 1, beyond + 2, 1000, BigInteger.Pow(10, 30)))
                    : NoNumber();
            case Role.Position or Role.Repetition or Role.Bound or Role.Integer:
                return role == Role.Bound ? choices.Pick(Atoms.Str("a"), Atoms.Has(Kind.Float) ? new Term(Tree.Float(1.5), Sketch.Float(1.5)) : Atoms.Str("b"), values.New(Kind.List)) : NoNumber();
            case Role.Step:
                return row.Symbol == "slice" ? null : choices.Chance(50) ? Atoms.Int(0) : Atoms.Str("a");
            case Role.Byte:
                return choices.Chance(50) ? Atoms.Int(choices.Pick<BigInteger>(256, -1, 1000)) : Atoms.Str("a");
            case Role.Shift:
                return choices.Chance(40) ? Atoms.Int(-1) : NoNumber();
            case Role.RealDivisor or Role.Divisor:
                return choices.Chance(50) ? Atoms.Int(0) : NoNumber();
            case Role.Exponent:
                return receiver.Integer is { IsZero: true } && choices.Chance(50) ? Atoms.Int(-1) : NoNumber();
            case Role.Real or Role.Number or Role.Absolute or Role.Factor:
                return row.Receiver is Kind.Int or Kind.Bool && row.Symbol is "*" or "*=" ? Unsequenced() : NoNumber();
            case Role.Same:
                return OtherKind(receiver.Kind);
            case Role.BytesLike or Role.Part or Role.PartOrByte or Role.Separator or Role.SeparatorOrNone or Role.PartOrParts or Role.BytesSource or Role.Parts:
                return Text(role, row, receiver);
            case Role.IntSource or Role.FloatSource or Role.ComplexSource:
                return choices.Chance(50)
                    ? Atoms.Str(choices.Pick(role == Role.ComplexSource
                        ? ["(1+2j", "(1+2j]", "1+2", "1j+2", "1 + 2j", "()", "1+2jj"]
                        : (string[])["1__0", "_1", "0x", "0b2", "1e", "e5", ".", "+-1", "1_.5", "\u00bd", "\u00b2"]))
                    : choices.Pick(Atoms.Str("x"), Atoms.Str(string.Empty), values.New(Kind.List), Plain(Kind.None));
            case Role.Copyable:
                return !Atoms.Has(Kind.DictKeys) ? null : values.Of(choices.Pick(Kind.DictKeys, Kind.DictValues, Kind.DictItems));
            case Role.MaxLength or Role.Factory or Role.TypeCode or Role.ArrayItem or Role.ArrayItems or Role.NumberList or Role.SameKind or Role.ByteOwner:
                return values.Collections.Unfit(role, receiver);
            case Role.Any or Role.Flag or Role.Printable:
                return null;
            default:
                return Collection(role, row);
        }
    }

    /// <summary>An unhashable object.</summary>
    internal Term Unhashable() => choices.Chance(50) && variables.Find(SketchQuestions.IsUnhashable) is { } place
        ? place
        : choices.Pick(Values.List([]), new Term(new DictDisplay([]), Sketch.Dict([], [])), Values.Tuple([Values.List([])]));

    private Term Collection(Role role, Operation row) => role switch
    {
        Role.Iterable when settings.Features.HasFlag(Features.Iterators) && choices.Chance(40) => Failing(),
        Role.Iterable or Role.Sized => Unsized(),
        Role.HashableElements => choices.Chance(40) ? Unsized() : choices.Chance(40) ? Values.List([Unhashable()]) : Values.List([values.Hashable(), Unhashable()]),
        Role.ByteElements when choices.Chance(40) => Values.List([values.Byte(), choices.Chance(50) ? Atoms.Int(256) : Atoms.Str("a")]),
        Role.ByteElements => choices.Pick(Values.List([Atoms.Int(256)]), Values.List([Atoms.Str("a")]), Atoms.Str("ab"), Plain(Kind.None)),
        Role.SliceElements => choices.Chance(60) ? Values.List(values.Terms(7, depth: 0)) : Unsized(),
        Role.SetOrView => choices.Pick(Values.List([Atoms.SmallInt()]), Atoms.SmallInt(), Atoms.Str("a")),
        Role.Mapping => choices.Pick(Values.List([Values.Tuple([Atoms.SmallInt(), Atoms.SmallInt()])]), Atoms.SmallInt(), Plain(Kind.None)),
        Role.MappingOrPairs when choices.Chance(35) => Values.List([Values.Tuple([values.Hashable(), Atoms.Any()]), choices.Chance(50) ? Atoms.SmallInt() : Values.Tuple([Unhashable(), Atoms.Any()])]),
        Role.MappingOrPairs => choices.Pick(Atoms.SmallInt(), Values.List([Atoms.SmallInt()]), Values.List([Values.Tuple([Atoms.Any()])]), Values.List([Values.Tuple([Unhashable(), Atoms.Any()])])),
        Role.Orderable => row.Symbol == "sorted" || choices.Chance(70)
            ? choices.Chance(75) ? Values.List([Atoms.SmallInt(), Atoms.Str("a")]) : Unsized()
            : Values.List([]),
        Role.Summable => choices.Pick(Values.List([Atoms.Str("a")]), Values.Tuple([Plain(Kind.None)]), Unsized()),
        _ => choices.Chance(50) && values.Place(Kind.Set) is { } set ? set : Unsized(),
    };

    private Term Text(Role role, Operation row, Sketch receiver)
    {
        var isStr = receiver.Kind == Kind.Str;
        Term other = isStr ? Atoms.Has(Kind.Bytes) ? Atoms.Bytes("a"u8) : Atoms.SmallInt() : Atoms.Str("a");
        switch (role)
        {
            case Role.Separator when choices.Chance(40):
            case Role.SeparatorOrNone when row.Symbol is "split" or "rsplit" && choices.Chance(40):
                return isStr ? Atoms.Str(string.Empty) : Atoms.Bytes([]);
            case Role.PartOrByte or Role.Part when row.Symbol is "index" or "rindex" && choices.Chance(60):
                return isStr ? Atoms.Str("zq") : Atoms.Bytes("zq"u8);
            case Role.PartOrByte when !isStr && row.Receiver is Kind.Bytes or Kind.ByteArray && choices.Chance(50):
                return Atoms.Int(256);
            case Role.BytesSource:
                return choices.Pick(Values.List([Atoms.Int(256)]), Atoms.Str("ab"), Atoms.Int(-1), Atoms.Float());
            case Role.Parts:
                return choices.Pick(Values.List([Atoms.SmallInt()]), Values.Tuple([isStr ? Atoms.Str("a") : Atoms.Bytes("a"u8), Plain(Kind.None)]), Unsized());
            case Role.PartOrByte or Role.BytesLike:
                return choices.Chance(50) ? other : values.New(Kind.List);
            case Role.SeparatorOrNone:
                return choices.Chance(50) ? other : Atoms.SmallInt();
            default:
                return choices.Pick(other, Atoms.SmallInt(), Plain(Kind.None));
        }
    }

    /// <summary>An iterator that yields and then raises.</summary>
    private Term Failing() => new(
        Tree.Call("map", new Name(choices.Pick("len", "iter", "list")), new ListDisplay([Atoms.Str().Expression, choices.Pick(Tree.None, Tree.Int(1))])),
        Sketch.Of(Kind.Iterator));

    private Term Missing(Sketch container)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Term candidate = choices.Pick(Atoms.Str("missing"), Atoms.Int(77), Atoms.Any());
            if (container.Find(candidate.Sketch) < 0)
            {
                return candidate;
            }
        }

        return Atoms.Str("missing");
    }

    private Term OtherKind(Kind kind)
    {
        Kind other = choices.Pick(Kind.Int, Kind.Str, Kind.Tuple, Kind.List, Kind.None);
        return other == kind ? Plain(Kind.None) : other is Kind.Int or Kind.None ? Plain(other) : values.New(other);
    }

    private Term NoNumber() => choices.Pick(Atoms.Str("a"), Plain(Kind.None), Values.List([]), Atoms.Str("1"));

    private Term Unsequenced() => choices.Pick(Plain(Kind.None), new Term(new DictDisplay([]), Sketch.Dict([], [])));

    private Term Unsized() => choices.Pick(Atoms.SmallInt(), Plain(Kind.None), Atoms.Bool(), Atoms.Float());

    private Term Plain(Kind kind) => kind == Kind.Int ? Atoms.SmallInt() : Atoms.Of(kind);
}
