using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Collections;

/// <summary>What memoryviews do, and the exact texts of their errors.</summary>
/// <remarks>Expected: what CPython 3.8 to 3.13 print.</remarks>
public sealed class MemoryViewTests
{
    private const string Header = "import array";

    /// <summary>Rows of an expression and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string[]> Expressions { get; } = new()
    {
        { "memoryview(b'ab')[5]", ["3.8 IndexError: index out of bounds on dimension 1"] },
        { "memoryview(b'ab')['a']", ["3.8 TypeError: memoryview: invalid slice key"] },
        { "memoryview(b'ab')[()]", ["3.8 NotImplementedError: sub-views are not implemented"] },
        { "memoryview(b'ab')[0,]", ["3.8 97"] },
        { "memoryview(b'ab')[0,1]", ["3.8 TypeError: cannot index 1-dimension view with 2-element tuple"] },
        { "b'ab'==memoryview(b'ab')", ["3.8 True"] },
        { "memoryview(b'ab')==[97,98]", ["3.8 False"] },
        { "memoryview(b'ab')==array.array('b',[97,98])", ["3.8 True"] },
        { "memoryview(b'ab')==array.array('B',[97,98])", ["3.8 True"] },
        { "array.array('i',[1])==memoryview(array.array('i',[1]))", ["3.8 True"] },
        { "memoryview(b'ab')!=b'ac'", ["3.8 True"] },
        { "hash(memoryview(b'ab'))==hash(b'ab')", ["3.8 True"] },
        { "hash(memoryview(array.array('i',[1])))", ["3.8 ValueError: cannot hash writable memoryview object"] },
        { "hash(memoryview(bytearray(b'ab')).toreadonly())", ["3.8 TypeError: unhashable type: 'bytearray'"] },
        { "hash(memoryview(b'abcd')[::2])==hash(b'ac')", ["3.8 True"] },
        { "memoryview(b'ab').readonly", ["3.8 True"] },
        { "memoryview(b'ab').ndim", ["3.8 1"] },
        { "memoryview(b'ab').strides", ["3.8 (1,)"] },
        { "memoryview(b'abcd')[::-2].strides", ["3.8 (-2,)"] },
        { "memoryview(b'ab').nbytes", ["3.8 2"] },
        { "memoryview(b'ab').c_contiguous", ["3.8 True"] },
        { "memoryview(b'ab').suboffsets", ["3.8 ()"] },
        { "list(reversed(memoryview(b'ab')))", ["3.8 [98, 97]"] },
        { "'a' in memoryview(b'ab')", ["3.8 False"] },
        { "b'a' in memoryview(b'ab')", ["3.8 False"] },
        { "bytearray(b'b')+memoryview(b'a')", ["3.8 bytearray(b'ba')"] },
        { "bytearray(memoryview(b'abcd')[::2])", ["3.8 bytearray(b'ac')"] },
        { "b'x'+memoryview(b'abcd')[::2]", ["3.8 TypeError: can't concat memoryview to bytes"] },
        { "bytearray(b'x')+memoryview(b'abcd')[::2]", ["3.8 TypeError: can't concat memoryview to bytearray"] },
        { "b'abc'.find(memoryview(b'abcd')[::2])", ["3.8 BufferError: memoryview: underlying buffer is not C-contiguous"] },
        { "b'abc'.split(memoryview(b'b'))", ["3.8 [b'a', b'c']"] },
        { "b'abc'.startswith(memoryview(b'a'))", ["3.8 True"] },
        { "b'abc'.strip(memoryview(b'a'))", ["3.8 b'bc'"] },
        { "bytearray(b'abc').partition(memoryview(b'b'))", ["3.8 (bytearray(b'a'), bytearray(b'b'), bytearray(b'c'))"] },
        { "array.array('b',memoryview(b'ab'))", ["3.8 array('b', [97, 98])"] },
        { "int(memoryview(b'12'))", ["3.8 12"] },
        { "float(memoryview(b'12'))", ["3.8 12.0"] },
        { "str(memoryview(b'12'),'ascii')", ["3.8 '12'"] },
        { "copy.copy(memoryview(b'a'))", ["3.8 TypeError: cannot pickle 'memoryview' object", "3.11 TypeError: cannot pickle memoryview objects"] },
        { "copy.deepcopy(memoryview(b'a'))", ["3.8 TypeError: cannot pickle 'memoryview' object", "3.11 TypeError: cannot pickle memoryview objects"] },
        { "memoryview(array.array('i',[1,2]))[0]", ["3.8 1"] },
        { "memoryview(array.array('d',[1.5])).tolist()", ["3.8 [1.5]"] },
        { "memoryview(array.array('f',[1.5])).tolist()", ["3.8 [1.5]"] },
        { "memoryview(array.array('i',[1,2])).nbytes", ["3.8 8"] },
        { "memoryview(array.array('i',[1,2]))==memoryview(array.array('l',[1,2]))", ["3.8 True"] },
        { "memoryview(array.array('b',[1,2]))==b'\\x01\\x02'", ["3.8 True"] },
        { "memoryview(b'a')&memoryview(b'a')", ["3.8 TypeError: unsupported operand type(s) for &: 'memoryview' and 'memoryview'"] },
        { "array.array('b',[40000])", ["3.8 OverflowError: signed short integer is greater than maximum"] },
        { "array.array('H',[2**40])", ["3.8 OverflowError: signed integer is greater than maximum"] },
        { "array.array('z',5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "b'abc' == array.array('b',b'abc')", ["3.8 False"] },
        { "b'abc' < memoryview(b'abd')", ["3.8 TypeError: '<' not supported between instances of 'bytes' and 'memoryview'"] },
        { "bytearray(b'abc') < memoryview(b'abd')", ["3.8 True"] },
        { "memoryview(b'abd') > bytearray(b'abc')", ["3.8 True"] },
        { "{memoryview(b'a'):1}[b'a']", ["3.8 1"] },
        { "memoryview(b'ab')[0:1]==b'a'", ["3.8 True"] },
        { "b'ab'.replace(array.array('b',b'a'),b'x')", ["3.8 b'xb'"] },
        { "bytearray(b'ab').replace(array.array('b',b'a'),b'x')", ["3.8 bytearray(b'xb')"] },
        { "b'ab'.split(array.array('b',b'a'))", ["3.8 [b'', b'b']"] },
        { "b'a'.strip(array.array('b',b'a'))", ["3.8 b''"] },
        { "b'ab'.removeprefix(memoryview(b'a'))", ["3.8 AttributeError: 'bytes' object has no attribute 'removeprefix'", "3.9 b'b'"] },
        { "memoryview(b'a')[::-1].contiguous", ["3.8 True"] },
        { "b'x'.find(memoryview(b'ab')[::5])", ["3.8 -1"] },
        { "array.array('b',range(5))[3:1:-1]", ["3.8 array('b', [3, 2])"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=memoryview(array.array('d',[float('nan')]))", "r==r", ["3.8 False"] },
        { "r=memoryview(b'ab')\nr.release()", "r==r", ["3.8 True"] },
        { "r=memoryview(bytearray(b'ab'))\ns=r[1:]\nr.release()\ns[0]=5", "s.obj", ["3.8 bytearray(b'a\\x05')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[0]=1", "r", ["3.8 bytearray(b'\\x01b')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[0:1]=b'x'", "r", ["3.8 bytearray(b'xb')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[0:0]=b''", "r", ["3.8 bytearray(b'ab')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr*=1", "r", ["3.8 bytearray(b'ab')"] },
        { "r=bytearray(b'')\nm=memoryview(r)\nr*=5", "r", ["3.8 bytearray(b'')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[:]=m[::-1]", "r", ["3.8 bytearray(b'ba')"] },
        { "r=bytearray(b'ab')", "r.join([memoryview(b'x'),memoryview(b'y')])", ["3.8 bytearray(b'xaby')"] },
        { "r=array.array('i',[1])\nr[0:1]=r[0:0]", "r", ["3.8 array('i')"] },
        { "r=bytearray(b'a')\nr.extend(array.array('b',b'a'))", "r", ["3.8 bytearray(b'aa')"] },
        { "r=bytearray(b'a')\nr.extend(array.array('i',[1]))", "r", ["3.8 bytearray(b'a\\x01\\x00\\x00\\x00')"] },
        { "r=bytearray(b'a')\nr+=array.array('i',[1])", "r", ["3.8 bytearray(b'a\\x01\\x00\\x00\\x00')"] },
        { "r=bytearray(b'a')\nr[0:1]=memoryview(b'abcd')[::2]", "r", ["3.8 bytearray(b'ac')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nm[0:1]=m[1:2]", "r", ["3.8 bytearray(b'bb')"] },
        { "r=memoryview(bytearray(b'ab'))", "r[:]==r", ["3.8 True"] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=memoryview(b'ab')\nr[0]=1", ["3.8 TypeError: cannot modify read-only memory"] },
        { "r=memoryview(bytearray(b'ab'))\nr['a']=1", ["3.8 TypeError: memoryview: invalid slice key"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0]=1.5", ["3.8 TypeError: memoryview: invalid type for format 'B'"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0]=b'a'", ["3.8 TypeError: memoryview: invalid type for format 'B'"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0:1]=b'abc'", ["3.8 ValueError: memoryview assignment: lvalue and rvalue have different structures"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0:1]=1", ["3.8 TypeError: a bytes-like object is required, not 'int'"] },
        { "r=memoryview(bytearray(b'abcd'))\nr[0:2]=array.array('h',[1])", ["3.8 ValueError: memoryview assignment: lvalue and rvalue have different structures"] },
        { "r=memoryview(bytearray(b'abcd'))\nr[...]=b'a'", ["3.8 TypeError: memoryview: invalid slice key"] },
        { "r=memoryview(bytearray(b'abcd'))\ndel r[0]", ["3.8 TypeError: cannot delete memory"] },
        { "r=memoryview(bytearray(b'abcd'))\ndel r[0:1]", ["3.8 TypeError: cannot delete memory"] },
        { "r=memoryview(b'ab')\nr.release()\nr[0]", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr[0:1]", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nlen(r)", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr.tolist()", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nmemoryview(r)", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nlist(r)", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr.toreadonly()", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\ni=reversed(r)\nr.release()\nr=next(i)", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\ns=m[1:]\nm.release()\nr.append(1)", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=memoryview(array.array('q',[1,2]))\nr[0]=2**70", ["3.8 ValueError: memoryview: invalid value for format 'q'"] },
        { "r=memoryview(array.array('Q',[1,2]))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'Q'"] },
        { "r=memoryview(array.array('B',[1,2]))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'B'"] },
        { "r=memoryview(array.array('H',[1,2]))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'H'"] },
        { "r=memoryview(array.array('I',[1,2]))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'I'"] },
        { "r=memoryview(array.array('b',[1,2]))\nr[0]=200", ["3.8 ValueError: memoryview: invalid value for format 'b'"] },
        { "r=memoryview(array.array('d',[1,2]))\nr[0]='a'", ["3.8 TypeError: memoryview: invalid type for format 'd'"] },
        { "r=memoryview(array.array('f',[1,2]))\nr[0]='a'", ["3.8 TypeError: memoryview: invalid type for format 'f'"] },
        { "r=memoryview(array.array('d',[1,2]))\nr[0]=10**400", ["3.8 ValueError: memoryview: invalid value for format 'd'"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0:1]=array.array('i',[9,8])", ["3.8 ValueError: memoryview assignment: lvalue and rvalue have different structures"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.extend(b'a')", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.insert(0,1)", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.pop(5)", ["3.8 IndexError: pop index out of range"] },
        { "r=bytearray(b'')\nm=memoryview(r)\nr.pop()", ["3.8 IndexError: pop from empty bytearray"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.remove(97)", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.remove(1)", ["3.8 ValueError: value not found in bytearray"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.clear()", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\ndel r[0]", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\ndel r[5]", ["3.8 IndexError: bytearray index out of range"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[::2]=b'xy'\nr=r", ["3.8 ValueError: attempt to assign bytes of size 2 to extended slice of size 1"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr+=b'a'", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)[::-1]\nr+=m", ["3.8 TypeError: can't concat memoryview to bytearray"] },
        { "r=array.array('i')\nr.frombytes(memoryview(b'abcdefgh')[::2])", ["3.8 BufferError: memoryview: underlying buffer is not C-contiguous"] },
        { "r=array.array('i')\nr.frombytes(memoryview(array.array('i',[1])))", ["3.8 TypeError: a bytes-like object is required"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.append('a')", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nr.fromlist(['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nr.extend([2,'a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\ndel r[5]", ["3.8 IndexError: array assignment index out of range"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr[::2]=array.array('i',[1,2])", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr[0:1]=array.array('b',[1])", ["3.8 TypeError: bad argument type for built-in operation"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.remove(7)", ["3.8 ValueError: array.remove(x): x not in array"] },
        { "r=bytearray(b'a')\nm=memoryview(b'a')\nm.release()\nr[0:1]=m", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "m=memoryview(b'a')\nm.release()\nr=b'a'.join([m])", ["3.8 TypeError: sequence item 0: expected a bytes-like object, memoryview found"] },
        { "m=memoryview(b'a')[::1]\nr=b'a'.startswith(memoryview(b'abcd')[::2])", ["3.8 BufferError: memoryview: underlying buffer is not C-contiguous"] },
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
