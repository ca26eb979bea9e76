using System.Numerics;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What operators are expected to result in; see <see cref="Expectations"/>.</summary>
internal static class OperatorExpectations
{
    /// <summary>Applies a unary, binary or augmented operator.</summary>
    internal static Sketch Of(Operation row, Sketch receiver, ReadOnlySpan<Sketch?> operands)
    {
        if (row.Form == OperationForm.Unary)
        {
            return Unary(row, receiver);
        }

        Sketch right = operands[0]!;
        var symbol = row.Form == OperationForm.Augmented ? row.Symbol[..^1] : row.Symbol;
        var inPlace = row.Form == OperationForm.Augmented;
        return receiver.Kind switch
        {
            Kind.Int or Kind.Bool => Integers(row, symbol, receiver, right),
            Kind.Float or Kind.Complex => right.Kind == Kind.Complex ? Sketch.Of(Kind.Complex) : Sketch.Of(row.Result),
            Kind.List or Kind.ByteArray when inPlace => Grown(receiver, symbol, right),
            Kind.Set when inPlace => Merged(receiver, symbol, right),
            Kind.Dict when inPlace => Updated(receiver, right),
            Kind.List or Kind.Tuple or Kind.ByteArray => symbol == "+"
                ? Sketch.Container(receiver.Kind, Joined(receiver.Items, right.Elements()))
                : Repeated(receiver.Kind, receiver.Items, right),
            Kind.Str or Kind.Bytes => Sketch.Sized(receiver.Kind, symbol == "+" ? Sum(receiver.Count, right.Count) : Product(receiver.Count, right)),
            Kind.Dict => Updated(Sketch.Dict(Copied(receiver.Items), Copied(receiver.Values)), right),
            Kind.Set or Kind.FrozenSet or Kind.DictKeys or Kind.DictItems => Merged(Sketch.Container(row.Result, receiver.Elements()), symbol, right),
            _ => Sketch.Of(row.Result),
        };
    }

    private static Sketch Unary(Operation row, Sketch operand) => (operand.Value, row.Symbol) switch
    {
        (BigInteger value, "-") => Sketch.Int(-value),
        (BigInteger value, "~") => Sketch.Int(-value - 1),
        (BigInteger value, _) => Sketch.Int(value),
        (double value, "-") => Sketch.Float(-value),
        (double value, _) => Sketch.Float(value),
        _ => Sketch.Of(row.Result),
    };

    private static Sketch Integers(Operation row, string symbol, Sketch left, Sketch right)
    {
        if (right.Kind is Kind.Float or Kind.Complex)
        {
            return Sketch.Of(right.Kind);
        }

        if (!right.IsNumber)
        {
            return symbol == "*" && left.Integer is { } ? Repeated(right.Kind, right.Items, left) : Sketch.Of(Kind.Unknown);
        }

        if (symbol == "/")
        {
            return Sketch.Of(Kind.Float);
        }

        if (left.Integer is not { } a || right.Integer is not { } b)
        {
            return Sketch.Of(Kind.Int);
        }

        return (symbol, b.Sign) switch
        {
            ("+", _) => Sketch.Int(a + b),
            ("-", _) => Sketch.Int(a - b),
            ("*", _) => Sketch.Int(a * b),
            ("//", not 0) => Sketch.Int(FloorDivide(a, b)),
            ("%", not 0) => Sketch.Int(a - (FloorDivide(a, b) * b)),
            ("**", >= 0) when b < 200 => Sketch.Int(BigInteger.Pow(a, (int)b)),
            ("**", _) => Sketch.Of(Kind.Float),
            ("<<", >= 0) when b < 1000 => Sketch.Int(a << (int)b),
            (">>", >= 0) when b < 1000 => Sketch.Int(a >> (int)b),
            ("|", _) => Bitwise(left, right, a | b),
            ("&", _) => Bitwise(left, right, a & b),
            ("^", _) => Bitwise(left, right, a ^ b),
            _ => Sketch.Of(row.Result),
        };
    }

    private static Sketch Bitwise(Sketch left, Sketch right, BigInteger value) =>
        left.Kind == Kind.Bool && right.Kind == Kind.Bool ? Sketch.Bool(!value.IsZero) : Sketch.Int(value);

    private static BigInteger FloorDivide(BigInteger left, BigInteger right)
    {
        var quotient = BigInteger.DivRem(left, right, out BigInteger rest);
        return !rest.IsZero && rest.Sign != right.Sign ? quotient - 1 : quotient;
    }

    private static Sketch Grown(Sketch receiver, string symbol, Sketch right)
    {
        receiver.Items = symbol == "+" ? Joined(receiver.Items, right.Elements()) : Repeated(receiver.Kind, receiver.Items, right).Items;
        return receiver;
    }

    private static Sketch Merged(Sketch set, string symbol, Sketch right)
    {
        if (symbol is "|" or "^")
        {
            if (right.Elements() is not { } others)
            {
                set.Items = null;
            }
            else
            {
                others.ForEach(element => Expectations.Add(set, element));
            }
        }

        // What & and - take away is not tracked: the sketch of a set holds what may be in it.
        return set;
    }

    private static Sketch Updated(Sketch dict, Sketch right)
    {
        Expectations.StoreAll(dict, right);
        return dict;
    }

    private static Sketch Repeated(Kind kind, List<Sketch>? items, Sketch times)
    {
        if (kind is Kind.Str or Kind.Bytes)
        {
            return Sketch.Of(kind);
        }

        if (items is null || times.Integer is not { } count || count > 100)
        {
            return Sketch.Container(kind, null);
        }

        var repeated = new List<Sketch>();
        for (var i = 0; i < count; i++)
        {
            repeated.AddRange(items);
        }

        return Sketch.Container(kind, repeated);
    }

    private static List<Sketch>? Joined(List<Sketch>? left, List<Sketch>? right) => left is null || right is null ? null : [.. left, .. right];

    private static List<Sketch>? Copied(List<Sketch>? items) => items is null ? null : [.. items];

    private static int Sum(int left, int right) => left < 0 || right < 0 ? -1 : left + right;

    private static int Product(int count, Sketch times) =>
        count >= 0 && times.Integer is { } value && value <= 100 ? count * (int)BigInteger.Max(value, 0) : -1;
}
