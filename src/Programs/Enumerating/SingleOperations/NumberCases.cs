namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Operators and functions of numbers at the values where a rule turns: sizes of digits and machine words, rounding half-way, the ends of floats; and the ranges of array items.</summary>
internal static class NumberCases
{
    private static readonly string[] Integers =
    [
        "0", "1", "-1", "2", "-7", "10", "255", "256", "-256", "32767", "32768", "-32769", "65535", "65536", "1073741823", "1073741824", "-1073741824", "2147483647", "2147483648", "-2147483649", "4294967296",
        "1152921504606846975", "1152921504606846976", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
        "10 ** 25", "-(3 ** 60)", "1 << 200", "True",
    ];

    private static readonly string[] Floats =
    [
        "0.0", "-0.0", "0.5", "1.5", "2.5", "-2.5", "0.1", "-0.3", "2.675", "1e15", "1e16", "123456789012345680.0", "1e22", "1e23", "1e-4", "1e-5", "9007199254740992.0", "9007199254740994.0", "1.7976931348623157e308",
        "5e-324", "2.2250738585072014e-308", "float('inf')", "-float('inf')", "float('nan')", "4.35", "1e300", "3.0", "2.0 ** -25", "2.0 ** -958", "-1e-300",
    ];

    private static readonly string[] Complexes = ["0j", "1j", "complex(-0.0, 2.5)", "complex(3, -4)", "complex(float('inf'), 1)", "complex(1e300, 1e300)", "complex(float('nan'), -0.0)", "-1j", "complex(2, 0)"];

    private static readonly string[] Items = ["-1", "127", "128", "-129", "255", "1.5", "1e39", "-1e300", "'a'", "'\\u1234'", "'ab'", "None", "[]", "True", "float('nan')"];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> integers = RoleOperands.Expressions(Integers), numbers = RoleOperands.Expressions([.. Integers, .. Floats]);
        IReadOnlyList<Representative> all = RoleOperands.Expressions([.. Integers, .. Floats, .. Complexes]), few = RoleOperands.Expressions([.. Integers.Take(8), .. Floats.Take(5), .. Complexes]);
        foreach (var symbol in (string[])["+", "-", "*", "/", "//", "%"])
        {
            yield return new(null, $"r = x {symbol} y", all, all);
        }

        foreach (var symbol in (string[])["&", "|", "^"])
        {
            yield return new(null, $"r = x {symbol} y", integers, integers);
        }

        yield return new(null, "r = x ** y", all, RoleOperands.Expressions("0", "1", "2", "-1", "0.5", "-0.0", "1.0", "-2", "0j", "1j", "float('inf')", "-float('inf')", "float('nan')", "3.0", "1e300"));
        yield return new(null, "r = [x << y, x >> y]", integers, RoleOperands.Expressions("0", "1", "30", "63", "64", "200"));
        yield return new(null, "r = pow(x, y, z)", integers, RoleOperands.Expressions("0", "1", "2", "5", "-1", "-3"), RoleOperands.Expressions("1", "-1", "2", "7", "-7", "10", "2147483648", "-9223372036854775808"));
        yield return new(null, "r = divmod(x, y)", numbers, numbers);
        yield return new(null, "r = [x < y, x <= y, x == y, x != y, x > y, x >= y, hash(x) == hash(y)]", numbers, numbers);
        yield return new(null, "r = [x == y, x != y, hash(x) == hash(y)]", few, all);
        yield return new(null, "r = round(x, y)", numbers, RoleOperands.Expressions("None", "0", "1", "2", "-1", "-2", "5", "17", "22", "-20", "308", "-310", "True"));
        yield return new(null, "r = [repr(x), str(x), hash(x), bool(x), -x, +x, abs(x)]", all);
        yield return new(null, "r = [int(x), x.as_integer_ratio(), round(x)]", numbers);
        yield return new(null, "r = [float(x), complex(x), x.is_integer()]", numbers);
        yield return new(null, "r = [x.hex(), float.fromhex(x.hex())]", numbers);
        yield return new(null, "r = [x.bit_length(), bin(x), oct(x), hex(x), ~x]", integers);

        // CPython refuses to convert between text and ints of more than 4300 digits.
        IReadOnlyList<Representative> large = RoleOperands.Expressions("10 ** 4299", "10 ** 4300", "-(10 ** 4300)", "1 << 15000");
        foreach (var text in (string[])["str(x)", "repr([x])", "'%d' % x", "'%s' % (x,)", "'%x' % x", "b'%d' % x", "float(x)", "hash(x)", "int(x)", "x.bit_length()"])
        {
            yield return new(null, $"r = [{text}]", large);
        }

        yield return new(null, "r = int(x * y)", RoleOperands.Expressions("'1'", "b'1'", "'0'", "'_1'"), RoleOperands.Expressions("4299", "4300", "4301"));
        yield return new(null, "r = x.to_bytes(y, z)", integers, RoleOperands.Expressions("1", "2", "4", "8", "26"), RoleOperands.Expressions("'big'", "'little'"));
        yield return new(null, "r = x.to_bytes(y, 'little', signed=True)\nq = int.from_bytes(r, 'little', signed=True)", integers, RoleOperands.Expressions("0", "1", "2", "4", "8", "9"));
        yield return new(null, "r = complex(x, y)", all, few);
        yield return new(null, "r = sum([x, y, x])", all, few);
        yield return new(null, "r = sum([x, y], z)", few, few, few);
        yield return new(null, "r = [x in range(y), x in range(0, y, 3), x in range(y, -5, -2)]", numbers, RoleOperands.Expressions("0", "10", "1000", "9223372036854775808"));
        yield return new(null, "r = range(x, y, z)\nq = [len(r), r[0], r[-1], r[1:], y in r, r == range(x, y, z), hash(r) == hash(range(x, y, z)), r.count(x)]", RoleOperands.Expressions("0", "1", "-5", "9223372036854775807", "18446744073709551616"), RoleOperands.Expressions("0", "7", "-9", "9223372036854775900", "18446744073709551700"), RoleOperands.Expressions("1", "2", "-1", "-3", "7"));
        yield return new(null, "r = [float(x), float('-' + x)]", RoleOperands.Expressions("'1'", "'1.'", "'.5'", "'1e5'", "'1e-5'", "'1E+05'", "'inf'", "'Infinity'", "'NaN'", "'1_0.5_0'", "'1__0'", "'_1'", "'1_'", "' 1 '", "'1e'", "'e1'", "'0x1'", "'1e400'", "'1e-400'", "''", "'.'", "'\\u0661'"));
        yield return new(null, "r = [complex(x), complex('(' + x + ')')]", RoleOperands.Expressions("'1'", "'1j'", "'j'", "'1+2j'", "'1-j'", "'-1e5-2e-3j'", "'inf+nanj'", "'1 + 2j'", "' 1+2j '", "'1+2'", "'1j+2'", "'1_0+2_0j'", "''", "'1+'", "'+j'", "'infj'"));
        yield return new(null, "r = int(x, y)", RoleOperands.Expressions("'12'", "'-12'", "' +12 '", "'0x1f'", "'0b101'", "'0o17'", "'0X1F'", "'z'", "'1_000'", "'_1'", "'1_'", "'0_1'", "''", "'+'", "'- 1'", "'0'", "'00'", "'010'", "b'12'", "bytearray(b'0b1')", "'\\u0661'", "'9' * 30", "12", "1.5"), RoleOperands.Expressions("0", "2", "8", "10", "16", "36", "1", "37", "-1", "True", "None"));
        IReadOnlyList<Representative> codes = RoleOperands.Expressions("'b'", "'B'", "'h'", "'H'", "'i'", "'I'", "'l'", "'L'", "'q'", "'Q'", "'f'", "'d'", "'u'");
        IReadOnlyList<Representative> items = RoleOperands.Expressions([.. Integers, .. Items]);
        yield return new(null, "r = array.array(x, [y])", codes, items);
        yield return new(null, "r = memoryview(array.array(x, [0, 1]))\nr[0] = y\nq = [r.tolist(), r.tobytes(), r == memoryview(array.array(x, [y, 1]))]", codes, items);
        yield return new(null, "r = array.array(x, [1, 2, 3])\nr[1:2] = array.array(z, [y])\nq = [r == array.array(z, [1, y, 3]), r < array.array(z, [1, 3]), r.tobytes()]", codes, RoleOperands.Expressions("0", "5"), codes);
        yield return new(null, "r = array.array(x, [3, 1, 2])\ns = memoryview(r)\nq = [s.itemsize, s.nbytes, s[::-1].tolist(), s[y], y in s, bytes(s)]", codes, RoleOperands.Expressions("0", "-1", "2", "3"));
    }
}
