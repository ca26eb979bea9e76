using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes statements that people put into loops: they collect, count and share, and can run several times.</summary>
internal sealed class LoopSteps(Draft draft, CallWriter calls)
{
    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement about the element of the innermost loop, or null if nothing fits.</summary>
    /// <param name="element">The loop's target; null if it has none.</param>
    internal Statement? Write(Term? element)
    {
        Term part = element is { Sketch.IsBusy: false } given && Choices.Chance(75) ? given : draft.Values.Any();
        return Choices.Below(10) switch
        {
            < 3 => Collect(part),
            < 4 => Store(part),
            < 5 => Count(part),
            < 6 => Nest(part),
            < 7 => Change(part),
            < 8 => Call(part),
            < 9 => Rebind(element, part),
            _ => null,
        };
    }

    /// <summary><c>b.append(x)</c>, <c>b += [x]</c>, <c>b = b + [x]</c>, <c>b.insert(0, x)</c></summary>
    private Statement? Collect(Term part)
    {
        if (List() is not { } list)
        {
            return null;
        }

        list.Sketch.Items?.Add(part.Sketch);
        switch (Choices.Below(6))
        {
            case 0:
                return new ExpressionStatement(Tree.Method(list.Expression, "insert", Tree.Int(0), part.Expression));
            case 1:
                return new AugmentedAssign(list.Expression, BinaryOperator.Add, new ListDisplay([part.Expression]));
            case 2 when list.Expression is Name name && Variables.Target() is { } target:
                Variables.Bind(target, Sketch.Container(Kind.List, null));
                return Tree.Assign(new Name(target), new Binary(name, BinaryOperator.Add, new ListDisplay([part.Expression])));
            default:
                return new ExpressionStatement(Tree.Method(list.Expression, "append", part.Expression));
        }
    }

    /// <summary><c>d[x] = b</c></summary>
    private Statement? Store(Term part)
    {
        if (draft.Values.Place(Kind.Dict, sketch => sketch.Count < OperandWriter.LargestSequence) is not { } dict)
        {
            return null;
        }

        Term key = part.Sketch.IsHashable() ? part : Atoms.Str(Choices.Pick("k", "a", "b"));
        Term value = Choices.Chance(50) ? part : draft.Values.Any();
        Expectations.Forget(dict.Sketch);
        return Choices.Chance(25)
            ? new ExpressionStatement(Tree.Method(Tree.Method(dict.Expression, "setdefault", key.Expression, new ListDisplay([])), "append", value.Expression))
            : Tree.Assign(new Subscript(dict.Expression, key.Expression), value.Expression);
    }

    /// <summary><c>n += 1</c>, <c>n += x</c>, <c>t += (x,)</c></summary>
    private AugmentedAssign? Count(Term part)
    {
        Kind kind = part.Sketch.IsInteger ? Kind.Int : Choices.Pick(Kind.Int, Kind.Tuple);
        if (Variables.Named(sketch => sketch.Kind == kind && sketch.Count < OperandWriter.LargestSequence) is not { } sum)
        {
            return null;
        }

        Variables.Bind(((Name)sum.Expression).Identifier, Sketch.Of(kind));
        return new(sum.Expression, BinaryOperator.Add, kind == Kind.Tuple ? new TupleDisplay([part.Expression]) : part.Sketch.IsInteger ? part.Expression : Tree.Int(1));
    }

    /// <summary><c>b = [b, x]</c></summary>
    private Statement? Nest(Term part)
    {
        if (List() is not { Expression: Name name } list)
        {
            return null;
        }

        Variables.Bind(name.Identifier, Sketch.Container(Kind.List, [list.Sketch, part.Sketch]));
        return Tree.Assign(name, Choices.Chance(50) ? new ListDisplay([name, part.Expression]) : new ListDisplay([part.Expression, name]));
    }

    /// <summary>Changes the element itself: <c>x.append(1)</c>, <c>x['k'] = 1</c>, <c>x += [1]</c>.</summary>
    private Statement? Change(Term part)
    {
        Term added = draft.Values.Any(0);
        switch (part.Sketch.Kind)
        {
            case Kind.List:
                part.Sketch.Items?.Add(added.Sketch);
                return part.Expression is Name name && Choices.Chance(30)
                    ? new AugmentedAssign(name, BinaryOperator.Add, new ListDisplay([added.Expression]))
                    : new ExpressionStatement(Tree.Method(part.Expression, "append", added.Expression));
            case Kind.Dict:
                Expectations.Forget(part.Sketch);
                return Tree.Assign(new Subscript(part.Expression, Tree.Str("k")), added.Expression);
            case Kind.Set:
                Expectations.Forget(part.Sketch);
                return new ExpressionStatement(Tree.Method(part.Expression, "add", draft.Values.Atoms.SmallInt().Expression));
            default:
                return null;
        }
    }

    private ExpressionStatement? Call(Term part)
    {
        if (Variables.Named(sketch => sketch.Signature is { IsGenerator: false }) is not { } function || calls.Call(function, raises: false, string.Empty, part) is not { } call)
        {
            return null;
        }

        if (Choices.Chance(50) && List() is { } list)
        {
            Expectations.Forget(list.Sketch);
            return new ExpressionStatement(Tree.Method(list.Expression, "append", call.Expression));
        }

        return new ExpressionStatement(call.Expression);
    }

    /// <summary>Binds the loop's name again, or another one to the element.</summary>
    private Statement Rebind(Term? element, Term part)
    {
        var name = element is { Expression: Name target } && Choices.Chance(40) ? target.Identifier : Variables.Target();
        Term value = Choices.Chance(50) ? part : draft.Values.NewContainer(0);
        Variables.Bind(name, value.Sketch);
        return Tree.Assign(new Name(name), value.Expression);
    }

    private Term? List() => draft.Values.Place(Kind.List, sketch => sketch.Count < OperandWriter.LargestSequence);
}
