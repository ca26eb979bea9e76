using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes values without children, mostly those at the edges of caches and number formats.</summary>
/// <remarks>Now and then a value that was written before is written again, so that equal constants meet inside a unit and across units.</remarks>
internal sealed class Atoms(Choices choices, GenerationSettings settings, AllowedOperations allowed)
{
    private static readonly BigInteger[] SmallIntegers = [0, 1, 2, 3, -1, 5, -5, -6, 4];
    private static readonly BigInteger[] EdgeIntegers =
    [
        7, 255, 256, 257, -7, 1000, 1 << 30, (1 << 30) - 1, BigInteger.One << 31, BigInteger.One << 62, (BigInteger.One << 63) - 1,
        BigInteger.One << 63, BigInteger.One << 64, BigInteger.Pow(10, 30), -(BigInteger.One << 31), -1000,
    ];

    private static readonly double[] Floats = [0.0, -0.0, 1.0, 1.5, -1.5, 0.1, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 1234567.8901234, 2.0, 256.0, 1e16, 1e308];
    private static readonly string[] NarrowStrings = ["", "a", "b", "é", "ab", "k", "hello", "hello world", "hello_World9", " x ", "12", "aXbXa", "é a", "a\tb\r\nc", "x\u00b2", "\u00bd"];
    private static readonly string[] WideStrings = ["€", "\ud800", "a€", "\ud83d\ude00", "\u0663"];
    private static readonly byte[][] ByteStrings =
        [[], "a"u8.ToArray(), "ab"u8.ToArray(), "hello world"u8.ToArray(), " x "u8.ToArray(), "12"u8.ToArray(), "aXbXa"u8.ToArray(), [255], "a\tb\r\nc"u8.ToArray(), "é"u8.ToArray(), [0, 0xD8, 97, 0], [0xFF, 0xFE, 97, 0]];

    private readonly List<Term> recent = [];

    private bool AllowsNan => settings.Level != Level.Language;

    /// <summary>An atom of any type that the settings allow.</summary>
    internal Term Any()
    {
        if (recent.Count > 0 && choices.Chance(25))
        {
            return choices.From(recent);
        }

        Term atom = choices.Below(20) switch
        {
            < 7 => Int(),
            < 12 => Str(),
            < 14 when Has(Kind.Float) => Float(),
            < 15 when Has(Kind.Bytes) => Bytes(),
            < 17 => Bool(),
            < 18 => new(Tree.None, Sketch.Of(Kind.None)),
            < 19 when choices.Chance(25) && Has(Kind.Ellipsis) => new(new Constant(new EllipsisConstant()), Sketch.Of(Kind.Ellipsis)),
            < 19 when Has(Kind.Complex) && choices.Chance(40) => Complex(),
            _ => SmallInt(),
        };
        if (recent.Count < 6)
        {
            recent.Add(atom);
        }
        else
        {
            recent[choices.Below(6)] = atom;
        }

        return atom;
    }

    /// <summary>An atom of one type: <see cref="Kind.None"/>, <see cref="Kind.Ellipsis"/>, a number, a str or bytes.</summary>
    internal Term Of(Kind kind)
    {
        if (recent.Count > 0 && choices.Chance(20))
        {
            Term again = choices.From(recent);
            if (again.Sketch.Kind == kind)
            {
                return again;
            }
        }

        return kind switch
        {
            Kind.None => new(Tree.None, Sketch.Of(Kind.None)),
            Kind.Ellipsis => new(new Constant(new EllipsisConstant()), Sketch.Of(Kind.Ellipsis)),
            Kind.Bool => Bool(),
            Kind.Int => Int(),
            Kind.Float => Float(),
            Kind.Complex => Complex(),
            Kind.Bytes => Bytes(),
            _ => Str(),
        };
    }

    /// <summary>An int of any size, now and then as an expression that CPython folds.</summary>
    internal Term Int()
    {
        if (choices.Chance(55))
        {
            return SmallInt();
        }

        if (!allowed.IsListed && choices.Chance(20))
        {
            return FoldedInt();
        }

        return Int(choices.Pick(EdgeIntegers));
    }

    /// <summary>An int from -6 to 5.</summary>
    internal Term SmallInt() => Int(choices.Pick(SmallIntegers));

    /// <summary>An int literal.</summary>
    internal static Term Int(BigInteger value) => new(Tree.Int(value), Sketch.Int(value));

    /// <summary><c>True</c> or <c>False</c>.</summary>
    internal Term Bool()
    {
        var value = choices.Chance(50);
        return new(new Constant(new BoolConstant(value)), Sketch.Bool(value));
    }

    /// <summary>A float; NaN and infinity too, except at <see cref="Level.Language"/>, where neither can arise. An int if there are no floats.</summary>
    internal Term Float()
    {
        if (!Has(Kind.Float))
        {
            return Int();
        }

        if (AllowsNan && choices.Chance(15))
        {
            var value = choices.Pick(double.NaN, double.NaN, double.PositiveInfinity, double.NegativeInfinity);
            if (double.IsPositiveInfinity(value) && choices.Chance(40))
            {
                return new(Tree.Float(value), Sketch.Float(value));
            }

            var text = double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
            return new(Tree.Call("float", Tree.Str(text)), Sketch.Float(value));
        }

        var finite = Floats[choices.Below(AllowsNan ? Floats.Length : Floats.Length - 1)];
        return new(Tree.Float(finite), Sketch.Float(finite));
    }

    /// <summary>A complex number with small exact parts.</summary>
    internal Term Complex()
    {
        Expression imaginary = new Constant(new ImaginaryConstant(choices.Pick(0.0, 1.0, 2.5)));
        return new(
            choices.Chance(30) ? new Binary(Tree.Int(choices.Below(3)), BinaryOperator.Add, imaginary) : imaginary,
            Sketch.Of(Kind.Complex));
    }

    /// <summary>A str.</summary>
    internal Term Str()
    {
        var wide = settings.Features.HasFlag(Features.WideStrings) && choices.Chance(12);
        return Str(choices.Pick(wide ? WideStrings : NarrowStrings));
    }

    /// <summary>A str literal.</summary>
    internal static Term Str(string text) => new(Tree.Str(text), Sketch.Str(CodePoints.Of(text)));

    /// <summary>A bytes literal.</summary>
    internal Term Bytes() => Bytes(choices.Pick(ByteStrings));

    /// <summary>A bytes literal.</summary>
    internal static Term Bytes(ReadOnlySpan<byte> bytes)
    {
        ValueList<byte> value = ValueList.Create(bytes);
        return new(new Constant(new BytesConstant(value)), Sketch.Bytes(value));
    }

    /// <summary>Whether the settings allow objects of a type.</summary>
    internal bool Has(Kind kind) => allowed.Has(kind);

    /// <summary>Whether programs may use functions and types of Python's own as values.</summary>
    internal bool HasBuiltIns => !allowed.IsListed;

    /// <summary>An expression that makes an object equal to an atom, or to a tuple of atoms; null if the value is not known or has no literal.</summary>
    internal static Expression? Literal(Sketch sketch) => (sketch.Kind, sketch.Value) switch
    {
        (Kind.None, _) => Tree.None,
        (Kind.Ellipsis, _) => new Constant(new EllipsisConstant()),
        (Kind.Bool, BigInteger value) => new Constant(new BoolConstant(!value.IsZero)),
        (Kind.Int, BigInteger value) => Tree.Int(value),
        (Kind.Float, double value) when !double.IsNaN(value) => Tree.Float(value),
        (Kind.Str, CodePoints value) => new Constant(new StrConstant(value)),
        (Kind.Bytes, ValueList<byte> value) => new Constant(new BytesConstant(value)),
        (Kind.Tuple, _) when sketch.Items is { } items => Tuple(items),
        _ => null,
    };

    private static TupleDisplay? Tuple(List<Sketch> items)
    {
        var elements = new List<Expression>(items.Count);
        foreach (Sketch item in items)
        {
            if (item.Kind == Kind.Tuple && item.Items is { Count: > 0 } || Literal(item) is not { } element)
            {
                return null;
            }

            elements.Add(element);
        }

        return new(elements.ToValueList());
    }

    private Term FoldedInt()
    {
        switch (choices.Below(4))
        {
            case 0:
                return new(new Binary(Tree.Int(1000), BinaryOperator.Add, Tree.Int(1)), Sketch.Int(1001));
            case 1:
                var exponent = choices.Pick(2, 10, 64, 70);
                return new(new Binary(Tree.Int(2), BinaryOperator.Power, Tree.Int(exponent)), Sketch.Int(BigInteger.One << exponent));
            case 2:
                var shift = choices.Pick(3, 30, 100);
                return new(new Binary(Tree.Int(1), BinaryOperator.LeftShift, Tree.Int(shift)), Sketch.Int(BigInteger.One << shift));
            default:
                return new(new Binary(Tree.Int(16), BinaryOperator.Multiply, Tree.Int(16)), Sketch.Int(256));
        }
    }
}
