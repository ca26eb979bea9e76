using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes operands of functions and of methods of numbers and texts: functions, iterators, names of encodings, tables, widths.</summary>
internal sealed class FunctionOperands(Choices choices, Variables variables, Values values, GenerationSettings settings)
{
    private static readonly string[] Encodings = ["utf-8", "utf-8", "utf8", "UTF-16", "utf-16-le", "utf-16-be", "utf-32", "utf_32_be", "latin-1", "ascii", "L1"];
    private static readonly string[] Handlers = ["strict", "ignore", "replace", "backslashreplace", "surrogatepass", "surrogateescape"];

    private Atoms Atoms => values.Atoms;

    /// <summary>An operand that fits; null if there is none, also for an optional one that would not fit what is before it.</summary>
    /// <param name="role">What is expected.</param>
    /// <param name="receiver">The receiver.</param>
    /// <param name="before">The operands before it.</param>
    internal Term? Fit(Role role, Sketch receiver, ReadOnlySpan<Term?> before)
    {
        switch (role)
        {
            case Role.Iterator:
                return variables.Find(sketch => sketch.Kind == Kind.Iterator && sketch.Items is { Count: > 0 }) ?? values.Iterator(1);
            case Role.Mapper:
                return Function(values.Place(Kind.List, sketch => sketch.Count < OperandWriter.LargestSequence));
            case Role.OrderKey:
                return choices.Chance(20) ? new(Tree.None, Sketch.Of(Kind.None)) : Lambda(isKey: true) ?? Builtin(choices.Pick("repr", "str", "bool", "callable"));
            case Role.HashedByValue:
                return Hashed();
            case Role.Modulus:
                return Atoms.Int(choices.Pick<BigInteger>(1, 2, 7, -5, 1000, 256, -1, BigInteger.Pow(10, 30)));
            case Role.Digits:
                return choices.Chance(15) ? new(Tree.None, Sketch.Of(Kind.None)) : Atoms.Int(choices.Between(-4, 4));
            case Role.Radix:
                return before[0] is { Sketch: { Kind: Kind.Str, Value: CodePoints { Length: > 0 } } } ? Atoms.Int(choices.Pick(10, 16, 36, 0)) : null;
            case Role.CodePoint:
                return Atoms.Int(Has(Features.WideStrings) ? choices.Pick<BigInteger>(97, 0, 233, 255, 256, 0x20AC, 0xD800, 0x1F600, 0x10FFFF) : choices.Pick<BigInteger>(97, 0, 233, 255));
            case Role.ByteCount:
                var bits = receiver.Integer is { } value ? (long)BigInteger.Abs(value).GetBitLength() : 0;
                return receiver.Integer is { Sign: < 0 } ? null : Atoms.Int(Math.Min((bits / 8) + choices.Between(1, 3), 60));
            case Role.ByteOrder:
                return Atoms.Str(choices.Pick("big", "little"));
            case Role.Width:
                return Atoms.Int(choices.Pick(0, 1, 4, 8, 12, -1));
            default:
                return Text(role, receiver);
        }
    }

    /// <summary>An operand that does not fit, or null if any object does.</summary>
    internal Term? Wrong(Role role, Sketch receiver) => role switch
    {
        Role.Iterator => choices.Pick(values.New(Kind.List), Atoms.SmallInt(), new Term(Tree.Call("iter", new ListDisplay([])), Sketch.Of(Kind.Iterator))),
        Role.Mapper => null,
        Role.OrderKey => choices.Pick(Atoms.SmallInt(), Builtin("len"), Builtin("sorted")),
        Role.HashedByValue => choices.Pick(Values.List([]), new Term(new DictDisplay([]), Sketch.Dict([], [])), Values.Tuple([Values.List([])])),
        Role.Modulus => choices.Chance(50) ? Atoms.Int(0) : NoNumber(),
        Role.Radix => choices.Pick(Atoms.Int(1), Atoms.Int(37), NoNumber()),
        Role.CodePoint => choices.Pick(Atoms.Int(-1), Atoms.Int(0x110000), Atoms.Int(BigInteger.One << 70), NoNumber()),
        Role.Character => choices.Pick(Atoms.Str(string.Empty), Atoms.Str("ab"), Atoms.SmallInt()),
        Role.TwoCharacters => choices.Pick(Atoms.Str("abc"), Atoms.SmallInt()),
        Role.TwoBytes => choices.Pick(Atoms.Str("ab"), Atoms.SmallInt(), new Term(Tree.None, Sketch.Of(Kind.None))),
        Role.Filling => choices.Pick(Atoms.Str(string.Empty), Atoms.Str("ab"), Atoms.SmallInt()),
        Role.Encoding => choices.Pick(Atoms.Str("nope"), Atoms.SmallInt(), new Term(Tree.None, Sketch.Of(Kind.None)), Atoms.Str("ascii")),
        Role.ErrorHandler => choices.Pick(Atoms.SmallInt(), new Term(Tree.None, Sketch.Of(Kind.None))),
        Role.HexSeparator => choices.Pick(Atoms.Str("::"), Atoms.Str("é"), Atoms.SmallInt()),
        Role.HexDigits => choices.Pick(Atoms.Str("6"), Atoms.Str("6 1"), Atoms.Str("xy"), Atoms.SmallInt()),
        Role.HexFloat => choices.Pick(Atoms.Str("x"), Atoms.Str("0x1p2000"), Atoms.Str("0x1p1024"), Atoms.Str("1p"), Atoms.Str("0x."), Atoms.Str("1.8 p1"), Atoms.Str(string.Empty), Atoms.SmallInt()),
        Role.TextTable => choices.Pick(Atoms.SmallInt(), Table(Tree.Int(-1)), Table(Tree.Float(1.5)), Table(Tree.Int(0x110000))),
        Role.ByteTable => choices.Pick(Atoms.Str("ab"), Atoms.SmallInt(), Values.List([])),
        Role.ByteCount => receiver.Integer is { } value && !value.IsZero ? choices.Pick(Atoms.Int(0), Atoms.Int(-1), NoNumber()) : choices.Pick(Atoms.Int(-1), NoNumber()),
        Role.ByteOrder => choices.Pick(Atoms.Str("huge"), Atoms.SmallInt()),
        _ => NoNumber(),
    };

    private Term? Text(Role role, Sketch receiver)
    {
        var isStr = receiver.Kind == Kind.Str;
        switch (role)
        {
            case Role.Character:
                return choices.Chance(70) || !Atoms.Has(Kind.Bytes) ? Atoms.Str(choices.Pick("a", "é", Has(Features.WideStrings) ? "€" : "b", Has(Features.WideStrings) ? "\ud800" : "k")) : Atoms.Bytes(choices.Pick<byte[]>([97], [0]));
            case Role.TwoCharacters:
                return Atoms.Str(choices.Pick("ab", "lo", "aX", "éa"));
            case Role.TwoBytes:
                return Atoms.Bytes(choices.Pick<byte[]>([97, 98], [108, 111], [88, 32]));
            case Role.Filling:
                return isStr ? Atoms.Str(choices.Pick("x", "é", "0")) : Atoms.Bytes(choices.Pick<byte[]>([120], [48]));
            case Role.Encoding:
                var unknown = receiver.Kind == Kind.ByteArray || receiver.Value is null;
                return Atoms.Str(unknown ? choices.Pick("latin-1", "utf-8") : choices.Pick(Encodings));
            case Role.ErrorHandler:
                return Atoms.Str(choices.Pick(Handlers));
            case Role.HexSeparator:
                return Atoms.Str(choices.Pick(":", " ", "-"));
            case Role.HexDigits:
                return Atoms.Str(choices.Pick("6162", "61 62", string.Empty, " FF00 ", "0a"));
            case Role.HexFloat:
                return Atoms.Str(choices.Pick("0x1.8p3", "-0x.8p-1", settings.Level == Level.Language ? "2" : "inf", settings.Level == Level.Language ? "f" : " -nan ", "1.8", "0x1.00000000000018p0", "0x1p-1074", " +0X1.P-2 ", "0x.1", "1p1023", "0x1p-1080"));
            case Role.TextTable:
                return Table(choices.Pick(Tree.None, Tree.Str("yy"), Tree.Int(120), Tree.Str(string.Empty)));
            case Role.ByteTable:
                return choices.Chance(50)
                    ? new(Tree.None, Sketch.Of(Kind.None))
                    : new(Tree.Call("bytes.maketrans", Atoms.Bytes("ab"u8).Expression, Atoms.Bytes("xy"u8).Expression), Sketch.Of(Kind.Bytes));
            default:
                return null;
        }
    }

    private static Term Table(Expression value) =>
        new(new DictDisplay([new(Tree.Int(97), value), new(Tree.Call("ord", Tree.Str("l")), Tree.Str("L"))]), Sketch.Of(Kind.Dict));

    private Term Hashed()
    {
        if (choices.Chance(40) && variables.Find(IsHashedByValue) is { } place)
        {
            return place;
        }

        Kind kind = choices.Pick(Kind.Int, Kind.Str, Kind.Bool, Kind.Bytes);
        Term atom = Atoms.Of(Atoms.Has(kind) ? kind : Kind.Int);
        return choices.Chance(25) ? Values.Tuple([atom, Atoms.Int()]) : atom;
    }

    private static bool IsHashedByValue(Sketch sketch) => sketch.Kind switch
    {
        Kind.Int or Kind.Bool or Kind.Str or Kind.Bytes => true,
        Kind.Float => sketch.Value is double value && !double.IsNaN(value),
        Kind.Tuple => sketch.Items is { Count: <= 5 } items && items.TrueForAll(item => item.Kind is Kind.Int or Kind.Str or Kind.Bool),
        _ => false,
    };

    /// <summary>Something to call with one argument; most of it never raises.</summary>
    private Term Function(Term? list)
    {
        if (list is { } place && choices.Chance(15))
        {
            // What appends to the list that it goes through never ends.
            return new(new AttributeExpression(place.Expression, choices.Pick("count", "remove", "index", choices.Chance(20) ? "append" : "count")), Sketch.Of(Kind.Function));
        }

        return Lambda(isKey: false) ?? (choices.Chance(10) ? new(Tree.None, Sketch.Of(Kind.None)) : Builtin(choices.Pick("bool", "callable", "bool", "list", "abs", "len")));
    }

    /// <summary>A lambda expression, if the settings allow functions, in half the cases.</summary>
    private Term? Lambda(bool isKey)
    {
        if (!Has(Features.Functions) || choices.Chance(50))
        {
            return null;
        }

        var name = new Name("v");
        Expression body = choices.Below(isKey ? 3 : 5) switch
        {
            0 => name,
            1 => Tree.Int(0),
            2 => Tree.Call("repr", Tree.Call("bool", name)),
            3 => new ListDisplay([name]),
            _ => new TupleDisplay([name, name]),
        };
        return new(new Lambda(new([new("v", null)], null, [], null), body), Sketch.Of(Kind.Function));
    }

    private bool Has(Features feature) => settings.Features.HasFlag(feature);

    private static Term Builtin(string name) => new(new Name(name), Sketch.Of(Kind.Function));

    private Term NoNumber() => choices.Pick(Atoms.Str("a"), new Term(Tree.None, Sketch.Of(Kind.None)), Values.List([]));
}
