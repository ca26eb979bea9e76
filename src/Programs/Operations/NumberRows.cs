namespace Conform.Programs.Operations;

/// <summary>The rows of the functions and methods of numbers, of ranges and slices, and of their attributes that are data.</summary>
/// <remarks>A bool has the methods and attributes of int.</remarks>
internal static class NumberRows
{
    private const string BuiltIns = "Library Reference, Built-in Functions";
    private const string Integers = "Library Reference, Additional Methods on Integer Types";
    private const string Floats = "Library Reference, Additional Methods on Float";
    private const string Numbers = "Library Reference, Numeric Types - int, float, complex; numbers - Numeric abstract base classes";
    private const string Ranges = "Library Reference, Ranges; Common Sequence Operations";
    private const string Slices = "Language Reference, 3.2 The standard type hierarchy, Slice objects";

    internal static IEnumerable<Operation> All() => [.. Functions(), .. Methods(), .. Attributes()];

    private static IEnumerable<Operation> Functions()
    {
        yield return Row.Function("divmod", Kind.Tuple, BuiltIns, Role.Real, Role.RealDivisor);
        yield return Row.Function("pow", Kind.Unknown, BuiltIns, Role.Integer, Role.Exponent, Operand.Maybe(Role.Modulus));
        yield return Row.Function("round", Kind.Unknown, BuiltIns, Role.Real, Operand.Maybe(Role.Digits));
        foreach (var function in (string[])["bin", "hex", "oct"])
        {
            yield return Row.Function(function, Kind.Str, BuiltIns, Role.Integer).Weighs(4);
        }

        yield return Row.Function("hash", Kind.Int, BuiltIns, Role.HashedByValue);
        yield return Row.Function("id", Kind.Int, BuiltIns, Role.Any).NeverRaises();
        yield return Row.Function("callable", Kind.Bool, BuiltIns, Role.Any).NeverRaises().Weighs(4);
        yield return Row.Function("int.from_bytes", Kind.Int, Integers, Role.ByteElements, Role.ByteOrder, Operand.Maybe("signed", Role.Flag)).Requires(Features.Bytes);
        yield return Row.Function("float.fromhex", Kind.Float, Floats, Role.HexFloat);
    }

    private static IEnumerable<Operation> Methods()
    {
        yield return Row.Method(Kind.Int, "to_bytes", Kind.Bytes, Integers, Role.ByteCount, Role.ByteOrder, Operand.Maybe("signed", Role.Flag)).Requires(Features.Bytes);
        yield return Row.Method(Kind.Int, "bit_length", Kind.Int, Integers).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Int, "bit_count", Kind.Int, Integers).NeverRaises().Requires(Features.BitCount).From(10).Weighs(3);
        yield return Row.Method(Kind.Int, "as_integer_ratio", Kind.Tuple, Integers).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Int, "is_integer", Kind.Bool, Integers).NeverRaises().Requires(Features.IntIsInteger).From(12).Weighs(3);
        yield return Row.Method(Kind.Int, "conjugate", Kind.Int, Numbers).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Float, "as_integer_ratio", Kind.Tuple, Floats).Weighs(3);
        yield return Row.Method(Kind.Float, "is_integer", Kind.Bool, Floats).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Float, "hex", Kind.Str, Floats).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Float, "conjugate", Kind.Float, Numbers).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Complex, "conjugate", Kind.Complex, Numbers).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Range, "count", Kind.Int, Ranges, Role.Element).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Range, "index", Kind.Int, Ranges, Role.Element).Weighs(3);
        yield return Row.Method(Kind.Slice, "indices", Kind.Tuple, Slices, Role.ByteCount).Weighs(5);
    }

    private static IEnumerable<Operation> Attributes()
    {
        foreach (var (kind, names, result, source) in ((Kind, string[], Kind, string)[])
        [
            (Kind.Int, ["real", "imag", "numerator", "denominator"], Kind.Int, Numbers),
            (Kind.Float, ["real", "imag"], Kind.Float, Numbers),
            (Kind.Complex, ["real", "imag"], Kind.Float, Numbers),
            (Kind.Range, ["start", "stop", "step"], Kind.Int, Ranges),
            (Kind.Slice, ["start", "stop", "step"], Kind.Unknown, Slices),
        ])
        {
            foreach (var name in names)
            {
                yield return Row.Of($"{kind.TypeName()}.{name}", OperationForm.DataAttribute, kind, name, result, source).NeverRaises().Weighs(3);
            }
        }
    }
}
