namespace Conform.Unit.Model.Numbers;

/// <summary>The exact errors of arithmetic and constructors, by version.</summary>
public sealed class NumberErrorTests
{
    private static readonly string[] AllVersions = [.. NumberProgram.Versions];

    /// <summary>Rows of an expression and what it raises from a version on: <c>3.8 text</c>, then <c>3.10 text</c> where it changes.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "1 // 0", ["3.8 ZeroDivisionError: integer division or modulo by zero"] },
        { "1 % 0", ["3.8 ZeroDivisionError: integer division or modulo by zero", "3.11 ZeroDivisionError: integer modulo by zero"] },
        { "True / False", ["3.8 ZeroDivisionError: division by zero"] },
        { "1.0 / 0", ["3.8 ZeroDivisionError: float division by zero"] },
        { "1.0 // 0", ["3.8 ZeroDivisionError: float divmod()", "3.9 ZeroDivisionError: float floor division by zero"] },
        { "1 % 0.0", ["3.8 ZeroDivisionError: float modulo", "3.13 ZeroDivisionError: float modulo by zero"] },
        { "1j / 0", ["3.8 ZeroDivisionError: complex division by zero"] },
        { "1j // 2", ["3.8 TypeError: can't take floor of complex number.", "3.10 TypeError: unsupported operand type(s) for //: 'complex' and 'int'"] },
        { "None % 2j", ["3.8 TypeError: can't mod complex numbers.", "3.10 TypeError: unsupported operand type(s) for %: 'NoneType' and 'complex'"] },
        { "0 ** -1", ["3.8 ZeroDivisionError: 0.0 cannot be raised to a negative power"] },
        { "0j ** -1", ["3.8 ZeroDivisionError: 0.0 to a negative or complex power"] },
        { "(1+1j) ** float('inf')", ["3.8 ZeroDivisionError: 0.0 to a negative or complex power"] },
        { "(2+0j) ** 10000", ["3.8 OverflowError: complex exponentiation"] },
        { "2.0 ** 1024", ["3.8 OverflowError: 34, Numerical result out of range"] },
        { "10**400 / 3", ["3.8 OverflowError: integer division result too large for a float"] },
        { "10**400 * 1.0", ["3.8 OverflowError: int too large to convert to float"] },
        { "1j - 10**400", ["3.8 OverflowError: int too large to convert to float"] },
        { "1 ** -10**400", ["3.8 OverflowError: int too large to convert to float"] },
        { "abs(complex(1.5e308, 1.5e308))", ["3.8 OverflowError: absolute value too large"] },
        { "1 << -1", ["3.8 ValueError: negative shift count"] },
        { "1.5 | 1", ["3.8 TypeError: unsupported operand type(s) for |: 'float' and 'int'"] },
        { "1 ** 'a'", ["3.8 TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'"] },
        { "~1.5", ["3.8 TypeError: bad operand type for unary ~: 'float'"] },
        { "1j < 2", ["3.8 TypeError: '<' not supported between instances of 'complex' and 'int'"] },
        { "abs('a')", ["3.8 TypeError: bad operand type for abs(): 'str'"] },
        { "len(5)", ["3.8 TypeError: object of type 'int' has no len()"] },
        { "len(range(2**63))", ["3.8 OverflowError: Python int too large to convert to C ssize_t"] },
        { "int('x')", ["3.8 ValueError: invalid literal for int() with base 10: 'x'"] },
        { "int('08', 0)", ["3.8 ValueError: invalid literal for int() with base 0: '08'"] },
        { "int(bytearray(b'x'), 16)", ["3.8 ValueError: invalid literal for int() with base 16: b'x'"] },
        { "int('a' * 300)", ["3.8 ValueError: invalid literal for int() with base 10: '" + new string('a', 199)] },
        { "int('1', 37)", ["3.8 ValueError: int() base must be >= 2 and <= 36, or 0"] },
        { "int('1', True)", ["3.8 ValueError: int() base must be >= 2 and <= 36, or 0"] },
        { "int('1', 2.0)", ["3.8 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "int(5, 10)", ["3.8 TypeError: int() can't convert non-string with explicit base"] },
        { "int(memoryview(b'7'), 10)", ["3.8 TypeError: int() can't convert non-string with explicit base"] },
        { "int(base=10)", ["3.8 TypeError: int() missing string argument"] },
        { "int(1, 2, 3)", ["3.8 TypeError: int() takes at most 2 arguments (3 given)", "3.13 TypeError: int expected at most 2 arguments, got 3"] },
        { "int(x=1)", ["3.8 TypeError: 'x' is an invalid keyword argument for int()", "3.13 TypeError: int() got an unexpected keyword argument 'x'"] },
        {
            "int(None)",
            [
                "3.8 TypeError: int() argument must be a string, a bytes-like object or a number, not 'NoneType'",
                "3.10 TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
            ]
        },
        {
            "int(1j)",
            [
                "3.8 TypeError: can't convert complex to int",
                "3.10 TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'",
            ]
        },
        { "int(float('nan'))", ["3.8 ValueError: cannot convert float NaN to integer"] },
        { "int(float('-inf'))", ["3.8 OverflowError: cannot convert float infinity to integer"] },
        {
            "int('1' * 4301)",
            [
                "3.8 ValueError: Exceeds the limit (4300) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit",
                "3.11 ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit",
            ]
        },
        {
            "str(10 ** 4300)",
            [
                "3.8 ValueError: Exceeds the limit (4300) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
                "3.11 ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
            ]
        },
        { "float('1e')", ["3.8 ValueError: could not convert string to float: '1e'"] },
        { "float(' ')", ["3.8 ValueError: could not convert string to float: ''", "3.10 ValueError: could not convert string to float: ' '"] },
        { "float(b'1x')", ["3.8 ValueError: could not convert string to float: b'1x'"] },
        {
            "float([])",
            [
                "3.8 TypeError: float() argument must be a string or a number, not 'list'",
                "3.10 TypeError: float() argument must be a string or a real number, not 'list'",
            ]
        },
        {
            "float(1j)",
            ["3.8 TypeError: can't convert complex to float", "3.10 TypeError: float() argument must be a string or a real number, not 'complex'"]
        },
        { "float('1', 2)", ["3.8 TypeError: float expected at most 1 argument, got 2"] },
        { "float(x=1)", ["3.8 TypeError: float() takes no keyword arguments"] },
        { "complex('1 + 2j')", ["3.8 ValueError: complex() arg is a malformed string"] },
        { "complex('1__0')", ["3.8 ValueError: could not convert string to complex: '1__0'"] },
        { "complex('1', 2)", ["3.8 TypeError: complex() can't take second arg if first is a string"] },
        { "complex([], '1')", ["3.8 TypeError: complex() second arg can't be a string"] },
        { "complex(b'1')", ["3.8 TypeError: complex() first argument must be a string or a number, not 'bytes'"] },
        { "complex(1, None)", ["3.8 TypeError: complex() second argument must be a number, not 'NoneType'"] },
        { "complex(1, real=2)", ["3.8 TypeError: argument for complex() given by name ('real') and position (1)"] },
        { "bool(1, 2)", ["3.8 TypeError: bool expected at most 1 argument, got 2"] },
        { "(float('inf')).as_integer_ratio()", ["3.8 OverflowError: cannot convert Infinity to integer ratio"] },
        { "(5).conjugate(1)", ["3.8 TypeError: conjugate() takes no arguments (1 given)", "3.9 TypeError: int.conjugate() takes no arguments (1 given)"] },
        { "max()", ["3.8 TypeError: max expected 1 argument, got 0", "3.9 TypeError: max expected at least 1 argument, got 0"] },
        { "min([])", ["3.8 ValueError: min() arg is an empty sequence", "3.12 ValueError: min() iterable argument is empty"] },
        { "max(1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "max(1, 2, default=3)", ["3.8 TypeError: Cannot specify a default for max() with multiple positional arguments"] },
        { "max([1], foo=1)", ["3.8 TypeError: 'foo' is an invalid keyword argument for max()", "3.13 TypeError: max() got an unexpected keyword argument 'foo'"] },
        { "max([1], key=None, default=3, foo=3)", ["3.8 TypeError: max() takes at most 2 keyword arguments (3 given)"] },
        { "max([1], key=1)", ["3.8 TypeError: 'int' object is not callable"] },
        { "max(1, 'a')", ["3.8 TypeError: '>' not supported between instances of 'str' and 'int'"] },
        { "min([1, None])", ["3.8 TypeError: '<' not supported between instances of 'NoneType' and 'int'"] },
        { "sum()", ["3.8 TypeError: sum() takes at least 1 positional argument (0 given)"] },
        { "sum([], 1, 2)", ["3.8 TypeError: sum() takes at most 2 arguments (3 given)"] },
        { "sum([], '')", ["3.8 TypeError: sum() can't sum strings [use ''.join(seq) instead]"] },
        { "sum([], b'')", ["3.8 TypeError: sum() can't sum bytes [use b''.join(seq) instead]"] },
        { "sum([], bytearray())", ["3.8 TypeError: sum() can't sum bytearray [use b''.join(seq) instead]"] },
        { "sum([1.5, 'a'])", ["3.8 TypeError: unsupported operand type(s) for +: 'float' and 'str'"] },
        { "sum([1.5, 10**400])", ["3.8 OverflowError: int too large to convert to float"] },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Expression_Raises(string expression, string[] byVersion)
    {
        foreach (var version in AllVersions)
        {
            Assert.Equal((version, Expected(byVersion, version)), (version, NumberProgram.Evaluate(expression, version).Outcome));
        }
    }

    private static string Expected(string[] byVersion, string version)
    {
        var row = byVersion.Last(text => Minor(text.Split(' ')[0]) <= Minor(version));
        return row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    private static int Minor(string version) => int.Parse(version.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
}
