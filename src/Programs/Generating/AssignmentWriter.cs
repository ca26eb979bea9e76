using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes assignments that are told apart by their targets: to a name, chained, unpacking, swapping.</summary>
internal sealed class AssignmentWriter(Draft draft)
{
    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement of <paramref name="row"/>, or null if it could not be written.</summary>
    internal Statement? Write(Operation row, Manner manner) => row.Name switch
    {
        "= name" => ToName(),
        "= chained" => manner == Manner.OneWrong ? ChainedWrong() : Chained(),
        "= unpack" => Unpack(star: false, manner),
        "= unpack *" => Unpack(star: true, manner),
        "= swap" => Swap(manner),
        _ => null,
    };

    private Statement ToName()
    {
        Term value = draft.Values.Any(depth: 2);
        return Bind(Variables.Target(), value);
    }

    private Statement Bind(string name, Term value)
    {
        Variables.Bind(name, value.Sketch);
        return Tree.Assign(new Name(name), value.Expression);
    }

    private Assign Chained()
    {
        Term value = Choices.Chance(60) ? draft.Values.NewContainer(1) : draft.Values.Any();
        var first = Variables.Target();
        Variables.Bind(first, value.Sketch);
        Term? list = Choices.Chance(30) ? draft.Values.Place(Kind.List, sketch => sketch.Count > 0) : null;
        if (list is { } target)
        {
            target.Sketch.Items![0] = value.Sketch;
            return new([new Name(first), new Subscript(target.Expression, Tree.Int(0))], value.Expression);
        }

        var second = Variables.Target();
        Variables.Bind(second, value.Sketch);
        return new([new Name(first), new Name(second)], value.Expression);
    }

    /// <summary>The first target is bound, the second one refuses.</summary>
    private Assign ChainedWrong()
    {
        Term value = draft.Values.Any();
        Term target = draft.Values.Place(Kind.Tuple) ?? draft.Values.Place(Kind.Str) ?? draft.Values.Place(Kind.List) ?? draft.Named(draft.Values.New(Kind.Tuple));
        var name = Variables.Target();
        Variables.Bind(name, value.Sketch);
        var index = target.Sketch.Kind == Kind.List ? Math.Max(target.Sketch.Count, 0) + 7 : 0;
        return target.Expression is Name { Identifier: var bound } && bound == name
            ? new([new Name(name), new Subscript(Tree.Str("ab"), Tree.Int(0))], value.Expression)
            : new([new Name(name), new Subscript(target.Expression, Tree.Int(index))], value.Expression);
    }

    private Assign? Unpack(bool star, Manner manner)
    {
        var wrong = manner == Manner.OneWrong;
        if (wrong && Choices.Chance(30))
        {
            return new([Targets(2, star ? 0 : -1, null)], Choices.Pick(Tree.Int(5), Tree.None));
        }

        if (wrong && !star && Choices.Chance(40))
        {
            return UnpackToRefused();
        }

        Term value = star && Choices.Chance(55) && draft.Values.Place(Kind.List, sketch => sketch.Count is > 0 and <= 4) is { } list ? list
            : Choices.Chance(55) && Variables.Find(sketch => draft.Order.IsIterable(sketch) && sketch.Count is > 0 and <= 4) is { } place
            ? place
            : Choices.Chance(70) ? Values.Tuple(draft.Values.Terms(Choices.Between(1, 3), 1)) : Values.List(draft.Values.Terms(Choices.Between(1, 3), 1));
        if (value.Sketch.Elements() is not { } elements)
        {
            return null;
        }

        var count = elements.Count;
        if (star)
        {
            var fixedTargets = wrong ? count + 1 : Choices.Chance(40) ? 0 : Choices.Below(Math.Min(count, 2) + 1);
            var starAt = Choices.Below(fixedTargets + 1);
            return new([Targets(fixedTargets + 1, starAt, wrong ? null : elements)], value.Expression);
        }

        return new([Targets(wrong ? count + Choices.Pick(1, count > 1 ? -1 : 1) : count, -1, wrong ? null : elements)], value.Expression);
    }

    /// <summary>The first target is bound, the second one refuses.</summary>
    private Assign UnpackToRefused()
    {
        Term first = draft.Values.Any();
        Term refused = draft.Named(draft.Values.New(Kind.Tuple));
        var name = Variables.Unbound();
        Variables.Bind(name, first.Sketch);
        return new(
            [new TupleDisplay([new Name(name), new Subscript(refused.Expression, Tree.Int(0))])],
            Values.Tuple([first, draft.Values.Atoms.Any()]).Expression);
    }

    /// <summary>Targets for the elements of an iterable; all names, or the first one an item of a list.</summary>
    private Expression Targets(int count, int starAt, List<Sketch>? elements)
    {
        var targets = new List<Expression>(count);
        var taken = 0;
        for (var i = 0; i < count; i++)
        {
            var share = i == starAt && elements is not null ? elements.Count - count + 1 : 1;
            Sketch? value = elements is null ? null : i == starAt ? Sketch.Container(Kind.List, elements.GetRange(taken, share)) : elements[taken];
            taken += share;
            Expression target = Target(value, allowItem: i == 0 && i != starAt);
            targets.Add(i == starAt ? new Starred(target) : target);
        }

        return Choices.Chance(15) ? new ListDisplay(targets.ToValueList()) : new TupleDisplay(targets.ToValueList());
    }

    private Expression Target(Sketch? value, bool allowItem)
    {
        if (allowItem && value is not null && Choices.Chance(12) && draft.Values.Place(Kind.List, sketch => sketch.Count > 0) is { } list)
        {
            list.Sketch.Items![0] = value;
            return new Subscript(list.Expression, Tree.Int(0));
        }

        var name = Variables.Target();
        if (value is not null)
        {
            Variables.Bind(name, value);
        }

        return new Name(name);
    }

    private Assign? Swap(Manner manner)
    {
        if (manner == Manner.OneWrong)
        {
            Term frozen = draft.Values.Place(Kind.Tuple, sketch => sketch.Count >= 2)
                ?? draft.Named(Values.Tuple([draft.Values.Any(), draft.Values.Any()]));
            return Swapped(Item(frozen, 0), Item(frozen, 1));
        }

        if (Choices.Chance(35) && draft.Values.Place(Kind.List, sketch => sketch.Count >= 2) is { } list)
        {
            List<Sketch> items = list.Sketch.Items!;
            var last = items.Count - 1;
            (items[0], items[last]) = (items[last], items[0]);
            return Swapped(Item(list, 0), Item(list, Choices.Chance(50) ? last : -1));
        }

        if (Variables.Count < 2)
        {
            return null;
        }

        Term first = Variables.Any();
        Term second = Variables.Any();
        if (first.Expression == second.Expression)
        {
            return null;
        }

        Variables.Bind(((Name)first.Expression).Identifier, second.Sketch);
        Variables.Bind(((Name)second.Expression).Identifier, first.Sketch);
        return Swapped(first.Expression, second.Expression);
    }

    private static Subscript Item(Term container, int index) => new(container.Expression, Tree.Int(index));

    private static Assign Swapped(Expression first, Expression second) => new([new TupleDisplay([first, second])], new TupleDisplay([second, first]));
}
