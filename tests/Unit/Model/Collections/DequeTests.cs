using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Collections;

/// <summary>What deques do, and the exact texts of their errors.</summary>
/// <remarks>Expected: what CPython 3.8 to 3.13 print.</remarks>
public sealed class DequeTests
{
    private const string Header = "import collections";

    /// <summary>Rows of an expression and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string[]> Expressions { get; } = new()
    {
        { "collections.deque().rotate(1,2)", ["3.8 TypeError: rotate() takes at most 1 argument (2 given)", "3.10 TypeError: deque.rotate expected at most 1 argument, got 2", "3.13 TypeError: rotate expected at most 1 argument, got 2"] },
        { "collections.deque()()", ["3.8 TypeError: 'collections.deque' object is not callable"] },
        { "hash(collections.deque())", ["3.8 TypeError: unhashable type: 'collections.deque'"] },
        { "collections.deque(1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.deque(None)", ["3.8 TypeError: 'NoneType' object is not iterable"] },
        { "collections.deque([1],-1)", ["3.8 ValueError: maxlen must be non-negative"] },
        { "collections.deque([1],'a')", ["3.8 TypeError: an integer is required"] },
        { "collections.deque(1,2,3)", ["3.8 TypeError: deque() takes at most 2 arguments (3 given)"] },
        { "collections.deque(x=1)", ["3.8 TypeError: 'x' is an invalid keyword argument for deque()", "3.13 TypeError: deque() got an unexpected keyword argument 'x'"] },
        { "collections.deque([1],maxlen=None,iterable=1)", ["3.8 TypeError: deque() takes at most 2 arguments (3 given)"] },
        { "collections.deque(iterable=[1],maxlen=2)", ["3.8 deque([1], maxlen=2)"] },
        { "collections.deque([1,2,3],2)", ["3.8 deque([2, 3], maxlen=2)"] },
        { "collections.deque([1,2]).rotate('a')", ["3.8 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "collections.deque([1,2]).rotate(1.5)", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "collections.deque([1,2]).rotate(2**70)", ["3.8 OverflowError: Python int too large to convert to C ssize_t"] },
        { "collections.deque([1,2]).insert(1.5,1)", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "collections.deque([1,2]).insert(1)", ["3.8 TypeError: insert() takes exactly 2 arguments (1 given)", "3.13 TypeError: insert expected 2 arguments, got 1"] },
        { "collections.deque([1,2]).index(5)", ["3.8 ValueError: 5 is not in deque"] },
        { "collections.deque([1,2]).index(5,'a')", ["3.8 TypeError: slice indices must be integers or have an __index__ method"] },
        { "collections.deque([1,2]).index(5,None)", ["3.8 TypeError: slice indices must be integers or have an __index__ method"] },
        { "collections.deque([1,2]).index(2,1.5)", ["3.8 TypeError: slice indices must be integers or have an __index__ method"] },
        { "collections.deque([1,2]).index()", ["3.8 TypeError: index() takes at least 1 argument (0 given)", "3.13 TypeError: index expected at least 1 argument, got 0"] },
        { "collections.deque([1,2]).remove(5)", ["3.8 ValueError: deque.remove(x): x not in deque", "3.10 ValueError: 5 is not in deque"] },
        { "collections.deque([1,2])[None]", ["3.8 TypeError: sequence index must be integer, not 'NoneType'"] },
        { "collections.deque([1,2])[2**70]", ["3.8 IndexError: cannot fit 'int' into an index-sized integer"] },
        { "collections.deque([1,2])[0:1]", ["3.8 TypeError: sequence index must be integer, not 'slice'"] },
        { "collections.deque([1,2])[1.5]", ["3.8 TypeError: sequence index must be integer, not 'float'"] },
        { "collections.deque().pop(1)", ["3.8 TypeError: pop() takes no arguments (1 given)", "3.9 TypeError: deque.pop() takes no arguments (1 given)"] },
        { "collections.deque()+[1]", ["3.8 TypeError: can only concatenate deque (not \"list\") to deque"] },
        { "[1]+collections.deque()", ["3.8 TypeError: can only concatenate list (not \"collections.deque\") to list"] },
        { "collections.deque([1])+collections.deque([2],1)", ["3.8 deque([1, 2])"] },
        { "collections.deque([1],3)+collections.deque([2,3,4],1)", ["3.8 deque([1, 4], maxlen=3)"] },
        { "collections.deque()*'a'", ["3.8 TypeError: can't multiply sequence by non-int of type 'str'"] },
        { "collections.deque()*1.5", ["3.8 TypeError: can't multiply sequence by non-int of type 'float'"] },
        { "collections.deque([1,2])*2**62", ["3.8 MemoryError: "] },
        { "collections.deque([1,2])*2", ["3.8 deque([1, 2, 1, 2])"] },
        { "2*collections.deque([1,2],3)", ["3.8 deque([2, 1, 2], maxlen=3)"] },
        { "collections.deque([1,2],3)*-1", ["3.8 deque([], maxlen=3)"] },
        { "collections.deque([1,2])<collections.deque([1,'a'])", ["3.8 TypeError: '<' not supported between instances of 'int' and 'str'"] },
        { "collections.deque([1])<collections.deque(['a'])", ["3.8 TypeError: '<' not supported between instances of 'int' and 'str'"] },
        { "collections.deque([1,2])==collections.deque([1,2],5)", ["3.8 True"] },
        { "collections.deque([1])<=collections.deque([1,2])", ["3.8 True"] },
        { "collections.deque().maxlen", ["3.8 None"] },
        { "collections.deque([],4).maxlen", ["3.8 4"] },
        { "collections.deque().foo", ["3.8 AttributeError: 'collections.deque' object has no attribute 'foo'"] },
        { "collections.deque().append()", ["3.8 TypeError: append() takes exactly one argument (0 given)", "3.9 TypeError: deque.append() takes exactly one argument (0 given)"] },
        { "collections.deque().extend(1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.deque().extendleft(1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.deque([0],2).extendleft([1,2,3])", ["3.8 None"] },
        { "collections.deque().copy(1)", ["3.8 TypeError: copy() takes no arguments (1 given)", "3.9 TypeError: deque.copy() takes no arguments (1 given)"] },
        { "collections.deque().clear(1)", ["3.8 TypeError: clear() takes no arguments (1 given)", "3.9 TypeError: deque.clear() takes no arguments (1 given)"] },
        { "collections.deque().count()", ["3.8 TypeError: count() takes exactly one argument (0 given)", "3.9 TypeError: deque.count() takes exactly one argument (0 given)"] },
        { "collections.deque.append", ["3.8 <method 'append' of 'collections.deque' objects>"] },
        { "repr(collections.deque([1],3))", ["3.8 'deque([1], maxlen=3)'"] },
        { "collections.deque", ["3.8 <class 'collections.deque'>"] },
        { "bytes(collections.deque([1,2]))", ["3.8 b'\\x01\\x02'"] },
        { "collections.deque([1,2])in collections.deque()", ["3.8 False"] },
        { "-collections.deque()", ["3.8 TypeError: bad operand type for unary -: 'collections.deque'"] },
        { "collections.deque()&collections.deque()", ["3.8 TypeError: unsupported operand type(s) for &: 'collections.deque' and 'collections.deque'"] },
        { "collections.deque()-collections.deque()", ["3.8 TypeError: unsupported operand type(s) for -: 'collections.deque' and 'collections.deque'"] },
        { "collections.deque()[0:1:1]", ["3.8 TypeError: sequence index must be integer, not 'slice'"] },
        { "str.join('',collections.deque('ab'))", ["3.8 'ab'"] },
        { "collections.deque()<collections.deque()", ["3.8 False"] },
        { "collections.deque([float('nan')])==collections.deque([float('nan')])", ["3.8 False"] },
        { "iter(collections.deque())+1", ["3.8 TypeError: unsupported operand type(s) for +: '_collections._deque_iterator' and 'int'", "3.12 TypeError: unsupported operand type(s) for +: 'collections._deque_iterator' and 'int'"] },
        { "copy.deepcopy(collections.deque([1,2],2))", ["3.8 deque([1, 2], maxlen=2)"] },
        { "collections.deque([1,2]).index(2,-1)", ["3.8 1"] },
        { "collections.deque([1,2]).index(1,-1)", ["3.8 ValueError: 1 is not in deque"] },
        { "collections.deque([1,2]).index(1,-10,10)", ["3.8 0"] },
        { "collections.deque([1,2]).index(1,2**70)", ["3.8 ValueError: 1 is not in deque"] },
        { "collections.deque.foo", ["3.8 AttributeError: type object 'collections.deque' has no attribute 'foo'"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=collections.deque([1,2])\ni=reversed(r)\nnext(i)", "list(copy.copy(i))", ["3.8 [1]"] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=collections.deque([1,2])\nr['a']=1", ["3.8 TypeError: sequence index must be integer, not 'str'"] },
        { "r=collections.deque([1,2])\nr[5]=1", ["3.8 IndexError: deque index out of range"] },
        { "r=collections.deque([1,2])\nr[0:1]=1", ["3.8 TypeError: sequence index must be integer, not 'slice'"] },
        { "r=collections.deque([1,2])\ndel r['a']", ["3.8 TypeError: sequence index must be integer, not 'str'"] },
        { "r=collections.deque([1,2])\ndel r[0:1]", ["3.8 TypeError: sequence index must be integer, not 'slice'"] },
        { "r=collections.deque()\nr+=1", ["3.8 TypeError: 'int' object is not iterable"] },
        { "r=collections.deque()\nr*='a'", ["3.8 TypeError: can't multiply sequence by non-int of type 'str'"] },
        { "r=collections.deque()\nr|=collections.deque()", ["3.8 TypeError: unsupported operand type(s) for |=: 'collections.deque' and 'collections.deque'"] },
        { "r=collections.deque([])\ni=reversed(r)\nr.append(1)\nr=next(i)", ["3.8 StopIteration: "] },
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
