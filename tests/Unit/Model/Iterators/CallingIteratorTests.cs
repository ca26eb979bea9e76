using Conform.Unit.Model.Text;

namespace Conform.Unit.Model.Iterators;

/// <summary>Iterators that run code of the program, and types that make no objects. Expected values: CPython 3.8 to 3.13.</summary>
public sealed class CallingIteratorTests
{
    [Theory]
    [InlineData("", "type(None)()", "None")]
    [InlineData("", "type(...)()", "Ellipsis")]
    [InlineData("", "type(NotImplemented)()", "NotImplemented")]
    [InlineData("", "type(None)(1)", "TypeError: NoneType takes no arguments")]
    [InlineData("", "type(...)(1)", "TypeError: EllipsisType takes no arguments")]
    [InlineData("", "type(iter([]))()", "TypeError: cannot create 'list_iterator' instances")]
    [InlineData("", "type({}.keys())()", "TypeError: cannot create 'dict_keys' instances")]
    [InlineData("", "type(len)()", "TypeError: cannot create 'builtin_function_or_method' instances")]
    [InlineData("", "type(iter(len, 0))()", "TypeError: cannot create 'callable_iterator' instances")]
    public void Call_OfATypeWithOneObjectOrNone_SaysSo(string setup, string expression, string expected) => TextProgram.AssertOutcome(expected, expression, setup);

    [Theory]
    [InlineData("3.8.18", "", "type(iter(''))()", "TypeError: cannot create 'str_iterator' instances")]
    [InlineData("3.13.0", "", "type(iter(''))()", "TypeError: cannot create 'str_ascii_iterator' instances")]
    public void Call_OfATypeWithOneObjectOrNone_SaysSoInEachVersion(string version, string setup, string expression, string expected) => Assert.Equal(expected, TextProgram.Outcome(expression, version, setup));

    [Theory]
    [InlineData("", "list(map(next, [iter([1]), iter([]), iter([2])]))", "[1]")]
    [InlineData("", "next(map(next, [iter([])]), 5)", "5")]
    [InlineData("", "[*map(next, [iter([])]), 1]", "[1]")]
    [InlineData("", "any(map(next, [iter([0]), iter([]), iter([2])]))", "False")]
    [InlineData("m = map(next, [iter([1]), iter([]), iter([2])])\na = list(m)", "(a, list(m))", "([1], [2])")]
    [InlineData("", "len(list(filter(next, [iter([1]), iter([]), iter([2])])))", "1")]
    [InlineData("", "list(zip(map(next, [iter([])]), [1]))", "[]")]
    [InlineData("", "next(zip(map(next, [iter([])])))", "StopIteration: ")]
    public void Function_StopIterationOfACall_EndsTheIterator(string setup, string expression, string expected) => TextProgram.AssertOutcome(expected, expression, setup);

    [Theory]
    [InlineData("a = [3, 1, 2]\nb = []\ntry:\n    a.sort(key=lambda v: a.append(v) or v)\nexcept ValueError as e:\n    b.append(e.args)", "(a, b)", "([1, 2, 3], [('list modified during sort',)])")]
    [InlineData("a = [3, 1, 2]\nb = []\na.sort(key=lambda v: b.append(len(a)) or v)", "(a, b)", "([1, 2, 3], [0, 0, 0])")]
    [InlineData("a = [1, 2, 3, 4]\nb = list(filter(a.remove, a))", "(a, b)", "([2, 4], [])")]
    [InlineData("a = [1, 2, 3, 4]\nb = list(map(a.remove, a))", "(a, b)", "([2, 4], [None, None])")]
    [InlineData("a = {1: 2}\nb = []\ntry:\n    for k in map(lambda k: a.update({k + 1: 0}), a):\n        b.append(k)\nexcept RuntimeError as e:\n    b.append(e.args)", "(a, b)", "({1: 2, 2: 0}, [None, ('dictionary changed size during iteration',)])")]
    public void Iterator_ThatChangesWhatItGoesThrough_IsSeen(string setup, string expression, string expected) => TextProgram.AssertOutcome(expected, expression, setup);
}
