namespace Conform.Unit.Model.Core;

/// <summary>Calls, arguments, attributes: texts by version, order, bound methods.</summary>
/// <remarks>Expected texts: observed on CPython 3.8 to 3.13.</remarks>
public sealed class CallTests
{
    [Theory]
    [InlineData("[].append()", "3.8", "append() takes exactly one argument (0 given)")]
    [InlineData("[].append()", "3.9", "list.append() takes exactly one argument (0 given)")]
    [InlineData("[].append(1, 2)", "3.13", "list.append() takes exactly one argument (2 given)")]
    [InlineData("[].append(x=1)", "3.8", "append() takes no keyword arguments")]
    [InlineData("[].append(x=1)", "3.9", "list.append() takes no keyword arguments")]
    [InlineData("[].clear(1)", "3.9", "list.clear() takes no arguments (1 given)")]
    [InlineData("[].insert(1)", "3.9", "insert expected 2 arguments, got 1")]
    [InlineData("[].pop(1, 2)", "3.9", "pop expected at most 1 argument, got 2")]
    [InlineData("[].index()", "3.9", "index expected at least 1 argument, got 0")]
    [InlineData("[].sort(1)", "3.9", "sort() takes no positional arguments")]
    [InlineData("[].sort(x=1)", "3.12", "'x' is an invalid keyword argument for sort()")]
    [InlineData("[].sort(ky=1)", "3.12", "'ky' is an invalid keyword argument for sort()")]
    [InlineData("[].sort(ky=1)", "3.13", "sort() got an unexpected keyword argument 'ky'. Did you mean 'key'?")]
    [InlineData("max([], ky=1)", "3.13", "max() got an unexpected keyword argument 'ky'. Did you mean 'key'?")]
    [InlineData("copy.deepcopy(1, mem=1)", "3.13", "deepcopy() got an unexpected keyword argument 'mem'. Did you mean 'memo'?")]
    [InlineData("[].sort(x=1)", "3.13", "sort() got an unexpected keyword argument 'x'")]
    [InlineData("len()", "3.8", "len() takes exactly one argument (0 given)")]
    [InlineData("len(x=1)", "3.8", "len() takes no keyword arguments")]
    [InlineData("copy.copy()", "3.8", "copy() missing 1 required positional argument: 'x'")]
    [InlineData("copy.copy(1, 2)", "3.13", "copy() takes 1 positional argument but 2 were given")]
    [InlineData("copy.copy(1, x=2)", "3.13", "copy() got multiple values for argument 'x'")]
    [InlineData("copy.copy(1, y=2)", "3.13", "copy() got an unexpected keyword argument 'y'")]
    [InlineData("copy.deepcopy(1, 2, 3, 4)", "3.13", "deepcopy() takes from 1 to 3 positional arguments but 4 were given")]
    [InlineData("list.append()", "3.8", "descriptor 'append' of 'list' object needs an argument")]
    [InlineData("list.append()", "3.9", "unbound method list.append() needs an argument")]
    [InlineData("list.append(5, 1)", "3.9", "descriptor 'append' for 'list' objects doesn't apply to a 'int' object")]
    [InlineData("dict.fromkeys()", "3.9", "fromkeys expected at least 1 argument, got 0")]
    [InlineData("5()", "3.9", "'int' object is not callable")]
    [InlineData("len(*5)", "3.8", "len() argument after * must be an iterable, not int")]
    [InlineData("[].append(*5)", "3.8", "append() argument after * must be an iterable, not int")]
    [InlineData("[].append(*5)", "3.9", "list.append() argument after * must be an iterable, not int")]
    [InlineData("[].append(1, *5)", "3.9", "Value after * must be an iterable, not int")]
    [InlineData("list(*5)", "3.8", "type object argument after * must be an iterable, not int")]
    [InlineData("5(*5)", "3.8", "int object argument after * must be an iterable, not int")]
    [InlineData("5(*5)", "3.9", "5 argument after * must be an iterable, not int")]
    [InlineData("dict(**5)", "3.9", "dict() argument after ** must be a mapping, not int")]
    [InlineData("dict(a=1, **{'a': 2})", "3.8", "type object got multiple values for keyword argument 'a'")]
    [InlineData("dict(a=1, **{'a': 2})", "3.9", "dict() got multiple values for keyword argument 'a'")]
    [InlineData("copy.copy(x=1, **{'x': 2})", "3.9", "copy.copy() got multiple values for keyword argument 'x'")]
    [InlineData("[*5]", "3.8", "'int' object is not iterable")]
    [InlineData("[*5]", "3.9", "Value after * must be an iterable, not int")]
    [InlineData("{*5}", "3.9", "'int' object is not iterable")]
    [InlineData("{**5}", "3.9", "'int' object is not a mapping")]
    [InlineData("5 in 5", "3.9", "argument of type 'int' is not iterable")]
    [InlineData("int[0]", "3.10", "'type' object is not subscriptable")]
    [InlineData("int[0]", "3.11", "type 'int' is not subscriptable")]
    public void Run_CallThatCannotBe_RaisesWithTheTextOfTheVersion(string expression, string version, string expected) =>
        Assert.Equal($"TypeError: {expected}", ModelRun.Of(version, expression).Error);

    /// <summary>CPython 3.8 evaluates every operand of a display or call before it unpacks the first star.</summary>
    [Theory]
    [InlineData("[*5, undefined]", "3.8", "NameError")]
    [InlineData("[*5, undefined]", "3.9", "TypeError")]
    [InlineData("{**5, 'a': undefined}", "3.8", "NameError")]
    [InlineData("{**5, 'a': undefined}", "3.9", "TypeError")]
    [InlineData("len(*5, *undefined)", "3.8", "NameError")]
    [InlineData("len(*5, *undefined)", "3.9", "TypeError")]
    [InlineData("len(*5, x=undefined)", "3.9", "NameError")]
    [InlineData("{[], undefined}", "3.9", "NameError")]
    [InlineData("{[]: undefined}", "3.9", "NameError")]
    public void Run_SeveralErrorsInOneExpression_RaisesTheFirstInOrder(string expression, string version, string expected) =>
        Assert.Equal(expected, ModelRun.Of(version, expression).Last.Error!.Type);

    [Theory]
    [InlineData("3.8", "[1, 1, None]")]
    [InlineData("3.9", "[1, None]")]
    public void Run_DisplayThatChangesWhatItUnpacks_SeesTheChangeIn38(string version, string expected) =>
        Assert.Equal(expected, ModelRun.Of(version, "a = [1]\nb = [*a, a.append(1)]").Value("b"));

    [Fact]
    public void Run_BoundMethods_AreEqualForTheSameObjectOnly()
    {
        var run = ModelRun.Of("3.11", "a = []\nb = []\nf = a.append\ng = a.append\nx = f == g\ny = f == b.append\nz = f is g\nf(1)");

        Assert.Equal(("True", "False", "False", "[1]"), (run.Value("x"), run.Value("y"), run.Value("z"), run.Value("a")));
    }

    [Theory]
    [InlineData("x = list.append is list.append", "True")]
    [InlineData("x = dict.fromkeys('ab')", "{'a': None, 'b': None}")]
    [InlineData("x = {}.fromkeys([1], 2)", "{1: 2}")]
    [InlineData("x = repr(int)", "'<class 'int'>'")]
    [InlineData("x = repr(len)", "'<built-in function len>'")]
    [InlineData("x = repr(list.append)", "'<method 'append' of 'list' objects>'")]
    [InlineData("x = dict(a=1)", "{'a': 1}")]
    [InlineData("x = sorted([1, 3, 2], reverse=True)", "[3, 2, 1]")]
    public void Run_Callable_HasItsValue(string cell, string expected) => Assert.Equal(expected, ModelRun.Of("3.11", cell).Value("x"));

    [Fact]
    public void Run_RemovePrefix_IsNoAttributeBefore39() =>
        Assert.Equal("AttributeError: 'str' object has no attribute 'removeprefix'", ModelRun.Of("3.8", "'ab'.removeprefix('a')").Error);
}
