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
        { "memoryview(b'ab')==bytearray(b'ab')", ["3.8 True"] },
        { "memoryview(b'ab')=='ab'", ["3.8 False"] },
        { "memoryview(b'ab')==array.array('B',[97,98])", ["3.8 True"] },
        { "memoryview(array.array('i',[1]))==array.array('i',[1])", ["3.8 True"] },
        { "memoryview(array.array('d',[float('nan')]))==memoryview(array.array('d',[float('nan')]))", ["3.8 False"] },
        { "memoryview(b'ab')<b'ab'", ["3.8 TypeError: '<' not supported between instances of 'memoryview' and 'bytes'"] },
        { "memoryview(b'ab')!=b'ac'", ["3.8 True"] },
        { "hash(memoryview(b'ab'))==hash(b'ab')", ["3.8 True"] },
        { "hash(memoryview(array.array('i',[1])))", ["3.8 ValueError: cannot hash writable memoryview object"] },
        { "hash(memoryview(bytearray(b'ab')).toreadonly())", ["3.8 TypeError: unhashable type: 'bytearray'"] },
        { "hash(memoryview(b'abcd')[::2])==hash(b'ac')", ["3.8 True"] },
        { "memoryview(b'ab').shape", ["3.8 (2,)"] },
        { "memoryview(b'ab').strides", ["3.8 (1,)"] },
        { "memoryview(b'ab').obj", ["3.8 b'ab'"] },
        { "memoryview(b'ab')[1:].obj", ["3.8 b'ab'"] },
        { "memoryview(b'ab').contiguous", ["3.8 True"] },
        { "memoryview(b'ab').suboffsets", ["3.8 ()"] },
        { "b'a' in memoryview(b'ab')", ["3.8 False"] },
        { "len(memoryview(b'ab'))", ["3.8 2"] },
        { "bool(memoryview(b''))", ["3.8 False"] },
        { "b'b'.join([memoryview(b'a'),memoryview(b'c')])", ["3.8 b'abc'"] },
        { "bytearray(memoryview(b'abcd')[::2])", ["3.8 bytearray(b'ac')"] },
        { "b'x'+memoryview(b'abcd')[::2]", ["3.8 TypeError: can't concat memoryview to bytes"] },
        { "bytearray(b'x')+memoryview(b'abcd')[::2]", ["3.8 TypeError: can't concat memoryview to bytearray"] },
        { "bytearray(b'ac')==memoryview(b'abcd')[::2]", ["3.8 True"] },
        { "b'abc'.find(memoryview(b'b'))", ["3.8 1"] },
        { "b'abc'.count(memoryview(b'b'))", ["3.8 1"] },
        { "b'abc'.replace(memoryview(b'b'),memoryview(b'x'))", ["3.8 b'axc'"] },
        { "b'abc'.startswith(memoryview(b'a'))", ["3.8 True"] },
        { "b'abc'.strip(memoryview(b'a'))", ["3.8 b'bc'"] },
        { "b','.join([memoryview(b'abcd')[::2]])", ["3.8 TypeError: sequence item 0: expected a bytes-like object, memoryview found"] },
        { "array.array('b',memoryview(b'ab'))", ["3.8 array('b', [97, 98])"] },
        { "array.array('i',memoryview(b'abcd'))", ["3.8 array('i', [97, 98, 99, 100])"] },
        { "str(memoryview(b'12'))[:8]", ["3.8 '<memory '"] },
        { "str(memoryview(b'12'),'ascii')", ["3.8 '12'"] },
        { "copy.copy(memoryview(b'a'))", ["3.8 TypeError: cannot pickle 'memoryview' object", "3.11 TypeError: cannot pickle memoryview objects"] },
        { "copy.deepcopy(memoryview(b'a'))", ["3.8 TypeError: cannot pickle 'memoryview' object", "3.11 TypeError: cannot pickle memoryview objects"] },
        { "memoryview(array.array('i',[1,2])).tolist()", ["3.8 [1, 2]"] },
        { "memoryview(array.array('d',[1.5])).tolist()", ["3.8 [1.5]"] },
        { "memoryview(array.array('f',[1.5])).tolist()", ["3.8 [1.5]"] },
        { "memoryview(array.array('b',[1,2]))==b'\\x01\\x02'", ["3.8 True"] },
        { "memoryview(b'ab').toreadonly().readonly", ["3.8 True"] },
        { "memoryview(bytearray(b'ab')).toreadonly()[0]", ["3.8 97"] },
        { "-memoryview(b'a')", ["3.8 TypeError: bad operand type for unary -: 'memoryview'"] },
        { "memoryview(b'a')()", ["3.8 TypeError: 'memoryview' object is not callable"] },
        { "memoryview(b'ab').index(98)", ["3.8 AttributeError: 'memoryview' object has no attribute 'index'"] },
        { "memoryview(b'ab').count(98)", ["3.8 AttributeError: 'memoryview' object has no attribute 'count'"] },
        { "array.array('b',[40000])", ["3.8 OverflowError: signed short integer is greater than maximum"] },
        { "array.array('b',[-40000])", ["3.8 OverflowError: signed short integer is less than minimum"] },
        { "array.array('H',[-2**40])", ["3.8 OverflowError: signed integer is less than minimum"] },
        { "bytearray(b'abc') < array.array('b',b'abd')", ["3.8 True"] },
        { "array.array('b',b'abd') > bytearray(b'abc')", ["3.8 True"] },
        { "b'abc' < memoryview(b'abd')", ["3.8 TypeError: '<' not supported between instances of 'bytes' and 'memoryview'"] },
        { "bytearray(b'abc') < memoryview(b'abd')", ["3.8 True"] },
        { "bytes(array.array('i'))", ["3.8 b''"] },
        { "{memoryview(b'a'):1}[b'a']", ["3.8 1"] },
        { "memoryview(b'ab')[0:1]==b'a'", ["3.8 True"] },
        { "int(array.array('b',b'12'))", ["3.8 12"] },
        { "b'ab'.find(array.array('h',[1]))", ["3.8 -1"] },
        { "b'ab'.startswith(array.array('b',b'a'))", ["3.8 True"] },
        { "b'ab'.split(array.array('b',b'a'))", ["3.8 [b'', b'b']"] },
        { "b'a'.strip(array.array('b',b'a'))", ["3.8 b''"] },
        { "b'ab'.partition(array.array('b',b'a'))", ["3.8 (b'', array('b', [97]), b'b')"] },
        { "b'ab'.removeprefix(memoryview(b'a'))", ["3.8 AttributeError: 'bytes' object has no attribute 'removeprefix'", "3.9 b'b'"] },
        { "b'x'.find(memoryview(b'ab')[::5])", ["3.8 -1"] },
        { "len({memoryview(b'a'),b'a'})", ["3.8 1"] },
        { "sorted(memoryview(b'ba'))", ["3.8 [97, 98]"] },
        { "array.array('i',[1,2])[True]", ["3.8 2"] },
        { "memoryview(b'ab')[True]", ["3.8 98"] },
        { "array.array('b',[1]).remove(True)", ["3.8 None"] },
        { "array.array('b',range(5))[3:1:-1]", ["3.8 array('b', [3, 2])"] },
        { "array.array(b'b')", ["3.8 TypeError: array() argument 1 must be a unicode character, not bytes"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=memoryview(bytearray(b'ab'))\nr[0:1]=b'a'", "r.obj", ["3.8 bytearray(b'ab')"] },
        { "r=memoryview(bytearray(b'abcd'))\nr[::2]=b'xy'", "r.obj", ["3.8 bytearray(b'xbyd')"] },
        { "r=memoryview(bytearray(b'abcd'))\nr[1:]=r[:-1]", "r.obj", ["3.8 bytearray(b'aabc')"] },
        { "r=memoryview(bytearray(b'abcd'))\nr[:-1]=r[1:]", "r.obj", ["3.8 bytearray(b'bcdd')"] },
        { "r=memoryview(array.array('d',[float('nan')]))", "r==r", ["3.8 False"] },
        { "r=memoryview(b'ab')\nr.release()", "r==r", ["3.8 True"] },
        { "r=memoryview(b'ab')\nr.release()", "r==b'ab'", ["3.8 False"] },
        { "r=memoryview(b'ab')\nr.release()", "r!=r", ["3.8 False"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0]=5", "r.obj", ["3.8 array('i', [5, 2])"] },
        { "r=memoryview(array.array('d',[1,2]))\nr[0]=5", "r.obj", ["3.8 array('d', [5.0, 2.0])"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[0:1]=b'x'", "r", ["3.8 bytearray(b'xb')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr[0:0]=b''", "r", ["3.8 bytearray(b'ab')"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr+=b''", "r", ["3.8 bytearray(b'ab')"] },
        { "r=bytearray(b'')\nm=memoryview(r)\nr*=5", "r", ["3.8 bytearray(b'')"] },
        { "r=bytearray(b'a')\nr[0:1]=array.array('i',[1])", "r", ["3.8 bytearray(b'\\x01\\x00\\x00\\x00')"] },
        { "r=memoryview(bytearray(b'ab'))", "r[:]==r", ["3.8 True"] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=memoryview(b'ab')\nr[0]=1", ["3.8 TypeError: cannot modify read-only memory"] },
        { "r=memoryview(bytearray(b'ab'))\nr[5]=1", ["3.8 IndexError: index out of bounds on dimension 1"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'B'"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0]=2**70", ["3.8 ValueError: memoryview: invalid value for format 'B'"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0]=None", ["3.8 TypeError: memoryview: invalid type for format 'B'"] },
        { "r=memoryview(bytearray(b'ab'))\nr[0:1]='a'", ["3.8 TypeError: a bytes-like object is required, not 'str'"] },
        { "r=memoryview(bytearray(b'abcd'))\nr[0:2]=array.array('h',[1])", ["3.8 ValueError: memoryview assignment: lvalue and rvalue have different structures"] },
        { "r=memoryview(bytearray(b'abcd'))\ndel r[0:1]", ["3.8 TypeError: cannot delete memory"] },
        { "r=memoryview(b'abcd')\ndel r[0]", ["3.8 TypeError: cannot modify read-only memory"] },
        { "r=memoryview(bytearray(b'abcd'))\ndel r['a']", ["3.8 TypeError: cannot delete memory"] },
        { "r=memoryview(b'ab')\nr.release()\nr[0:1]", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nlen(r)", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr.tolist()", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr.obj", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr.nbytes", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nbytes(r)", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr=97 in r", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=memoryview(b'ab')\nr.release()\nr.toreadonly()", ["3.8 ValueError: operation forbidden on released memoryview object"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\ns=memoryview(m)\nm.release()\nr.append(1)", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0]='a'", ["3.8 TypeError: memoryview: invalid type for format 'i'"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0]=1.5", ["3.8 TypeError: memoryview: invalid type for format 'i'"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0]=2**40", ["3.8 ValueError: memoryview: invalid value for format 'i'"] },
        { "r=memoryview(array.array('Q',[1,2]))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'Q'"] },
        { "r=memoryview(array.array('Q',[1,2]))\nr[0]=2**70", ["3.8 ValueError: memoryview: invalid value for format 'Q'"] },
        { "r=memoryview(array.array('B',[1,2]))\nr[0]=-1", ["3.8 ValueError: memoryview: invalid value for format 'B'"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0:1]=b'abcd'", ["3.8 ValueError: memoryview assignment: lvalue and rvalue have different structures"] },
        { "r=memoryview(array.array('i',[1,2]))\nr[0:1]=array.array('i',[9,8])", ["3.8 ValueError: memoryview assignment: lvalue and rvalue have different structures"] },
        { "r=memoryview(bytearray(b'ab')).toreadonly()\nr[0]=1", ["3.8 TypeError: cannot modify read-only memory"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.append(1)", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.append('a')", ["3.8 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.pop()", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.pop(5)", ["3.8 IndexError: pop index out of range"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr.remove(1)", ["3.8 ValueError: value not found in bytearray"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\ndel r[0]", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\ndel r[::2]", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr+=m", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nm=memoryview(r)\nr*=0", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nr.extend(memoryview(r))\nr=r", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nr+=memoryview(r)\nr=r", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=bytearray(b'ab')\nr[0:1]=memoryview(r)\nr=r", ["3.8 BufferError: Existing exports of data: object cannot be re-sized"] },
        { "r=array.array('i')\nr.frombytes(memoryview(array.array('i',[1])))", ["3.8 TypeError: a bytes-like object is required"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.append('a')", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.fromlist(['a'])", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nr.fromlist(['a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nr.extend([2,'a'])", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\ndel r[5]", ["3.8 IndexError: array assignment index out of range"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr[::2]=array.array('i',[1,2])", ["3.8 BufferError: cannot resize an array that is exporting buffers"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.remove(7)", ["3.8 ValueError: array.remove(x): x not in array"] },
        { "r=array.array('i',[1])\nm=memoryview(r)\nr.pop(7)", ["3.8 IndexError: pop index out of range"] },
        { "r=bytearray(b'a')\nm=memoryview(b'a')\nm.release()\nr+=m", ["3.8 TypeError: can't concat memoryview to bytearray"] },
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
