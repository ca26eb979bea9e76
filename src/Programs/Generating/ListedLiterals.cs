using System.Numerics;
using Conform.Programs.Operations;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Replaces what a list of operations does not allow by what is nearest to it and allowed: literals by ints, displays by lists.</summary>
/// <remarks>Most writers expect strings, tuples and dicts, which every Python has; a small model may have none. The repaired program is as long as before,
/// and raises where the other value does not fit.</remarks>
internal static class ListedLiterals
{
    /// <summary>The same program, with allowed literals and displays as far as there are any to put in their place.</summary>
    internal static Program Repair(Program program, AllowedOperations allowed) =>
        allowed.IsListed ? program.Rewrite((expression, place) => Replacement(expression, place, allowed)) : program;

    private static Expression? Replacement(Expression expression, Place place, AllowedOperations allowed)
    {
        ValueList<Expression> Repaired(IEnumerable<Expression> parts) => parts.Select(part => part.Rewrite(Place.Value, (inner, where) => Replacement(inner, where, allowed))).ToValueList();
        return expression switch
        {
            _ when place == Place.Target => null,
            Constant constant when !allowed.Has(KindOf(constant.Value)) => Nearest(constant.Value, allowed),
            Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: IntConstant } operand } when !allowed.Has("unary - int") => Replacement(operand, place, allowed) ?? operand,
            ListDisplay list when !allowed.Has("* in list display") && list.Elements.Any(element => element is Starred) => new ListDisplay(Repaired(Unstarred(list.Elements))),
            TupleDisplay tuple when !allowed.Has(Kind.Tuple) => new ListDisplay(Repaired(Unstarred(tuple.Elements))),
            SetDisplay set when !allowed.Has(Kind.Set) => new ListDisplay(Repaired(Unstarred(set.Elements))),
            DictDisplay dict when !allowed.Has(Kind.Dict) => new ListDisplay(Repaired(dict.Entries.Select(entry => entry.Value))),
            DictDisplay dict when !allowed.Has("** in dict display") && dict.Entries.Any(entry => entry.Key is null) => new DictDisplay(
                dict.Entries.Where(entry => entry.Key is not null).Select(entry => new DictEntry(Repaired([entry.Key!])[0], Repaired([entry.Value])[0])).ToValueList()),
            _ => null,
        };
    }

    private static Constant? Nearest(ConstantValue value, AllowedOperations allowed) =>
        allowed.Has(Kind.Int) ? new(new IntConstant(Number(value))) : allowed.Has(Kind.None) && value is not NoneConstant ? new(new NoneConstant()) : null;

    private static BigInteger Number(ConstantValue value) => value switch
    {
        BoolConstant { Value: true } => 1,
        IntConstant item => item.Value,
        FloatConstant item when double.IsFinite(item.Value) && item.Value < int.MaxValue => (int)item.Value,
        StrConstant item => item.Value.Points.Length,
        BytesConstant item => item.Value.Count,
        _ => 0,
    };

    private static IEnumerable<Expression> Unstarred(IEnumerable<Expression> elements) => elements.Select(element => element is Starred starred ? starred.Value : element);

    private static Kind KindOf(ConstantValue value) => value switch
    {
        NoneConstant => Kind.None,
        EllipsisConstant => Kind.Ellipsis,
        BoolConstant => Kind.Bool,
        IntConstant => Kind.Int,
        FloatConstant => Kind.Float,
        ImaginaryConstant => Kind.Complex,
        StrConstant => Kind.Str,
        _ => Kind.Bytes,
    };
}
