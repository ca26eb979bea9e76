using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Collections;

/// <summary>What OrderedDicts do, and the exact texts of their errors.</summary>
/// <remarks>Expected: what CPython 3.8 to 3.13 print.</remarks>
public sealed class OrderedDictTests
{
    private const string Header = "import collections";

    /// <summary>Rows of an expression and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string[]> Expressions { get; } = new()
    {
        { "collections.OrderedDict()()", ["3.8 TypeError: 'collections.OrderedDict' object is not callable"] },
        { "hash(collections.OrderedDict())", ["3.8 TypeError: unhashable type: 'collections.OrderedDict'"] },
        { "collections.OrderedDict()+collections.OrderedDict()", ["3.8 TypeError: unsupported operand type(s) for +: 'collections.OrderedDict' and 'collections.OrderedDict'"] },
        { "collections.OrderedDict()['a']", ["3.8 KeyError: a"] },
        { "collections.OrderedDict()[[]]", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.OrderedDict", ["3.8 <class 'collections.OrderedDict'>"] },
        { "collections.OrderedDict(1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.OrderedDict(1,2)", ["3.8 TypeError: expected at most 1 arguments, got 2"] },
        { "collections.OrderedDict([1])", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.OrderedDict([(1,)])", ["3.8 ValueError: need more than 1 value to unpack"] },
        { "collections.OrderedDict([()])", ["3.8 ValueError: need more than 0 values to unpack"] },
        { "collections.OrderedDict([(1,2,3)])", ["3.8 ValueError: too many values to unpack (expected 2)"] },
        { "collections.OrderedDict(['ab'])", ["3.8 OrderedDict([('a', 'b')])", "3.12 OrderedDict({'a': 'b'})"] },
        { "collections.OrderedDict([(1,2)],b=3)", ["3.8 OrderedDict([(1, 2), ('b', 3)])", "3.12 OrderedDict({1: 2, 'b': 3})"] },
        { "collections.OrderedDict([(1,2),3])", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.OrderedDict({1:2})", ["3.8 OrderedDict([(1, 2)])", "3.12 OrderedDict({1: 2})"] },
        { "collections.OrderedDict(collections.OrderedDict([(1,2)]))", ["3.8 OrderedDict([(1, 2)])", "3.12 OrderedDict({1: 2})"] },
        { "collections.OrderedDict(self=1)", ["3.8 OrderedDict([('self', 1)])", "3.12 OrderedDict({'self': 1})"] },
        { "collections.OrderedDict().popitem()", ["3.8 KeyError: dictionary is empty"] },
        { "collections.OrderedDict().popitem(1,2)", ["3.8 TypeError: popitem() takes at most 1 argument (2 given)"] },
        { "collections.OrderedDict(a=1,b=2).popitem()", ["3.8 ('b', 2)"] },
        { "collections.OrderedDict(a=1,b=2).popitem(False)", ["3.8 ('a', 1)"] },
        { "collections.OrderedDict(a=1,b=2).popitem(last=False)", ["3.8 ('a', 1)"] },
        { "collections.OrderedDict().move_to_end()", ["3.8 TypeError: move_to_end() missing required argument 'key' (pos 1)"] },
        { "collections.OrderedDict().move_to_end(1)", ["3.8 KeyError: 1"] },
        { "collections.OrderedDict().move_to_end([])", ["3.8 KeyError: []"] },
        { "collections.OrderedDict(a=1).move_to_end([])", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.OrderedDict(a=1).move_to_end('b')", ["3.8 KeyError: b"] },
        { "collections.OrderedDict().pop(1)", ["3.8 KeyError: 1"] },
        { "collections.OrderedDict().pop([])", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.OrderedDict().pop(1,2)", ["3.8 2"] },
        { "collections.OrderedDict().pop(key=1,default=2)", ["3.8 2"] },
        { "collections.OrderedDict(a=1).setdefault('b',default=2)", ["3.8 2"] },
        { "collections.OrderedDict(a=1).setdefault([])", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.OrderedDict().setdefault()", ["3.8 TypeError: setdefault() missing required argument 'key' (pos 1)"] },
        { "collections.OrderedDict.fromkeys([1,2])", ["3.8 OrderedDict([(1, None), (2, None)])", "3.12 OrderedDict({1: None, 2: None})"] },
        { "collections.OrderedDict.fromkeys([1,2],3)", ["3.8 OrderedDict([(1, 3), (2, 3)])", "3.12 OrderedDict({1: 3, 2: 3})"] },
        { "collections.OrderedDict.fromkeys([1],value=5)", ["3.8 OrderedDict([(1, 5)])", "3.12 OrderedDict({1: 5})"] },
        { "collections.OrderedDict().copy()", ["3.8 OrderedDict()"] },
        { "collections.OrderedDict(a=1).copy()", ["3.8 OrderedDict([('a', 1)])", "3.12 OrderedDict({'a': 1})"] },
        { "collections.OrderedDict()<collections.OrderedDict()", ["3.8 TypeError: '<' not supported between instances of 'collections.OrderedDict' and 'collections.OrderedDict'"] },
        { "collections.OrderedDict(a=1)|collections.OrderedDict(b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'collections.OrderedDict'", "3.9 OrderedDict([('a', 1), ('b', 2)])", "3.12 OrderedDict({'a': 1, 'b': 2})"] },
        { "collections.OrderedDict(a=1)|dict(b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'dict'", "3.9 OrderedDict([('a', 1), ('b', 2)])", "3.12 OrderedDict({'a': 1, 'b': 2})"] },
        { "dict(a=1)|collections.OrderedDict(b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'dict' and 'collections.OrderedDict'", "3.9 OrderedDict([('a', 1), ('b', 2)])", "3.12 OrderedDict({'a': 1, 'b': 2})"] },
        { "collections.OrderedDict(a=1)|collections.defaultdict(list,b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'collections.defaultdict'", "3.9 OrderedDict([('a', 1), ('b', 2)])", "3.12 OrderedDict({'a': 1, 'b': 2})"] },
        { "collections.defaultdict(list,b=2)|collections.OrderedDict(a=1)", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'collections.OrderedDict'", "3.9 defaultdict(<class 'list'>, {'b': 2, 'a': 1})"] },
        { "collections.Counter(b=2)|collections.OrderedDict(a=1)", ["3.8 TypeError: unsupported operand type(s) for |: 'Counter' and 'collections.OrderedDict'", "3.9 OrderedDict([('b', 2), ('a', 1)])", "3.12 OrderedDict({'b': 2, 'a': 1})"] },
        { "collections.OrderedDict(a=1)|collections.Counter(b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'Counter'", "3.9 OrderedDict([('a', 1), ('b', 2)])", "3.12 OrderedDict({'a': 1, 'b': 2})"] },
        { "repr(collections.OrderedDict())", ["3.8 'OrderedDict()'"] },
        { "repr(collections.OrderedDict([(1,[2])]))", ["3.8 'OrderedDict([(1, [2])])'", "3.12 'OrderedDict({1: [2]})'"] },
        { "collections.OrderedDict(a=1).items()", ["3.8 odict_items([('a', 1)])"] },
        { "collections.OrderedDict(a=1).keys()&{'a'}", ["3.8 {'a'}"] },
        { "hash(collections.OrderedDict().keys())", ["3.8 TypeError: unhashable type: 'odict_keys'"] },
        { "list(reversed(collections.OrderedDict(a=1,b=2).values()))", ["3.8 [2, 1]"] },
        { "copy.copy(collections.OrderedDict(a=1))", ["3.8 OrderedDict([('a', 1)])", "3.12 OrderedDict({'a': 1})"] },
        { "copy.deepcopy(collections.OrderedDict(a=[1]))", ["3.8 OrderedDict([('a', [1])])", "3.12 OrderedDict({'a': [1]})"] },
        { "dict(collections.OrderedDict(a=1))", ["3.8 {'a': 1}"] },
        { "collections.OrderedDict(a=1).x", ["3.8 AttributeError: 'collections.OrderedDict' object has no attribute 'x'"] },
        { "list(collections.OrderedDict(a=1,b=2).items())", ["3.8 [('a', 1), ('b', 2)]"] },
        { "bool(collections.OrderedDict())", ["3.8 False"] },
        { "[] in collections.OrderedDict(a=1)", ["3.8 TypeError: unhashable type: 'list'"] },
        { "sorted(collections.OrderedDict(b=1,a=2))", ["3.8 ['a', 'b']"] },
        { "collections.OrderedDict(a=1).get('a')", ["3.8 1"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=collections.OrderedDict()\nr.update(a=1)", "r", ["3.8 OrderedDict([('a', 1)])", "3.12 OrderedDict({'a': 1})"] },
        { "r=collections.OrderedDict(a=1,b=2)\nr.move_to_end('a')", "r", ["3.8 OrderedDict([('b', 2), ('a', 1)])", "3.12 OrderedDict({'b': 2, 'a': 1})"] },
        { "r=collections.OrderedDict(a=1,b=2)\nr.move_to_end('b',False)", "r", ["3.8 OrderedDict([('b', 2), ('a', 1)])", "3.12 OrderedDict({'b': 2, 'a': 1})"] },
        { "r=collections.OrderedDict(a=1,b=2)\nr.move_to_end('b',last=False)", "r", ["3.8 OrderedDict([('b', 2), ('a', 1)])", "3.12 OrderedDict({'b': 2, 'a': 1})"] },
        { "r=collections.OrderedDict()\nr[1]=r", "repr(r)", ["3.8 'OrderedDict([(1, ...)])'", "3.12 'OrderedDict({1: ...})'"] },
        { "r=collections.OrderedDict()\nr[1]=r.items()", "repr(r)", ["3.8 'OrderedDict([(1, odict_items([(1, ...)]))])'", "3.12 'OrderedDict({1: odict_items([(1, ...)])})'"] },
        { "r=collections.OrderedDict(a=1,b=2)\ni=reversed(r)\nnext(i)", "list(copy.copy(i))", ["3.8 ['a']"] },
        { "r=collections.OrderedDict(a=1)\nr[1]=r", "repr(copy.deepcopy(r))", ["3.8 \"OrderedDict([('a', 1), (1, ...)])\"", "3.12 \"OrderedDict({'a': 1, 1: ...})\""] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=collections.OrderedDict()\nr[[]]=1", ["3.8 TypeError: unhashable type: 'list'"] },
        { "r=collections.OrderedDict(a=1)\ndel r[1]", ["3.8 KeyError: 1"] },
        { "r=collections.OrderedDict()\ndel r[[]]", ["3.8 TypeError: unhashable type: 'list'"] },
        { "r=collections.OrderedDict()\nr.update(1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "r=collections.OrderedDict()\nr.update([1])", ["3.8 TypeError: 'int' object is not iterable"] },
        { "r=collections.OrderedDict()\nr.update(dict)", ["3.8 TypeError: descriptor 'keys' of 'dict' object needs an argument", "3.9 TypeError: unbound method dict.keys() needs an argument"] },
        { "r=collections.OrderedDict()\nr.update(['a'])", ["3.8 ValueError: need more than 1 value to unpack"] },
        { "r=collections.OrderedDict(a=1,b=2)\nr.move_to_end('a',1,2)", ["3.8 TypeError: move_to_end() takes at most 2 arguments (3 given)"] },
        { "r=collections.OrderedDict(a=1)\nr|=5", ["3.8 TypeError: unsupported operand type(s) for |=: 'collections.OrderedDict' and 'int'", "3.9 TypeError: 'int' object is not iterable"] },
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
