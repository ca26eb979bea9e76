using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Collections;

/// <summary>What Counters do, and the exact texts of their errors.</summary>
/// <remarks>Expected: what CPython 3.8 to 3.13 print.</remarks>
public sealed class CounterTests
{
    private const string Header = "import collections";

    /// <summary>Rows of an expression and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string[]> Expressions { get; } = new()
    {
        { "collections.Counter().most_common(1,2)", ["3.8 TypeError: most_common() takes from 1 to 2 positional arguments but 3 were given", "3.10 TypeError: Counter.most_common() takes from 1 to 2 positional arguments but 3 were given"] },
        { "collections.Counter().elements(1)", ["3.8 TypeError: elements() takes 1 positional argument but 2 were given", "3.10 TypeError: Counter.elements() takes 1 positional argument but 2 were given"] },
        { "collections.Counter.fromkeys()", ["3.8 TypeError: fromkeys() missing 1 required positional argument: 'iterable'", "3.10 TypeError: Counter.fromkeys() missing 1 required positional argument: 'iterable'"] },
        { "collections.Counter.fromkeys(1,2,3)", ["3.8 TypeError: fromkeys() takes from 2 to 3 positional arguments but 4 were given", "3.10 TypeError: Counter.fromkeys() takes from 2 to 3 positional arguments but 4 were given"] },
        { "collections.Counter('abca')", ["3.8 Counter({'a': 2, 'b': 1, 'c': 1})"] },
        { "collections.Counter()", ["3.8 Counter()"] },
        { "collections.Counter(None)", ["3.8 Counter()"] },
        { "collections.Counter(5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.Counter({'a':2,'b':1})", ["3.8 Counter({'a': 2, 'b': 1})"] },
        { "collections.Counter(a=3,b=2)", ["3.8 Counter({'a': 3, 'b': 2})"] },
        { "collections.Counter('ab',a=3)", ["3.8 Counter({'a': 4, 'b': 1})"] },
        { "collections.Counter(1,2)", ["3.8 TypeError: __init__() takes from 1 to 2 positional arguments but 3 were given", "3.10 TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given"] },
        { "collections.Counter([[]])", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.Counter(['a',1,1.0,True])", ["3.8 Counter({1: 3, 'a': 1})"] },
        { "collections.Counter(iterable=3)", ["3.8 Counter({'iterable': 3})"] },
        { "collections.Counter('ab')['z']", ["3.8 0"] },
        { "collections.Counter('ab')[[]]", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.Counter('aab').most_common()", ["3.8 [('a', 2), ('b', 1)]"] },
        { "collections.Counter('abb').most_common(1)", ["3.8 [('b', 2)]"] },
        { "collections.Counter('abbc').most_common(2)", ["3.8 [('b', 2), ('a', 1)]"] },
        { "collections.Counter('abbc').most_common(10)", ["3.8 [('b', 2), ('a', 1), ('c', 1)]"] },
        { "collections.Counter('abbc').most_common(0)", ["3.8 []"] },
        { "collections.Counter('abbc').most_common(-1)", ["3.8 []"] },
        { "collections.Counter('abc').most_common('a')", ["3.8 TypeError: '>=' not supported between instances of 'str' and 'int'"] },
        { "collections.Counter('abc').most_common(1.5)", ["3.8 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "collections.Counter('abc').most_common(7.5)", ["3.8 TypeError: slice indices must be integers or None or have an __index__ method"] },
        { "collections.Counter('abc').most_common(1.0)", ["3.8 [('a', 1)]"] },
        { "collections.Counter('abc').most_common(True)", ["3.8 [('a', 1)]"] },
        { "collections.Counter(a='x',b=1).most_common()", ["3.8 TypeError: '<' not supported between instances of 'str' and 'int'"] },
        { "collections.Counter(a='x',b=1)", ["3.8 Counter({'a': 'x', 'b': 1})"] },
        { "collections.Counter(a=1,b='x')", ["3.8 Counter({'a': 1, 'b': 'x'})"] },
        { "collections.Counter(a=None)", ["3.8 Counter({'a': None})"] },
        { "list(collections.Counter('abb').elements())", ["3.8 ['a', 'b', 'b']"] },
        { "list(collections.Counter(a=-1,b=0,c=2).elements())", ["3.8 ['c', 'c']"] },
        { "list(collections.Counter(a='x').elements())", ["3.8 TypeError: 'str' object cannot be interpreted as an integer"] },
        { "list(collections.Counter(a=1.5).elements())", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "collections.Counter('ab').total()", ["3.8 AttributeError: 'Counter' object has no attribute 'total'", "3.10 2"] },
        { "collections.Counter(a='x').total()", ["3.8 AttributeError: 'Counter' object has no attribute 'total'", "3.10 TypeError: unsupported operand type(s) for +: 'int' and 'str'"] },
        { "collections.Counter('aab')+collections.Counter('bc')", ["3.8 Counter({'a': 2, 'b': 2, 'c': 1})"] },
        { "collections.Counter('aab')-collections.Counter('bc')", ["3.8 Counter({'a': 2})"] },
        { "collections.Counter('aab')|collections.Counter('bbc')", ["3.8 Counter({'a': 2, 'b': 2, 'c': 1})"] },
        { "collections.Counter('aab')&collections.Counter('bbc')", ["3.8 Counter({'b': 1})"] },
        { "collections.Counter(a=1)+collections.Counter(a=-1)", ["3.8 Counter()"] },
        { "collections.Counter(a=-1)-collections.Counter(a=-3)", ["3.8 Counter({'a': 2})"] },
        { "collections.Counter()-collections.Counter(a=-3)", ["3.8 Counter({'a': 3})"] },
        { "collections.Counter('a')+{'a':1}", ["3.8 TypeError: unsupported operand type(s) for +: 'Counter' and 'dict'"] },
        { "collections.Counter('a')+5", ["3.8 TypeError: unsupported operand type(s) for +: 'Counter' and 'int'"] },
        { "{'a':1}+collections.Counter('a')", ["3.8 TypeError: unsupported operand type(s) for +: 'dict' and 'Counter'"] },
        { "collections.Counter('a')&{'a'}", ["3.8 TypeError: unsupported operand type(s) for &: 'Counter' and 'set'"] },
        { "+collections.Counter(a=1,b=-1)", ["3.8 Counter({'a': 1})"] },
        { "-collections.Counter(a=1,b=-1)", ["3.8 Counter({'b': 1})"] },
        { "~collections.Counter('a')", ["3.8 TypeError: bad operand type for unary ~: 'Counter'"] },
        { "collections.Counter('ab')==collections.Counter('ba')", ["3.8 True"] },
        { "collections.Counter('ab')=={'a':1,'b':1}", ["3.8 True"] },
        { "{'a':1,'b':1}==collections.Counter('ab')", ["3.8 True"] },
        { "collections.Counter(a=0)==collections.Counter()", ["3.8 False", "3.10 True"] },
        { "collections.Counter(a=0)!=collections.Counter()", ["3.8 True", "3.10 False"] },
        { "collections.Counter(a=1)!=collections.Counter(a=1)", ["3.8 False"] },
        { "collections.Counter('ab')<collections.Counter('aab')", ["3.8 TypeError: '<' not supported between instances of 'Counter' and 'Counter'", "3.10 True"] },
        { "collections.Counter('ab')<=collections.Counter('ab')", ["3.8 TypeError: '<=' not supported between instances of 'Counter' and 'Counter'", "3.10 True"] },
        { "collections.Counter('ab')>collections.Counter('a')", ["3.8 TypeError: '>' not supported between instances of 'Counter' and 'Counter'", "3.10 True"] },
        { "collections.Counter('ab')>=collections.Counter('abc')", ["3.8 TypeError: '>=' not supported between instances of 'Counter' and 'Counter'", "3.10 False"] },
        { "collections.Counter('ab')<{'a':5}", ["3.8 TypeError: '<' not supported between instances of 'Counter' and 'dict'"] },
        { "collections.Counter(a=1)<collections.Counter(a='x')", ["3.8 TypeError: '<' not supported between instances of 'Counter' and 'Counter'", "3.10 TypeError: '<=' not supported between instances of 'int' and 'str'"] },
        { "hash(collections.Counter())", ["3.8 TypeError: unhashable type: 'Counter'"] },
        { "collections.Counter.fromkeys('ab')", ["3.8 NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead."] },
        { "collections.Counter('ab').copy()", ["3.8 Counter({'a': 1, 'b': 1})"] },
        { "copy.copy(collections.Counter('aab'))", ["3.8 Counter({'a': 2, 'b': 1})"] },
        { "copy.deepcopy(collections.Counter('aab'))", ["3.8 Counter({'a': 2, 'b': 1})"] },
        { "collections.Counter('ab')|{'z':1}", ["3.8 TypeError: unsupported operand type(s) for |: 'Counter' and 'dict'", "3.9 {'a': 1, 'b': 1, 'z': 1}"] },
        { "{'z':1}|collections.Counter('ab')", ["3.8 TypeError: unsupported operand type(s) for |: 'dict' and 'Counter'", "3.9 {'z': 1, 'a': 1, 'b': 1}"] },
        { "collections.Counter('ab').get('z')", ["3.8 None"] },
        { "collections.Counter('ab').pop('z')", ["3.8 KeyError: z"] },
        { "collections.Counter('ab').pop('a')", ["3.8 1"] },
        { "collections.Counter('ab').setdefault('z')", ["3.8 None"] },
        { "collections.Counter('aab').popitem()", ["3.8 ('b', 1)"] },
        { "collections.Counter('ab').keys()", ["3.8 dict_keys(['a', 'b'])"] },
        { "dict(collections.Counter('ab'))", ["3.8 {'a': 1, 'b': 1}"] },
        { "[*collections.Counter('aab')]", ["3.8 ['a', 'b']"] },
        { "'z' in collections.Counter('ab')", ["3.8 False"] },
        { "collections.Counter('ab')(1)", ["3.8 TypeError: 'Counter' object is not callable"] },
        { "collections.Counter('ab').foo", ["3.8 AttributeError: 'Counter' object has no attribute 'foo'"] },
        { "list(reversed(collections.Counter('ab')))", ["3.8 ['b', 'a']"] },
        { "collections.Counter(collections.Counter('aab'))", ["3.8 Counter({'a': 2, 'b': 1})"] },
        { "collections.Counter(collections.OrderedDict([('b',1),('a',2)]))", ["3.8 Counter({'a': 2, 'b': 1})"] },
        { "collections.Counter(b=1,a=1).most_common()", ["3.8 [('b', 1), ('a', 1)]"] },
        { "sorted(collections.Counter('ba'))", ["3.8 ['a', 'b']"] },
        { "bool(collections.Counter())", ["3.8 False"] },
        { "len(collections.Counter('aab'))", ["3.8 2"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=collections.Counter('ab')\nr['z']", "r", ["3.8 Counter({'a': 1, 'b': 1})"] },
        { "r=collections.Counter('ab')\ndel r['z']", "r", ["3.8 Counter({'a': 1, 'b': 1})"] },
        { "r=collections.Counter('ab')\ndel r['a']", "r", ["3.8 Counter({'b': 1})"] },
        { "r=collections.Counter('ab')\nr.update('bc')", "r", ["3.8 Counter({'b': 2, 'a': 1, 'c': 1})"] },
        { "r=collections.Counter('ab')\nr.update({'a':5})", "r", ["3.8 Counter({'a': 6, 'b': 1})"] },
        { "r=collections.Counter('ab')\nr.update(r)", "r", ["3.8 Counter({'a': 2, 'b': 2})"] },
        { "r=collections.Counter('ab')\nr.update(a=2)", "r", ["3.8 Counter({'a': 3, 'b': 1})"] },
        { "r=collections.Counter()\nr.update({'a':'x'})", "r", ["3.8 Counter({'a': 'x'})"] },
        { "r=collections.Counter('ab')\nr.subtract('abc')", "r", ["3.8 Counter({'a': 0, 'b': 0, 'c': -1})"] },
        { "r=collections.Counter('ab')\nr.subtract({'a':5})", "r", ["3.8 Counter({'b': 1, 'a': -4})"] },
        { "r=collections.Counter('ab')\nr.subtract(r)", "r", ["3.8 Counter({'a': 0, 'b': 0})"] },
        { "r=collections.Counter('ab')\nr.subtract(z=1)", "r", ["3.8 Counter({'a': 1, 'b': 1, 'z': -1})"] },
        { "r=collections.Counter('ab')\nr+=collections.Counter('bc')", "r", ["3.8 Counter({'b': 2, 'a': 1, 'c': 1})"] },
        { "r=collections.Counter('ab')\nr+={'a':1}", "r", ["3.8 Counter({'a': 2, 'b': 1})"] },
        { "r=collections.Counter('ab')\nr+=r", "r", ["3.8 Counter({'a': 2, 'b': 2})"] },
        { "r=collections.Counter('ab')\nr-=collections.Counter('bc')", "r", ["3.8 Counter({'a': 1})"] },
        { "r=collections.Counter('ab')\nr-=r", "r", ["3.8 Counter()"] },
        { "r=collections.Counter('ab')\nr|=collections.Counter('bbc')", "r", ["3.8 Counter({'b': 2, 'a': 1, 'c': 1})"] },
        { "r=collections.Counter('ab')\nr|={'a':5}", "r", ["3.8 Counter({'a': 5, 'b': 1})"] },
        { "r=collections.Counter('ab')\nr&=collections.Counter('bbc')", "r", ["3.8 Counter({'b': 1})"] },
        { "r=collections.Counter('ab')\ns=r\nr+=collections.Counter('c')", "r is s", ["3.8 True"] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=collections.Counter('ab')\ndel r[[]]", ["3.8 TypeError: unhashable type: 'list'"] },
        { "r=collections.Counter('ab')\ni=r.elements()\nr['c']=1\nr=list(i)", ["3.8 RuntimeError: dictionary changed size during iteration"] },
        { "r=collections.Counter('ab')\nr.update(5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "r=collections.Counter('ab')\nr.update({'a':'x'})", ["3.8 TypeError: can only concatenate str (not \"int\") to str"] },
        { "r=collections.Counter(a='x')\nr.update('a')", ["3.8 TypeError: can only concatenate str (not \"int\") to str"] },
        { "r=collections.Counter('ab')\nr.update('a','b')", ["3.8 TypeError: update() takes from 1 to 2 positional arguments but 3 were given", "3.10 TypeError: Counter.update() takes from 1 to 2 positional arguments but 3 were given"] },
        { "r=collections.Counter('ab')\nr.subtract(5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "r=collections.Counter('ab')\nr.subtract({'a':'x'})", ["3.8 TypeError: unsupported operand type(s) for -: 'int' and 'str'"] },
        { "r=collections.Counter('ab')\nr+=5", ["3.8 AttributeError: 'int' object has no attribute 'items'"] },
        { "r=collections.Counter('ab')\nr+=[1]", ["3.8 AttributeError: 'list' object has no attribute 'items'"] },
        { "r=collections.Counter('ab')\nr|=[('a',1)]", ["3.8 AttributeError: 'list' object has no attribute 'items'"] },
        { "r=collections.Counter('ab')\nr&={'a':1}", ["3.8 KeyError: b"] },
        { "r=collections.Counter('ab')\nr&=5", ["3.8 TypeError: 'int' object is not subscriptable"] },
        { "r=collections.Counter('ab')\nr^=collections.Counter('a')", ["3.8 TypeError: unsupported operand type(s) for ^=: 'Counter' and 'Counter'"] },
        { "r=collections.Counter(a=[1])\nr+={'a':[2]}\nr=r", ["3.8 TypeError: '>' not supported between instances of 'list' and 'int'"] },
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
