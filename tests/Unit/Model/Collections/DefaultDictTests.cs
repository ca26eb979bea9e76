using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Collections;

/// <summary>What defaultdicts do, and the exact texts of their errors.</summary>
/// <remarks>Expected: what CPython 3.8 to 3.13 print.</remarks>
public sealed class DefaultDictTests
{
    private const string Header = "import collections";

    /// <summary>Rows of an expression and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string[]> Expressions { get; } = new()
    {
        { "hash(collections.defaultdict())", ["3.8 TypeError: unhashable type: 'collections.defaultdict'"] },
        { "collections.defaultdict()()", ["3.8 TypeError: 'collections.defaultdict' object is not callable"] },
        { "collections.defaultdict(1)", ["3.8 TypeError: first argument must be callable or None"] },
        { "collections.defaultdict(None)", ["3.8 defaultdict(None, {})"] },
        { "collections.defaultdict(None,{1:2},3)", ["3.8 TypeError: dict expected at most 1 argument, got 2"] },
        { "collections.defaultdict(list,1)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "collections.defaultdict(list,[1])", ["3.8 TypeError: cannot convert dictionary update sequence element #0 to a sequence"] },
        { "collections.defaultdict(list,[(1,2)],a=3)", ["3.8 defaultdict(<class 'list'>, {1: 2, 'a': 3})"] },
        { "collections.defaultdict(a=3)", ["3.8 defaultdict(None, {'a': 3})"] },
        { "collections.defaultdict()[1]", ["3.8 KeyError: 1"] },
        { "collections.defaultdict(None)[(1,2)]", ["3.8 KeyError: (1, 2)"] },
        { "collections.defaultdict(list)[1]", ["3.8 []"] },
        { "collections.defaultdict(list)[[]]", ["3.8 TypeError: unhashable type: 'list'"] },
        { "collections.defaultdict(list).default_factory", ["3.8 <class 'list'>"] },
        { "collections.defaultdict(list)==collections.defaultdict(int)", ["3.8 True"] },
        { "collections.defaultdict(list,{1:2})=={1:2}", ["3.8 True"] },
        { "collections.defaultdict(len)[1]", ["3.8 TypeError: len() takes exactly one argument (0 given)"] },
        { "collections.defaultdict(list,{1:2}).copy()", ["3.8 defaultdict(<class 'list'>, {1: 2})"] },
        { "copy.copy(collections.defaultdict(list,{1:2}))", ["3.8 defaultdict(<class 'list'>, {1: 2})"] },
        { "copy.deepcopy(collections.defaultdict(list,{1:[2]}))", ["3.8 defaultdict(<class 'list'>, {1: [2]})"] },
        { "collections.defaultdict(list)|{1:2}", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'dict'", "3.9 defaultdict(<class 'list'>, {1: 2})"] },
        { "{1:2}|collections.defaultdict(list)", ["3.8 TypeError: unsupported operand type(s) for |: 'dict' and 'collections.defaultdict'", "3.9 defaultdict(<class 'list'>, {1: 2})"] },
        { "collections.defaultdict(list)|collections.defaultdict(int,{1:2})", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'collections.defaultdict'", "3.9 defaultdict(<class 'list'>, {1: 2})"] },
        { "collections.defaultdict(list)|[(1,2)]", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'list'"] },
        { "collections.defaultdict.fromkeys([1,2])", ["3.8 defaultdict(None, {1: None, 2: None})"] },
        { "collections.defaultdict.fromkeys([1,2],3)", ["3.8 defaultdict(None, {1: 3, 2: 3})"] },
        { "collections.defaultdict().foo", ["3.8 AttributeError: 'collections.defaultdict' object has no attribute 'foo'"] },
        { "collections.defaultdict", ["3.8 <class 'collections.defaultdict'>"] },
        { "collections.defaultdict()<collections.defaultdict()", ["3.8 TypeError: '<' not supported between instances of 'collections.defaultdict' and 'collections.defaultdict'"] },
        { "collections.defaultdict()+collections.defaultdict()", ["3.8 TypeError: unsupported operand type(s) for +: 'collections.defaultdict' and 'collections.defaultdict'"] },
        { "collections.Counter(b=2)|{'a':1}", ["3.8 TypeError: unsupported operand type(s) for |: 'Counter' and 'dict'", "3.9 {'b': 2, 'a': 1}"] },
        { "{'a':1}|collections.Counter(b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'dict' and 'Counter'", "3.9 {'a': 1, 'b': 2}"] },
        { "collections.defaultdict(list)|collections.Counter(b=2)", ["3.8 TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'Counter'", "3.9 defaultdict(<class 'list'>, {'b': 2})"] },
    };

    /// <summary>Rows of statements, an expression after them and its repr, or what it raises, from a version on.</summary>
    public static TheoryData<string, string, string[]> Results { get; } = new()
    {
        { "r=collections.defaultdict(list)\nr[1]", "r", ["3.8 defaultdict(<class 'list'>, {1: []})"] },
        { "r=collections.defaultdict(list)\nr[1].append(3)", "r", ["3.8 defaultdict(<class 'list'>, {1: [3]})"] },
        { "r=collections.defaultdict(int)\nr[1]+=1", "r", ["3.8 defaultdict(<class 'int'>, {1: 1})"] },
        { "r=collections.defaultdict(list)\nr[1]=r", "repr(r)", ["3.8 \"defaultdict(<class 'list'>, {1: defaultdict(<class 'list'>, {...})})\""] },
    };

    /// <summary>Rows of statements and what they raise from a version on.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "r=collections.defaultdict(list)\nr|=5", ["3.8 TypeError: unsupported operand type(s) for |=: 'collections.defaultdict' and 'int'", "3.9 TypeError: 'int' object is not iterable"] },
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
