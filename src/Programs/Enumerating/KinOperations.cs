using System.Collections.Frozen;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Enumerating;

/// <summary>Groups of operations that do the same to some objects, so that one of them may be wrong where another one was seen to be.</summary>
internal static class KinOperations
{
    /// <summary>Numbers up to this one are there for no special reason.</summary>
    private const int LargestCommonNumber = 2;

    private const int MostArguments = 2;

    private static readonly (string[] Expressions, string[] Statements)[] Texts =
    [
        (["_0[:]", "_0.copy()", "copy.copy(_0)", "copy.deepcopy(_0)", "list(_0)", "[*_0]"], []),
        (["_0 + _1", "_0.append(_1)", "_0.extend(_1)", "_0.insert(_1, _2)"], ["_0 += _1", "_0[:] = _1"]),
        (["_0 | _1", "_0.update(_1)", "_0.setdefault(_1, _2)", "{**_0, **_1}"], ["_0 |= _1", "_0[_1] = _2"]),
        (["_0 | _1", "_0.add(_1)", "_0.update(_1)", "_0.union(_1)"], ["_0 |= _1"]),
        (["_0 - _1", "_0.discard(_1)", "_0.remove(_1)", "_0.difference_update(_1)"], ["_0 -= _1"]),
        (["_0 & _1", "_0.intersection_update(_1)"], ["_0 &= _1"]),
        (["_0 ^ _1", "_0.symmetric_difference_update(_1)"], ["_0 ^= _1"]),
        (["_0 * _1"], ["_0 *= _1"]),
        (["_0 == _1", "_0 in _1", "_1.index(_0)", "_1.count(_0)", "_1.remove(_0)"], []),
        (["_0.pop()", "_0.pop(_1)", "_0.clear()", "_0.remove(_1)"], ["del _0[_1]", "del _0[:]", "_0[:] = _1"]),
        (["sorted(_0)", "_0.sort()"], []),
        (["sorted(_0, reverse=_1)", "_0.sort(reverse=_1)"], []),
        (["sorted(_0, key=_1)", "_0.sort(key=_1)"], []),
        (["len(_0)", "range(_0)", "int(_0)", "_0.count(_1)", "_0.index(_1)"], []),
        (["_0[::_1]", "_0[_1:]", "_0[:_1]", "_0[:]"], []),
        (["_0[::_1]", "_0[_1::_2]", "_0[:_1:_2]", "_0[::2]"], ["_0[::_1] = _2", "del _0[::_1]", "_0[::2] = _1", "del _0[::2]"]),
        (["tuple(_0)", "_0[:]", "_0 * _1", "_0 + _1"], []),
        (["_0[_1]", "_0.get(_1)", "_0.pop(_1)", "_0.setdefault(_1, _2)"], []),
        (["list(_0)", "tuple(_0)", "set(_0)", "dict(_0)"], []),
        (["dataclasses.asdict(_0)", "dataclasses.astuple(_0)", "copy.deepcopy(_0)"], []),
        (["_0.keys()", "_0.values()", "_0.items()"], []),
        (["str(_0)", "_0.strip()", "_0.lstrip()", "_0.rstrip()", "_0.expandtabs()", "_0.zfill(_1)", "_0.ljust(_1)", "_0.rjust(_1)", "_0.center(_1)", "_0.removeprefix(_1)", "_0.removesuffix(_1)", "_0.replace(_1, _2)", "_0.translate(_1)", "_0[:]", "_0 * _1"], []),
        (["int(_0)", "float(_0)", "str(_0)", "repr(_0)", "ascii(_0)", "chr(_0)", "bytes(_0)"], []),
    ];

    private static readonly (ExpressionShape[] Expressions, StatementShape[] Statements)[] Groups =
    [
        .. Texts.Select(group => (group.Expressions.Select(ExpressionShape.Parse).ToArray(), group.Statements.Select(StatementShape.Parse).ToArray())),
    ];

    private static readonly ExpressionShape[] MakingInts = [ExpressionShape.Parse("int(_0)")];
    private static readonly ExpressionShape[] MakingFloats = [ExpressionShape.Parse("float(_0)")];
    private static readonly ExpressionShape[] MakingTexts = [.. ((string[])["str(_0)", "[*_0]", "_0[_1]", "_0 + _1"]).Select(ExpressionShape.Parse)];
    private static readonly ExpressionShape[] MakingBytes = [ExpressionShape.Parse("b'aa'[:1]")];
    private static readonly ExpressionShape[] Spreading = [ExpressionShape.Parse("[*_0]")];
    private static readonly ExpressionShape[] MakingTuples = [.. ((string[])["tuple(_0)", "_0[:]"]).Select(ExpressionShape.Parse)];
    private static readonly StatementShape[] Unpacking =
        [.. ((string[])["[b, c] = _0", "[b, b] = _0", "[b, *c] = _0", "[*b] = _0", "[b] = _0"]).Select(StatementShape.Parse)];

    private static readonly StatementShape[] AddingToItem = [.. ((string[])["_0[_1] += _2", "_0[:] += _1"]).Select(StatementShape.Parse)];

    /// <summary>The hole that a method is called of, which is no module.</summary>
    private static readonly FrozenSet<string> Receiver = ["_0"];

    /// <summary>To attributes that objects of some types have and that nothing can be stored in.</summary>
    private static readonly StatementShape[] AddingToAttribute = [.. ((string[])["_0.pop += _1", "_0.imag += _1"]).Select(StatementShape.Parse)];

    /// <summary>The augmented assignment to a name, and the plainest ones to an item and to a slice.</summary>
    internal static IEnumerable<StatementShape> OfAugmented(AugmentedAssign statement) =>
    [
        new(new AugmentedAssign(Holes.At(0), statement.Operator, Holes.At(1))),
        .. AddingToItem,
        .. statement.Target is AttributeExpression ? AddingToAttribute : [],
    ];

    /// <summary>The operator of the augmented assignment, without an assignment.</summary>
    internal static ExpressionShape OfOperator(AugmentedAssign statement) => new(new Binary(Holes.At(0), statement.Operator, Holes.At(1)));

    /// <summary>Plain unpackings, where a statement unpacks.</summary>
    internal static IEnumerable<StatementShape> OfUnpacking(Assign statement) => statement.Targets.Any(target => target is ListDisplay or TupleDisplay) ? Unpacking : [];

    /// <summary>The same call with one argument less or more or one keyword less, and a call of what is only read.</summary>
    internal static IEnumerable<ExpressionShape> OfCall(ExpressionShape shape) => shape.Template switch
    {
        Call { Keywords.IsEmpty: true } call when !IsCopy(call) =>
        [
            .. call.Arguments.IsEmpty ? [] : (ExpressionShape[])[new(call with { Arguments = call.Arguments.Without(call.Arguments.Count - 1) })],
            .. call.Arguments.Count < MostArguments ? (ExpressionShape[])[new(call with { Arguments = [.. call.Arguments, Holes.At(shape.Arity)] })] : [],
        ],
        Call { Keywords.Count: > 1 } call => WithoutEachKeyword(call),
        AttributeExpression attribute => [new(new Call(attribute, [], [])), new(new Call(attribute, [Holes.At(1)], []))],
        _ => [],
    };

    private static IEnumerable<ExpressionShape> WithoutEachKeyword(Call call) =>
        Enumerable.Range(0, call.Keywords.Count).Select(index => ExpressionShape.Of(call with { Keywords = call.Keywords.Without(index) }, Receiver)).OfType<ExpressionShape>();

    /// <summary>Whether <paramref name="call"/> copies: that takes one argument, and a memo that no program makes.</summary>
    private static bool IsCopy(Call call) => call.Function is AttributeExpression { Value: Name { Identifier: LanguageNames.CopyModule } };

    /// <summary>The operations that make an object equal to a literal: where two equal objects matter, it may be that one of them is no literal. What is
    /// spread is spread in a list.</summary>
    internal static IEnumerable<ExpressionShape> OfPart(Expression expression) => expression switch
    {
        Constant { Value: IntConstant { Value: var number } } when number > LargestCommonNumber => MakingInts,
        Constant { Value: FloatConstant } => MakingFloats,
        Constant { Value: StrConstant { Value.Length: > 0 } } => MakingTexts,
        Constant { Value: BytesConstant { Value.Count: 1 } } => MakingBytes,
        TupleDisplay => MakingTuples,
        Starred => Spreading,
        _ => [],
    };

    /// <summary>The operations of all groups that hold one of the given ones.</summary>
    internal static (IEnumerable<ExpressionShape> Expressions, IEnumerable<StatementShape> Statements) Of(
        IReadOnlyCollection<ExpressionShape> expressions, IReadOnlyCollection<StatementShape> statements)
    {
        var kin = Groups.Where(group => group.Expressions.Any(expressions.Contains) || group.Statements.Any(statements.Contains)).ToList();
        return (kin.SelectMany(group => group.Expressions), kin.SelectMany(group => group.Statements));
    }
}
