using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Collections;

/// <summary>What arrays do, and the exact texts of their errors.</summary>
/// <remarks>Expected: what CPython 3.8 to 3.13 print.</remarks>
public sealed class ArrayTests
{
    private const string Header = "import array";

    /// <summary>Rows of an expression and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string[]> Expressions { get; } = new()
    {
        { "array.array('i').extend()", ["3.8 TypeError: extend() takes exactly one argument (0 given)", "3.9 TypeError: array.extend() takes exactly one argument (0 given)", "3.10 TypeError: extend() takes exactly 1 positional argument (0 given)"] },
        { "array.array('i').extend(1,2)", ["3.8 TypeError: extend() takes exactly one argument (2 given)", "3.9 TypeError: array.extend() takes exactly one argument (2 given)", "3.10 TypeError: extend() takes at most 1 argument (2 given)"] },
        { "array.array('i',[1,2])", ["3.8 array('i', [1, 2])"] },
        { "array.array('ab')", ["3.8 TypeError: array() argument 1 must be a unicode character, not str"] },
        { "array.array(1)", ["3.8 TypeError: array() argument 1 must be a unicode character, not int"] },
        { "array.array('i',b'abcd')", ["3.8 array('i', [1684234849])"] },
        { "array.array('i',bytearray(b'abcd'))", ["3.8 array('i', [1684234849])"] },
        { "array.array('b',b'abc')", ["3.8 array('b', [97, 98, 99])"] },
        { "array.array('i',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('i',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('i',[2**40])", ["3.8 OverflowError: signed integer is greater than maximum"] },
        { "array.array('b',[-129])", ["3.8 OverflowError: signed char is less than minimum"] },
        { "array.array('b',[2**70])", ["3.8 OverflowError: Python int too large to convert to C long"] },
        { "array.array('h',[-40000])", ["3.8 OverflowError: signed short integer is less than minimum"] },
        { "array.array('h',[2**70])", ["3.8 OverflowError: Python int too large to convert to C long"] },
        { "array.array('H',[70000])", ["3.8 OverflowError: unsigned short is greater than maximum"] },
        { "array.array('l',[2**63])", ["3.8 OverflowError: Python int too large to convert to C long"] },
        { "array.array('q',[2**63])", ["3.8 OverflowError: int too big to convert"] },
        { "array.array('f',[2**70])", ["3.8 array('f', [1.1805916207174113e+21])"] },
        { "array.array('d',[10**400])", ["3.8 OverflowError: int too large to convert to float"] },
        { "array.array('d',[1,True,2.5])", ["3.8 array('d', [1.0, 1.0, 2.5])"] },
        { "array.array('B',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('B',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('I',[1.5])", ["3.8 TypeError: array item must be integer", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('I',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('L',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('L',[1.5])", ["3.8 TypeError: array item must be integer", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('Q',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('q',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('q',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('Q',[1.5])", ["3.8 TypeError: array item must be integer", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('h',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('H',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('H',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('l',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('l',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('b',['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('b',[1.5])", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('d',[1j])", ["3.8 TypeError: can't convert complex to float", "3.10 TypeError: must be real number, not complex"] },
        { "array.array('i',[True])", ["3.8 array('i', [1])"] },
        { "array.array('i',array.array('b',[1,2]))", ["3.8 array('i', [1, 2])"] },
        { "array.array('i',array.array('d',[1.0]))", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('i',(1,2))", ["3.8 array('i', [1, 2])"] },
        { "array.array('i',{1:2})", ["3.8 array('i', [1])"] },
        { "array.array('i',initializer=[1])", ["3.8 TypeError: array.array() takes no keyword arguments"] },
        { "array.array('i',[1,2]).pop()", ["3.8 2"] },
        { "array.array('i',[1,2]).pop(1.5)", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "array.array('i',[1,2]).remove('a')", ["3.8 ValueError: array.remove(x): x not in array"] },
        { "array.array('i',[1,2]).index(2,1)", ["3.8 TypeError: index() takes exactly one argument (2 given)", "3.9 TypeError: array.index() takes exactly one argument (2 given)", "3.10 1"] },
        { "array.array('i',[1,2]).index(1,1)", ["3.8 TypeError: index() takes exactly one argument (2 given)", "3.9 TypeError: array.index() takes exactly one argument (2 given)", "3.10 ValueError: array.index(x): x not in array"] },
        { "array.array('i',[1,2]).index(1,'a')", ["3.8 TypeError: index() takes exactly one argument (2 given)", "3.9 TypeError: array.index() takes exactly one argument (2 given)", "3.10 TypeError: slice indices must be integers or have an __index__ method"] },
        { "array.array('i',[1,2]).index(2,-1)", ["3.8 TypeError: index() takes exactly one argument (2 given)", "3.9 TypeError: array.index() takes exactly one argument (2 given)", "3.10 1"] },
        { "array.array('i',[1,2]).insert(0,5)", ["3.8 None"] },
        { "array.array('i',[1,2]).insert(0,'a')", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "array.array('i',[1,2]).typecode", ["3.8 'i'"] },
        { "array.array('i',[1,2]).itemsize", ["3.8 4"] },
        { "array.array('i',[1,2]).foo", ["3.8 AttributeError: 'array.array' object has no attribute 'foo'"] },
        { "array.array('i',[1,2]).clear()", ["3.8 AttributeError: 'array.array' object has no attribute 'clear'", "3.13 None"] },
        { "array.array('i',[1,2])[0:1]", ["3.8 array('i', [1])"] },
        { "array.array('i',[1])+array.array('i',[2])", ["3.8 array('i', [1, 2])"] },
        { "array.array('i',[1])+array.array('b',[2])", ["3.8 TypeError: bad argument type for built-in operation"] },
        { "2*array.array('i',[1])", ["3.8 array('i', [1, 1])"] },
        { "array.array('i',[1])*'a'", ["3.8 TypeError: can't multiply sequence by non-int of type 'str'"] },
        { "array.array('i',[1])*2**70", ["3.8 OverflowError: cannot fit 'int' into an index-sized integer"] },
        { "array.array('i',[1])*2**61", ["3.8 MemoryError: "] },
        { "array.array('i',[1])==array.array('b',[1])", ["3.8 True"] },
        { "array.array('i',[1])==[1]", ["3.8 False"] },
        { "array.array('i',[1])<array.array('b',[2])", ["3.8 True"] },
        { "array.array('i',[1])<[1]", ["3.8 TypeError: '<' not supported between instances of 'array.array' and 'list'"] },
        { "array.array('i',[1])==array.array('d',[1.0])", ["3.8 True"] },
        { "bytes(array.array('i',[1]))", ["3.8 b'\\x01\\x00\\x00\\x00'"] },
        { "bytearray(b'a')+array.array('i',[1])", ["3.8 bytearray(b'a\\x01\\x00\\x00\\x00')"] },
        { "bytearray(b'\\x01')==array.array('b',[1])", ["3.8 True"] },
        { "array.array('b',[1])==b'\\x01'", ["3.8 False"] },
        { "b'a'.join([array.array('b',[1])])", ["3.8 b'\\x01'"] },
        { "bytes([array.array('b',[1])])", ["3.8 TypeError: 'array.array' object cannot be interpreted as an integer"] },
        { "array.array('i',[1]).typecode is array.array('i').typecode", ["3.8 True"] },
        { "array.array('i')()", ["3.8 TypeError: 'array.array' object is not callable"] },
        { "array.array('i',[3,1])[0:'a']", ["3.8 TypeError: slice indices must be integers or None or have an __index__ method"] },
        { "array.array('i',[1,2])>array.array('i',[1])", ["3.8 True"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=array.array('i',[1])\nr.extend(array.array('i',[1]))", "r", ["3.8 array('i', [1, 1])"] },
        { "r=array.array('i',[1])\nr.extend(r)", "r", ["3.8 array('i', [1, 1])"] },
        { "r=array.array('i',[1])\nr.fromlist([1,2])", "r", ["3.8 array('i', [1, 1, 2])"] },
        { "r=array.array('i',[1,2])\nr[0]=5", "r", ["3.8 array('i', [5, 2])"] },
        { "r=array.array('i',[1,2])\nr[0:1]=r", "r", ["3.8 array('i', [1, 2, 2])"] },
        { "r=array.array('d',[float('nan')])", "r==r", ["3.8 False"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.extend(array.array('i'))", "r", ["3.8 array('i', [1])"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr[0:1]=array.array('i',[7])", "m[0]", ["3.8 7"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.fromlist([])", "r", ["3.8 array('i', [1])"] },
        { "r=array.array('i',[1,2,3])\nr[1:]=array.array('i')", "r", ["3.8 array('i', [1])"] },
        { "r=array.array('i',[1,2,3])\ndel r[::-2]", "r", ["3.8 array('i', [2])"] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=array.array('i',[1])\nr.append('a')", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nr.append(2**40)", ["3.8 OverflowError: signed integer is greater than maximum"] },
        { "r=array.array('i',[1])\nr.extend(5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "r=array.array('i',[1])\nr.extend('ab')", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nr.fromlist((1,2))", ["3.8 TypeError: arg must be list"] },
        { "r=array.array('i',[1])\nr.fromlist([1,'a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1,2])\nr[5]=5", ["3.8 IndexError: array assignment index out of range"] },
        { "r=array.array('i',[1,2])\nr[0]='a'", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1,2])\nr[0:1]=[5]", ["3.8 TypeError: can only assign array (not \"list\") to array slice"] },
        { "r=array.array('i',[1,2,3])\nr[::2]=array.array('i',[1])\nr=r", ["3.8 ValueError: attempt to assign array of size 1 to extended slice of size 2"] },
        { "r=array.array('i',[1,2,3])\ndel r[5]", ["3.8 IndexError: array assignment index out of range"] },
        { "r=array.array('i',[1,2,3])\ndel r['a']", ["3.8 TypeError: array indices must be integers"] },
        { "r=array.array('i',[1])\nr+=5", ["3.8 TypeError: can only extend array with array (not \"int\")"] },
        { "r=array.array('i',[1])\nr*='a'", ["3.8 TypeError: can't multiply sequence by non-int of type 'str'"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.append(1)", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.pop()", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.remove(1)", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\ndel r[0]", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr*=0\nr=r", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Expression_OnEveryVersion_IsAsInCPython(string expression, string[] since) => ContainerProgram.Check(Header, expression, since);

    [Theory]
    [MemberData(nameof(Results))]
    public void Statements_OnEveryVersion_LeaveWhatCPythonLeaves(string statements, string expression, string[] since) =>
        ContainerProgram.Check($"{Header}\n# %%\n{statements}", expression, since);

    [Theory]
    [MemberData(nameof(Errors))]
    public void Statements_OnEveryVersion_RaiseCPythonsText(string statements, string[] since) => Assert.All(
        ContainerProgram.Versions,
        version => Assert.Equal(ContainerProgram.Expected(version, since), Core.ModelRun.Of(version, $"{Header}\n# %%\n{statements}").Error));
}
