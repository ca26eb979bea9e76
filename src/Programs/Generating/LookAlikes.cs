using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes objects that look like another one and are of another type, in another order or just not the same object.</summary>
internal sealed class LookAlikes(Choices choices, Variables variables, Atoms atoms)
{
    /// <summary>Largest int that is written as a float, so that both are equal.</summary>
    private static readonly BigInteger LargestExact = BigInteger.One << 53;

    /// <summary>Largest number of parts of what is written anew.</summary>
    private const int MostParts = 8;

    /// <summary>A new object like <paramref name="original"/>, or null if there is none or its parts are not known.</summary>
    internal Term? Of(Sketch original) => original.Kind switch
    {
        Kind.Int or Kind.Bool or Kind.Float => Number(original),
        Kind.Bytes when atoms.Has(Kind.ByteArray) && Atoms.Literal(original) is { } bytes => new(Tree.Call("bytearray", bytes), Sketch.Container(Kind.ByteArray, original.Elements())),
        Kind.List or Kind.Tuple when Parts(original.Items) is { } items => Sequence(choices.Pick(Kind.List, Kind.Tuple), items, original.Items!),
        Kind.Set or Kind.FrozenSet when atoms.Has(original.Kind == Kind.Set ? Kind.FrozenSet : Kind.Set) && original.Items is { Count: > 0 } && Parts(original.Items) is { } elements => Set(original.Kind, elements, original.Items),
        Kind.Dict when original.Values is { } values && Parts(original.Items) is { } keys && Parts(values) is { } contents => new(
            new DictDisplay(keys.Zip(contents, (key, value) => new DictEntry(key, value)).Reverse().ToValueList()),
            Sketch.Dict([.. original.Items!.AsEnumerable().Reverse()], [.. values.AsEnumerable().Reverse()])),
        _ => null,
    };

    /// <summary>A number of another type that is equal to a known one, or a zero of the other sign, or another NaN; null for any other.</summary>
    internal Term? Number(Sketch original)
    {
        switch (original.Value)
        {
            case BigInteger { IsZero: true } or BigInteger { IsOne: true } when original.Kind == Kind.Int && choices.Chance(50):
                var truth = original.Integer!.Value.IsOne;
                return new(new Constant(new BoolConstant(truth)), Sketch.Bool(truth));
            case BigInteger value when original.Kind == Kind.Bool && choices.Chance(50):
                return Atoms.Int(value);
            case BigInteger value when BigInteger.Abs(value) <= LargestExact && atoms.Has(Kind.Float):
                return new(Tree.Float((double)value), Sketch.Float((double)value));
            case double.NaN:
                return new(Tree.Call("float", Tree.Str("nan")), Sketch.Float(double.NaN));
            case double and 0 and var zero when choices.Chance(50):
                return new(Tree.Float(-zero), Sketch.Float(-zero));
            case double value when double.IsInteger(value):
                return Atoms.Int(new BigInteger(value));
            default:
                return null;
        }
    }

    /// <summary>Another object that is equal to what a set or dict holds: a number as for <see cref="Number"/>, a tuple with such numbers in it, a frozenset made anew;
    /// null if there is none or its parts are not known.</summary>
    internal Term? Element(Sketch original) => original.Kind switch
    {
        Kind.Tuple when original.Items is { Count: > 0 and <= MostParts } items => Tuple(items),
        Kind.FrozenSet when original.Items is { Count: > 0 } items && Parts(items) is { } parts => new(
            Tree.Call("frozenset", new ListDisplay(parts.ToValueList())),
            Sketch.Container(Kind.FrozenSet, [.. items])),
        _ => Number(original),
    };

    private Term? Tuple(List<Sketch> items)
    {
        var parts = new List<Term>(items.Count);
        foreach (Sketch item in items)
        {
            Term? part = (choices.Chance(50) ? Element(item) : null) ?? (Spell(item) is { } same ? new Term(same, item) : null);
            if (part is not { } known)
            {
                return null;
            }

            parts.Add(known);
        }

        return Values.Tuple(parts);
    }

    private Expression? Spell(Sketch sketch) => Atoms.Literal(sketch) ?? variables.PlaceOf(sketch)?.Expression;

    private static Term Sequence(Kind kind, List<Expression> parts, List<Sketch> items) => new(
        kind == Kind.List ? new ListDisplay(parts.ToValueList()) : new TupleDisplay(parts.ToValueList()),
        Sketch.Container(kind, [.. items]));

    private static Term Set(Kind kind, List<Expression> parts, List<Sketch> items)
    {
        var display = new SetDisplay(parts.ToValueList());
        return kind == Kind.Set ? new(Tree.Call("frozenset", display), Sketch.Container(Kind.FrozenSet, [.. items])) : new(display, Sketch.Container(Kind.Set, [.. items]));
    }

    /// <summary>Expressions for the parts: literals, other NaNs, or places; null if one has none.</summary>
    private List<Expression>? Parts(List<Sketch>? sketches)
    {
        if (sketches is not { Count: <= MostParts })
        {
            return null;
        }

        var parts = new List<Expression>(sketches.Count);
        foreach (Sketch sketch in sketches)
        {
            if ((sketch.Value is double.NaN ? Number(sketch)?.Expression : Spell(sketch)) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts;
    }
}
