using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes the tests of <c>if</c>, <c>while</c>, <c>assert</c> and comprehensions.</summary>
internal sealed class ConditionWriter(Draft draft, ExpressionWriter expressions)
{
    private static readonly string[] Comparisons = ["==", "!=", "<", ">=", "is", "is not", "in list", "in dict", "in tuple", "not in list", "in str"];

    private Choices Choices => draft.Choices;

    /// <summary>A test, often one of which the outcome is not known.</summary>
    internal Term Write(int depth = 1)
    {
        switch (Choices.Below(100))
        {
            case < 25 when draft.Variables.Count > 0:
                return draft.Variables.Find(sketch => sketch.Kind is not (Kind.Unknown or Kind.Iterator)) ?? Comparison();
            case < 33 when draft.Variables.Count > 0:
                Term negated = Write(0);
                return new(new Unary(UnaryOperator.Not, negated.Expression), negated.Sketch.Truth() is { } truth ? Sketch.Bool(!truth) : Sketch.Of(Kind.Bool));
            case < 45 when Sized() is { } sized:
                return Length(sized);
            case < 53 when depth > 0:
                return Both();
            case < 60 when draft.Has(Features.Classes):
                return new(
                    Tree.Call("isinstance", draft.Values.Any().Expression, TypeName()),
                    Sketch.Of(Kind.Bool));
            default:
                return Comparison();
        }
    }

    /// <summary>A test on one object that is expected to hold or not.</summary>
    internal Term On(Term subject) => subject.Sketch.Kind switch
    {
        Kind.Int => new(
            Tree.Compare(subject.Expression, Choices.Pick(ComparisonOperator.Greater, ComparisonOperator.Less, ComparisonOperator.Equal, ComparisonOperator.NotEqual), Tree.Int(Choices.Between(0, 3))),
            Sketch.Of(Kind.Bool)),
        Kind.List or Kind.Dict or Kind.Str when Choices.Chance(40) => Length(subject),
        Kind.Unknown or Kind.Iterator => new(
            Tree.Compare(subject.Expression, Choices.Pick(ComparisonOperator.Is, ComparisonOperator.IsNot), draft.Settings.Level == Level.Language ? draft.Values.New(Kind.List).Expression : Tree.None),
            Sketch.Of(Kind.Bool)),
        _ when Choices.Chance(50) => subject,
        _ => new(Tree.Compare(subject.Expression, Choices.Pick(ComparisonOperator.Equal, ComparisonOperator.NotEqual), draft.Values.Any(0).Expression), Sketch.Of(Kind.Bool)),
    };

    private Term Comparison()
    {
        Operation row = draft.Operations.Named(Choices.Pick(Comparisons), "==");
        return expressions.Write(row, Manner.Fitting) ?? new(new Constant(new BoolConstant(true)), Sketch.Bool(true));
    }

    private Term? Sized() => draft.Variables.Find(sketch => sketch.Kind is Kind.List or Kind.Tuple or Kind.Dict or Kind.Set or Kind.Str);

    /// <summary>Compares a length, now and then keeping it by <c>:=</c>.</summary>
    private Term Length(Term sized)
    {
        Expression length = Tree.Call("len", sized.Expression);
        var bound = Choices.Between(0, 3);
        if (draft.Has(Features.Comprehensions) && !draft.IsComprehension && Choices.Chance(25) && draft.Operations.Allowed.Has(":="))
        {
            var name = draft.Variables.Target();
            draft.Variables.Bind(name, sized.Sketch.Count is >= 0 and < int.MaxValue ? Sketch.Int(sized.Sketch.Count) : Sketch.Of(Kind.Int));
            length = new NamedExpression(new(name), length);
        }

        return new(
            Tree.Compare(length, ComparisonOperator.Greater, Tree.Int(bound)),
            sized.Sketch.Count is >= 0 and < int.MaxValue ? Sketch.Bool(sized.Sketch.Count > bound) : Sketch.Of(Kind.Bool));
    }

    private Term Both()
    {
        var isAnd = Choices.Chance(50);
        Term left = Write(0);
        StateMark mark = StateMark.Take(draft.Variables);
        Term right = Write(0);
        mark.Forget(keepsNames: false);
        bool? truth = (left.Sketch.Truth(), right.Sketch.Truth()) switch
        {
            (bool a, bool b) => isAnd ? a && b : a || b,
            _ => null,
        };
        return new(
            new BooleanOperation(isAnd ? BooleanOperator.And : BooleanOperator.Or, [left.Expression, right.Expression]),
            truth is { } known ? Sketch.Bool(known) : Sketch.Of(Kind.Bool));
    }

    private Expression TypeName()
    {
        var name = Choices.Pick("list", "int", "str", "dict", "tuple", "bool");
        return draft.Variables.Named(sketch => sketch.Kind == Kind.Class) is { } type && Choices.Chance(50) ? type.Expression
            : Choices.Chance(20) ? new TupleDisplay([new Name(name), new Name("set")])
            : new Name(name);
    }
}
