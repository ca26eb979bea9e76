namespace Conform.Programs.Operations;

/// <summary>The rows of unary, binary and augmented operators, by the type of the (left) operand.</summary>
/// <remarks>A row stands for an operator of which the type supports some right operand. An augmented assignment counts in its own row,
/// also where it falls back on the binary operator.</remarks>
internal static class OperatorRows
{
    private const string Unary = "Language Reference, 6.6 Unary arithmetic and bitwise operations";
    private const string Numeric = "Language Reference, 6.7 Binary arithmetic operations; 6.8 Shifting operations; 6.9 Binary bitwise operations";
    private const string Sequence = "Library Reference, Common Sequence Operations";
    private const string SetTypes = "Library Reference, Set Types - set, frozenset";
    private const string Views = "Library Reference, Dictionary view objects";
    private const string Dicts = "Library Reference, Mapping Types - dict";
    private const string InPlace = "Language Reference, 7.2.1 Augmented assignment statements; Data model, 3.3.8 Emulating numeric types";

    internal static IEnumerable<Operation> All() => [.. UnaryRows(), .. BinaryRows(), .. AugmentedRows()];

    private static IEnumerable<Operation> UnaryRows()
    {
        foreach (Kind kind in (Kind[])[Kind.Int, Kind.Bool, Kind.Float, Kind.Complex])
        {
            Kind result = kind == Kind.Bool ? Kind.Int : kind;
            yield return UnaryRow("-", kind, result);
            yield return UnaryRow("+", kind, result);
            if (result == Kind.Int)
            {
                yield return UnaryRow("~", kind, result);
            }
        }
    }

    private static IEnumerable<Operation> BinaryRows()
    {
        foreach (Kind kind in (Kind[])[Kind.Int, Kind.Bool])
        {
            var weight = kind == Kind.Int ? 10 : 2;
            yield return Binary(kind, "+", Kind.Int, Numeric, Role.Number).Weighs(weight * 2);
            yield return Binary(kind, "-", Kind.Int, Numeric, Role.Number).Weighs(weight);
            yield return Binary(kind, "*", Kind.Int, Numeric, Role.Factor).Weighs(weight);
            yield return Binary(kind, "/", Kind.Float, Numeric, Role.Divisor).Weighs(weight);
            yield return Binary(kind, "//", Kind.Int, Numeric, Role.RealDivisor).Weighs(weight);
            yield return Binary(kind, "%", Kind.Int, Numeric, Role.RealDivisor).Weighs(weight);
            yield return Binary(kind, "**", Kind.Int, Numeric, Role.Exponent).Weighs(weight);
            yield return Binary(kind, "<<", Kind.Int, Numeric, Role.Shift).Weighs(weight);
            yield return Binary(kind, ">>", Kind.Int, Numeric, Role.Shift).Weighs(weight);
            yield return Binary(kind, "|", kind, Numeric, Role.Integer).Weighs(weight);
            yield return Binary(kind, "&", kind, Numeric, Role.Integer).Weighs(weight);
            yield return Binary(kind, "^", kind, Numeric, Role.Integer).Weighs(weight);
        }

        foreach (var symbol in (string[])["+", "-", "*", "/", "//", "%", "**"])
        {
            Role right = symbol switch
            {
                "/" or "//" or "%" => Role.RealDivisor,
                "**" => Role.Exponent,
                _ => Role.Real,
            };
            yield return Binary(Kind.Float, symbol, Kind.Float, Numeric, right).Weighs(5);
        }

        yield return Binary(Kind.Complex, "+", Kind.Complex, Numeric, Role.Number).Weighs(3);
        yield return Binary(Kind.Complex, "-", Kind.Complex, Numeric, Role.Number).Weighs(3);
        yield return Binary(Kind.Complex, "*", Kind.Complex, Numeric, Role.Number).Weighs(3);
        yield return Binary(Kind.Complex, "/", Kind.Complex, Numeric, Role.Divisor).Weighs(3);
        yield return Binary(Kind.Complex, "**", Kind.Complex, Numeric, Role.Exponent).Weighs(3);

        foreach (Kind kind in (Kind[])[Kind.List, Kind.Tuple, Kind.Str, Kind.Bytes, Kind.ByteArray])
        {
            yield return Binary(kind, "+", kind, Sequence, kind is Kind.Bytes or Kind.ByteArray ? Role.BytesLike : Role.Same);
            yield return Binary(kind, "*", kind, Sequence, Role.Repetition);
        }

        foreach (var symbol in (string[])["|", "&", "-", "^"])
        {
            yield return Binary(Kind.Set, symbol, Kind.Set, SetTypes, Role.SetOrView);
            yield return Binary(Kind.FrozenSet, symbol, Kind.FrozenSet, SetTypes, Role.SetOrView).Weighs(5);
            yield return Binary(Kind.DictKeys, symbol, Kind.Set, Views, Role.HashableElements).Requires(Features.Sets).Weighs(4);
            yield return Binary(Kind.DictItems, symbol, Kind.Set, Views, Role.HashableElements).Requires(Features.Sets).Weighs(2);
        }

        yield return Binary(Kind.Dict, "|", Kind.Dict, Dicts, Role.Mapping).Requires(Features.DictUnion).From(9);
    }

    private static IEnumerable<Operation> AugmentedRows()
    {
        foreach (Kind kind in (Kind[])[Kind.Int, Kind.Bool])
        {
            var weight = kind == Kind.Int ? 10 : 2;
            yield return Augmented(kind, "+=", Kind.Int, Role.Number).Weighs(weight);
            yield return Augmented(kind, "-=", Kind.Int, Role.Number).Weighs(weight);
            yield return Augmented(kind, "*=", Kind.Int, Role.Factor).Weighs(weight);
            yield return Augmented(kind, "|=", kind, Role.Integer).Weighs(weight);
            yield return Augmented(kind, "&=", kind, Role.Integer).Weighs(weight);
            yield return Augmented(kind, "^=", kind, Role.Integer).Weighs(weight);
        }

        yield return Augmented(Kind.Int, "/=", Kind.Float, Role.Divisor).Weighs(3);
        yield return Augmented(Kind.Int, "//=", Kind.Int, Role.RealDivisor).Weighs(3);
        yield return Augmented(Kind.Int, "%=", Kind.Int, Role.RealDivisor).Weighs(3);
        yield return Augmented(Kind.Int, "**=", Kind.Int, Role.Exponent).Weighs(3);
        yield return Augmented(Kind.Int, "<<=", Kind.Int, Role.Shift).Weighs(3);
        yield return Augmented(Kind.Int, ">>=", Kind.Int, Role.Shift).Weighs(3);
        foreach (var symbol in (string[])["/=", "//=", "%="])
        {
            yield return Augmented(Kind.Float, symbol, Kind.Float, Role.RealDivisor).Weighs(2);
        }

        foreach (var symbol in (string[])["+=", "-=", "*="])
        {
            yield return Augmented(Kind.Float, symbol, Kind.Float, Role.Real).Weighs(4);
            yield return Augmented(Kind.Complex, symbol, Kind.Complex, Role.Number).Weighs(2);
        }

        yield return Augmented(Kind.List, "+=", Kind.List, Role.Iterable).Weighs(20);
        yield return Augmented(Kind.List, "*=", Kind.List, Role.Repetition);
        yield return Augmented(Kind.ByteArray, "+=", Kind.ByteArray, Role.BytesLike);
        yield return Augmented(Kind.ByteArray, "*=", Kind.ByteArray, Role.Repetition);
        foreach (Kind kind in (Kind[])[Kind.Tuple, Kind.Str, Kind.Bytes])
        {
            yield return Augmented(kind, "+=", kind, kind == Kind.Bytes ? Role.BytesLike : Role.Same);
            yield return Augmented(kind, "*=", kind, Role.Repetition);
        }

        foreach (var symbol in (string[])["|=", "&=", "-=", "^="])
        {
            yield return Augmented(Kind.Set, symbol, Kind.Set, Role.SetOrView);
            yield return Augmented(Kind.FrozenSet, symbol, Kind.FrozenSet, Role.SetOrView).Weighs(4);
        }

        yield return Augmented(Kind.Dict, "|=", Kind.Dict, Role.MappingOrPairs).Requires(Features.DictUnion).From(9);
    }

    private static Operation UnaryRow(string symbol, Kind kind, Kind result) =>
        Row.Of($"unary {symbol} {kind.TypeName()}", OperationForm.Unary, kind, symbol, result, Unary).NeverRaises().Weighs(kind == Kind.Int ? 10 : 3);

    private static Operation Binary(Kind left, string symbol, Kind result, string source, Role right) =>
        Row.Of($"{left.TypeName()} {symbol}", OperationForm.Binary, left, symbol, result, source, right);

    private static Operation Augmented(Kind left, string symbol, Kind result, Role right) =>
        Row.Of($"{left.TypeName()} {symbol}", OperationForm.Augmented, left, symbol, result, InPlace, right);
}
