using System.Collections.Frozen;
using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The operands that fit each role of an operand, with the values at which a rule turns, some of them just beyond it.</summary>
internal static class RoleOperands
{
    private static readonly FrozenDictionary<Role, IReadOnlyList<Representative>> ByRole = new Dictionary<Role, string[]>
    {
        [Role.Any] = ["1", "[]", "float('nan')"],
        [Role.Hashable] = ["1", "'a'", "(1, 2)", "1.0"],
        [Role.Key] = ["1", "'a'", "True", "7"],
        [Role.Lookup] = ["1", "'a'", "1.0", "7"],
        [Role.Element] = ["1", "'a'", "97", "True", "7", "[]"],
        [Role.Index] = ["0", "-1", "1", "True", "9"],
        [Role.Position] = ["0", "1", "-1", "-9", "9"],
        [Role.Bound] = ["None", "0", "1", "-1", "9", "-9"],
        [Role.Step] = ["None", "1", "2", "-1", "-2", "0"],
        [Role.Repetition] = ["0", "1", "2", "-1", "True"],
        [Role.Shift] = ["0", "1", "64", "-1"],
        [Role.Exponent] = ["0", "1", "2", "-1", "0.5"],
        [Role.Integer] = ["0", "1", "-6", "257", "True"],
        [Role.Real] = ["0", "-6", "257", "2.5", "-0.5", "True"],
        [Role.Number] = ["0", "1", "2.5", "1j"],
        [Role.RealDivisor] = ["1", "-2", "0.5", "0"],
        [Role.Divisor] = ["1", "-2", "0.5", "1j", "0"],
        [Role.Factor] = ["0", "2", "-1", "'a'"],
        [Role.Absolute] = ["-1", "1j", "-0.0"],
        [Role.Byte] = ["0", "97", "255", "256"],
        [Role.Flag] = ["False", "True", "0"],
        [Role.Part] = ["''", "'a'", "'b a'", "b'a'", "b''", "bytearray(b'ab')"],
        [Role.Separator] = ["'a'", "' '", "b'a'", "b' '", "''"],
        [Role.SeparatorOrNone] = ["None", "'a'", "' '", "b'a'", "''"],
        [Role.PartOrParts] = ["'a'", "''", "('b', 'a')", "b'a'", "(b'a',)", "()"],
        [Role.PartOrByte] = ["b'a'", "97", "b''", "bytearray(b'b')", "256"],
        [Role.Parts] = ["['a', 'b']", "[b'a', b'']", "'ab'", "[]"],
        [Role.Iterable] = ["[]", "[1, 2]", "'ab'", "{1: 2}", "iter([1, 2])"],
        [Role.HashableElements] = ["[]", "[1, 2]", "'ab'", "{1}", "[[]]"],
        [Role.ByteElements] = ["[97, 0]", "b'ab'", "[256]", "bytearray(b'b')"],
        [Role.SliceElements] = ["[]", "[1]", "[1, 2]", "b'a'", "b'ab'"],
        [Role.SetOrView] = ["{1}", "frozenset()", "{1: 2}.keys()"],
        [Role.Mapping] = ["{}", "{1: 3}"],
        [Role.MappingOrPairs] = ["{}", "{1: 3}", "[(1, 2)]", "[1]", "['ab']", "[(1, 2, 3)]"],
        [Role.Orderable] = ["[2, 1]", "'ba'", "[]", "[1, 'a']", "[1, 1.0, True]"],
        [Role.Summable] = ["[1, 2]", "[1.5, 2]", "[]", "['a']", "[[1]]"],
        [Role.IntSource] = ["'12'", "2.5", "' 1_0 '", "'0x1f'", "b'12'"],
        [Role.FloatSource] = ["'1.5'", "2", "'nan'", "'1e3'"],
        [Role.ComplexSource] = ["'1+2j'", "1", "2.5", "1j"],
        [Role.Iterator] = ["iter([])", "iter([1, 2])", "zip()"],
        [Role.Mapper] = ["str", "len", "None", "(lambda a: [a])"],
        [Role.OrderKey] = ["None", "str", "len", "(lambda a: 0)"],
        [Role.Modulus] = ["1", "2", "-7", "0"],
        [Role.Digits] = ["None", "0", "1", "-1"],
        [Role.Radix] = ["10", "16", "0", "36", "1"],
        [Role.CodePoint] = ["97", "0", "1114111", "1114112", "-1"],
        [Role.TwoCharacters] = ["'ab'", "'\\xe9b'", "''"],
        [Role.TwoBytes] = ["b'ab'", "b''", "bytearray(b'ba')"],
        [Role.Width] = ["0", "3", "8", "-1"],
        [Role.Filling] = ["'-'", "b'-'", "'--'", "'\\xe9'"],
        [Role.Encoding] = ["'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'nope'"],
        [Role.ErrorHandler] = ["'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'nope'"],
        [Role.HexSeparator] = ["'-'", "b':'", "''"],
        [Role.HexDigits] = ["'6162'", "'6 1'", "''", "'zz'"],
        [Role.HexFloat] = ["'0x1.8p3'", "'nan'", "'z'", "'-0x0p0'"],
        [Role.TextTable] = ["{97: 'b'}", "{97: None}", "{}", "{97: 98}"],
        [Role.ByteTable] = ["None", "bytes(range(256))", "b''"],
        [Role.ByteCount] = ["0", "1", "8", "-1"],
        [Role.ByteOrder] = ["'big'", "'little'", "'middle'"],
        [Role.BytesSource] = ["3", "[1, 2]", "b'ab'", "[256]", "-1"],
        [Role.MaxLength] = ["None", "0", "2", "-1"],
        [Role.Factory] = ["None", "list", "int", "1"],
        [Role.TypeCode] = ["'b'", "'i'", "'d'", "'u'", "'z'"],
        [Role.ArrayItem] = ["1", "2.5", "300", "'a'"],
        [Role.ArrayItems] = ["[1, 2]", "b'ab'", "[2.5]", "array.array('i', [1])"],
        [Role.NumberList] = ["[1, 2]", "[]", "(1,)", "[1, 'a']"],
        [Role.SameKind] = ["array.array('i', [1])", "array.array('d', [2.5])", "array.array('b')"],
    }.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlyList<Representative>)[.. pair.Value.Select(Operand)]);

    /// <summary>The operands for <paramref name="operand"/>; those of any object where the role says no more than the receiver's type does.</summary>
    internal static IReadOnlyList<Representative> Of(Operand operand) => ByRole.GetValueOrDefault(operand.Role, ByRole[Role.Any]);

    /// <summary>Operands whose type is wrong nearly everywhere.</summary>
    internal static IReadOnlyList<Representative> Wrong { get; } = [.. ((string[])["None", "'a'", "2.5", "[]", "b'a'", "-1"]).Select(Operand)];

    /// <summary>Operands written as expressions.</summary>
    internal static IReadOnlyList<Representative> Expressions(params IEnumerable<string> expressions) => [.. expressions.Select(Operand)];

    private static Representative Operand(string expression) => new(Kind.Unknown, $"$ = {expression}");
}
