namespace Conform.Unit.Model.Containers;

/// <summary>The exact errors of operations and methods of containers, by version.</summary>
public sealed class ContainerErrorTests
{
    /// <summary>Rows of an expression and what it raises from a version on; <c>l</c> is <c>[3, 1, 2]</c>, <c>d</c> is <c>{1: 2}</c>.</summary>
    public static TheoryData<string, string[]> Errors { get; } = new()
    {
        { "l[5]", ["3.8 IndexError: list index out of range"] },
        { "l[2 ** 70]", ["3.8 IndexError: cannot fit 'int' into an index-sized integer"] },
        { "l[1.5]", ["3.8 TypeError: list indices must be integers or slices, not float"] },
        { "l['a':]", ["3.8 TypeError: slice indices must be integers or None or have an __index__ method"] },
        { "l[::0]", ["3.8 ValueError: slice step cannot be zero"] },
        { "l + (1,)", ["3.8 TypeError: can only concatenate list (not \"tuple\") to list"] },
        { "(1,) + l", ["3.8 TypeError: can only concatenate tuple (not \"list\") to tuple"] },
        { "l * 1.5", ["3.8 TypeError: can't multiply sequence by non-int of type 'float'"] },
        { "l * 2 ** 70", ["3.8 OverflowError: cannot fit 'int' into an index-sized integer"] },
        { "l < (1,)", ["3.8 TypeError: '<' not supported between instances of 'list' and 'tuple'"] },
        { "(1, 'a') < (1, 1)", ["3.8 TypeError: '<' not supported between instances of 'str' and 'int'"] },
        { "l.append()", ["3.8 TypeError: append() takes exactly one argument (0 given)", "3.9 TypeError: list.append() takes exactly one argument (0 given)"] },
        { "l.insert(1)", ["3.8 TypeError: insert expected 2 arguments, got 1"] },
        { "l.insert(1.5, 1)", ["3.8 TypeError: integer argument expected, got float", "3.10 TypeError: 'float' object cannot be interpreted as an integer"] },
        { "l.insert(2 ** 70, 1)", ["3.8 OverflowError: Python int too large to convert to C ssize_t"] },
        { "l.pop(7)", ["3.8 IndexError: pop index out of range"] },
        { "[].pop()", ["3.8 IndexError: pop from empty list"] },
        { "[].pop(2 ** 70)", ["3.8 OverflowError: Python int too large to convert to C ssize_t"] },
        { "l.remove(7)", ["3.8 ValueError: list.remove(x): x not in list"] },
        { "l.index([7])", ["3.8 ValueError: [7] is not in list"] },
        { "l.index(1, None)", ["3.8 TypeError: slice indices must be integers or have an __index__ method"] },
        { "(1,).index(7)", ["3.8 ValueError: tuple.index(x): x not in tuple"] },
        { "l.sort(5)", ["3.8 TypeError: sort() takes no positional arguments"] },
        { "l.sort(foo=1)", ["3.8 TypeError: 'foo' is an invalid keyword argument for sort()", "3.13 TypeError: sort() got an unexpected keyword argument 'foo'"] },
        { "sorted(l, reverse='x')", ["3.8 TypeError: an integer is required (got type str)", "3.10 TypeError: 'str' object cannot be interpreted as an integer", "3.12 [3, 2, 1]"] },
        { "sorted(l, 1)", ["3.8 TypeError: sorted expected 1 argument, got 2"] },
        { "sorted(l, key=5)", ["3.8 TypeError: 'int' object is not callable"] },
        { "sorted([1, 'a'])", ["3.8 TypeError: '<' not supported between instances of 'str' and 'int'"] },
        { "reversed({1})", ["3.8 TypeError: 'set' object is not reversible"] },
        { "reversed()", ["3.8 TypeError: reversed expected 1 argument, got 0"] },
        { "d[[]]", ["3.8 TypeError: unhashable type: 'list'"] },
        { "{}[slice(1)]", ["3.8 TypeError: unhashable type: 'slice'", "3.12 KeyError: slice"] },
        { "{}.pop([])", ["3.8 KeyError: []"] },
        { "d.pop([])", ["3.8 TypeError: unhashable type: 'list'"] },
        { "{}.popitem()", ["3.8 KeyError: popitem(): dictionary is empty"] },
        { "d.update(5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "d.update([1])", ["3.8 TypeError: cannot convert dictionary update sequence element #0 to a sequence"] },
        { "dict(['ab', 'abc'])", ["3.8 ValueError: dictionary update sequence element #1 has length 3; 2 is required"] },
        { "dict(1, 2)", ["3.8 TypeError: dict expected at most 1 argument, got 2"] },
        { "dict(dict)", ["3.8 TypeError: descriptor 'keys' of 'dict' object needs an argument", "3.9 TypeError: unbound method dict.keys() needs an argument"] },
        { "dict.fromkeys()", ["3.8 TypeError: fromkeys expected at least 1 argument, got 0"] },
        { "d | {}", ["3.8 TypeError: unsupported operand type(s) for |: 'dict' and 'dict'", "3.9 {1: 2}"] },
        { "d | []", ["3.8 TypeError: unsupported operand type(s) for |: 'dict' and 'list'"] },
        { "{} < {}", ["3.8 TypeError: '<' not supported between instances of 'dict' and 'dict'"] },
        { "set().pop()", ["3.8 KeyError: pop from an empty set"] },
        { "{1}.remove({2})", ["3.8 KeyError: {2}"] },
        { "{1} | [2]", ["3.8 TypeError: unsupported operand type(s) for |: 'set' and 'list'"] },
        { "{1} < d", ["3.8 TypeError: '<' not supported between instances of 'set' and 'dict'"] },
        { "{1}.issuperset([2, []])", ["3.8 TypeError: unhashable type: 'list'", "3.11 False"] },
        { "{1}.union(5)", ["3.8 TypeError: 'int' object is not iterable"] },
        { "{1}.union(x=1)", ["3.8 TypeError: union() takes no keyword arguments", "3.11 TypeError: set.union() takes no keyword arguments"] },
        { "{[]}", ["3.8 TypeError: unhashable type: 'list'"] },
        { "[] in {1}", ["3.8 TypeError: unhashable type: 'list'"] },
        { "d.keys() & 5", ["3.8 TypeError: 'int' object is not iterable"] },
        { "d.values() | {1}", ["3.8 TypeError: unsupported operand type(s) for |: 'dict_values' and 'set'"] },
        { "d.items() & {1: []}.items()", ["3.8 TypeError: unhashable type: 'list'", "3.9 set()"] },
        { "d.keys()[0]", ["3.8 TypeError: 'dict_keys' object is not subscriptable"] },
        { "range()", ["3.8 TypeError: range expected 1 argument, got 0", "3.9 TypeError: range expected at least 1 argument, got 0"] },
        { "range(1, 2, 0)", ["3.8 ValueError: range() arg 3 must not be zero"] },
        { "range(3)[5]", ["3.8 IndexError: range object index out of range"] },
        { "range(3).index(7)", ["3.8 ValueError: 7 is not in range"] },
        { "range(3).index([])", ["3.8 ValueError: sequence.index(x): x not in sequence"] },
        { "slice(1).indices(-1)", ["3.8 ValueError: length should not be negative"] },
        { "copy.copy(d.keys())", ["3.8 TypeError: cannot pickle 'dict_keys' object"] },
        { "copy.deepcopy(1, 2)", ["3.8 AttributeError: 'int' object has no attribute 'get'"] },
        { "copy.copy()", ["3.8 TypeError: copy() missing 1 required positional argument: 'x'"] },
    };

    /// <summary>Rows of a statement and what it raises from a version on.</summary>
    public static TheoryData<string, string[]> StatementErrors { get; } = new()
    {
        { "l[:] = 5", ["3.8 TypeError: can only assign an iterable", "3.13 TypeError: must assign iterable to extended slice"] },
        { "l[::2] = 5", ["3.8 TypeError: must assign iterable to extended slice"] },
        { "l[::2] = [1]", ["3.8 ValueError: attempt to assign sequence of size 1 to extended slice of size 2"] },
        { "l[5] = 1", ["3.8 IndexError: list assignment index out of range"] },
        { "del l[5]", ["3.8 IndexError: list assignment index out of range"] },
        { "l *= 'a'", ["3.8 TypeError: can't multiply sequence by non-int of type 'str'"] },
        { "l += 5", ["3.8 TypeError: 'int' object is not iterable"] },
        { "(1,)[0] = 2", ["3.8 TypeError: 'tuple' object does not support item assignment"] },
        { "del (1,)[0]", ["3.8 TypeError: 'tuple' object doesn't support item deletion"] },
        { "del d.keys()[0]", ["3.8 TypeError: 'dict_keys' object doesn't support item deletion"] },
        { "del slice(1)[0]", ["3.8 TypeError: 'slice' object does not support item deletion"] },
        { "del {1}['a']", ["3.8 TypeError: 'set' object does not support item deletion"] },
        { "{1}[10 ** 20] = 1", ["3.8 IndexError: cannot fit 'int' into an index-sized integer"] },
        { "del d[5]", ["3.8 KeyError: 5"] },
        { "d |= 5", ["3.8 TypeError: unsupported operand type(s) for |=: 'dict' and 'int'", "3.9 TypeError: 'int' object is not iterable"] },
        { "s = {1}\ns |= [2]", ["3.8 TypeError: unsupported operand type(s) for |=: 'set' and 'list'"] },
        { "s = {1}\ns *= l", ["3.8 TypeError: unsupported operand type(s) for *=: 'set' and 'list'"] },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Operation_OfUnfitOperands_RaisesCPythonsText(string expression, string[] since) =>
        ContainerProgram.Check("l = [3, 1, 2]\nd = {1: 2}", expression, since);

    [Theory]
    [MemberData(nameof(StatementErrors))]
    public void Statement_OfUnfitOperands_RaisesCPythonsText(string statement, string[] since) => Assert.All(
        ContainerProgram.Versions,
        version => Assert.Equal(
            ContainerProgram.Expected(version, since),
            Core.ModelRun.Of(version, $"l = [3, 1, 2]\nd = {{1: 2}}\n# %%\n{statement}").Error));
}
