using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes loops over a few elements. What is iterated over is busy while the body is written, and what the body changes is forgotten after it.</summary>
internal sealed class LoopWriter(Draft draft, Composer composer, ConditionWriter conditions, CallWriter calls)
{
    /// <summary>Largest number of loops in each other.</summary>
    private const int DeepestLoop = 3;

    private readonly LoopSteps steps = new(draft, calls);
    private readonly Iterables iterables = new(draft, calls);

    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A <c>for</c> loop of <paramref name="row"/>, or null if there is nothing to iterate over or no room.</summary>
    internal Statement? For(Operation row, bool raises)
    {
        if (draft.Room < 1 || draft.Loops >= DeepestLoop)
        {
            return null;
        }

        if (row.Name == "for other" || (row.Name == "for unpack" && raises))
        {
            return Broken(row);
        }

        if (raises)
        {
            return Changing(row);
        }

        if (iterables.Write(row) is not { } iterable || draft.Room < 1)
        {
            return null;
        }

        return Over(iterable, row);
    }

    /// <summary>A <c>while</c> loop that counts down, or null if there is no room.</summary>
    internal Statement? While(Operation row)
    {
        if (draft.Room < 3 || draft.Loops >= DeepestLoop)
        {
            return null;
        }

        var counter = new Name(Variables.Fresh("n", "i", "j", "h"));
        if (counter.Identifier == "unbound")
        {
            return null;
        }

        draft.Room -= 3;
        draft.Prelude.Add(Tree.Assign(counter, Tree.Int(Choices.Between(1, 3))));
        Sketch count = Sketch.Of(Kind.Int);
        count.IsBusy = true;
        Variables.Bind(counter.Identifier, count);
        StateMark mark = StateMark.Take(Variables);
        Expression test = Choices.Pick(counter, Tree.Compare(counter, ComparisonOperator.Greater, Tree.Int(0)));
        if (Choices.Chance(20))
        {
            test = new BooleanOperation(BooleanOperator.And, [test, conditions.Write(0).Expression]);
        }

        ValueList<Statement> body = [new AugmentedAssign(counter, BinaryOperator.Subtract, Tree.Int(1)), .. Body(null)];
        mark.Forget(keepsNames: false);
        Variables.Bind(counter.Identifier, Sketch.Of(Kind.Int));
        return new While(test, body, Else(row.Name == "while else", mark));
    }

    private For Over(Iterated iterable, Operation row)
    {
        Sketch source = iterable.Term.Sketch.Owner ?? iterable.Term.Sketch;
        Expression target = Target(iterable, row);
        StateMark mark = StateMark.Take(Variables);
        List<Sketch>? elements = iterable.Elements;
        (source.IsBusy, var wasBusy) = (true, source.IsBusy);
        Term? element = Bind(target, elements);
        draft.Room--;
        ValueList<Statement> body = Body(element, row.Name);
        source.IsBusy = wasBusy;
        if (elements is { Count: 0 })
        {
            mark.Restore();
        }
        else
        {
            mark.Forget(keepsNames: elements is not null && row.Name is not ("break" or "continue"));
        }

        return new(target, iterable.Term.Expression, body, Else(row.Name == "for else", mark));
    }

    private ValueList<Statement> Else(bool isWanted, StateMark mark)
    {
        if (draft.Room < 1 || !(isWanted || Choices.Chance(8)))
        {
            return [];
        }

        draft.Room--;
        ValueList<Statement> block = composer.Block(1);
        mark.Forget(keepsNames: true);
        return block;
    }

    private ValueList<Statement> Body(Term? element, string row = "")
    {
        draft.Loops++;
        Func<Statement?>? leave = row is "break" or "continue" || Choices.Chance(14) ? () => Leave(element, row == "continue" || (row != "break" && Choices.Chance(50))) : null;
        ValueList<Statement> body = composer.Block(Choices.Pick(1, 2, 2, 3), () => Choices.Chance(58) ? steps.Write(element) : null, leave);
        draft.Loops--;
        return body;
    }

    /// <summary><c>if …: break</c>, which now and then does something first.</summary>
    private If? Leave(Term? element, bool continues)
    {
        if (draft.Room < 1)
        {
            return null;
        }

        draft.Room--;
        Term test = element is { } subject && Choices.Chance(60) ? conditions.On(subject) : conditions.Write(0);
        return new(test.Expression, [continues ? new Continue() : new Break()], []);
    }

    private Expression Target(Iterated iterable, Operation row)
    {
        if (iterable.Width == 2 && (row.Name == "for unpack" || Choices.Chance(75)))
        {
            return new TupleDisplay([Fresh("k", "i", "x"), Fresh("v", "j", "y", "w")]);
        }

        return Choices.Chance(15) ? new Name(Variables.Target()) : Fresh("x", "i", "y", "j", "v");
    }

    private Name Fresh(params ReadOnlySpan<string> names)
    {
        var name = Variables.Fresh(names);
        name = name == "unbound" ? Variables.Target() : name;
        if (!Variables.Has(name))
        {
            // Reserved at once, so that a second target is another name.
            Variables.Bind(name, Sketch.Of(Kind.Unknown));
        }

        return new(name);
    }

    /// <summary>Binds the target to what the elements have in common.</summary>
    private Term? Bind(Expression target, List<Sketch>? elements)
    {
        if (target is TupleDisplay { Elements: var names })
        {
            for (var i = 0; i < names.Count; i++)
            {
                var at = i;
                List<Sketch>? parts = elements?.ConvertAll(element => element.Items is { } items && at < items.Count ? items[at] : Sketch.Of(Kind.Unknown));
                Bind(names[i], parts);
            }

            return new(names[^1], Common(elements?.ConvertAll(element => element.Items is { Count: > 0 } items ? items[^1] : Sketch.Of(Kind.Unknown))));
        }

        Sketch common = Common(elements);
        Variables.Bind(((Name)target).Identifier, common);
        return new(target, common);
    }

    /// <summary>What all of some objects are: one of them if they are of one type.</summary>
    internal static Sketch Common(List<Sketch>? elements)
    {
        if (elements is not { Count: > 0 } || elements.Exists(element => element.Kind != elements[0].Kind || element.IsBusy))
        {
            return Sketch.Of(Kind.Unknown);
        }

        return elements.Count == 1 || elements.TrueForAll(element => ReferenceEquals(element, elements[0])) ? elements[0] : elements[0].Forgotten();
    }

    /// <summary>A loop that cannot start, or whose target does not fit.</summary>
    private For Broken(Operation row)
    {
        StateMark mark = StateMark.Take(Variables);
        draft.Room--;
        Expression target = row.Name == "for other" ? Fresh("x", "i", "y") : new TupleDisplay([Fresh("x", "i"), Fresh("y", "j", "w")]);
        Expression iterable = row.Name == "for other"
            ? Choices.Pick(Tree.Int(Choices.Between(0, 5)), Tree.None, Variables.Named(sketch => sketch.Kind is Kind.Int or Kind.Float or Kind.Bool or Kind.Function)?.Expression ?? Tree.Float(1.5))
            : Values.List([draft.Values.Any(), Choices.Pick(draft.Values.Atoms.SmallInt(), Values.Tuple(draft.Values.Terms(3, 0)))]).Expression;
        ValueList<Statement> body = composer.Block(1);
        mark.Restore();
        return new(target, iterable, body, []);
    }

    /// <summary>A loop over a dict, a set or a view that changes its size meanwhile.</summary>
    private For? Changing(Operation row)
    {
        if (row.Receiver is not (Kind.Dict or Kind.Set or Kind.DictKeys or Kind.DictValues or Kind.DictItems))
        {
            return null;
        }

        Kind owner = row.Receiver == Kind.Set ? Kind.Set : Kind.Dict;
        Func<Sketch, bool> fits = sketch => sketch.Count is > 0 and <= 4 && iterables.IsShort(sketch);
        if ((draft.Values.Place(owner, fits) ?? draft.Named(draft.Values.New(owner))) is not { Expression: Name or Subscript } changed || !fits(changed.Sketch) || draft.Room < 1)
        {
            return null;
        }

        draft.Room--;
        Name element = Fresh("x", "k", "i");
        Expression iterable = row.Receiver == owner ? changed.Expression : Tree.Method(changed.Expression, row.Receiver.TypeName()[5..]);
        Expression key = new TupleDisplay([Choices.Pick(Tree.Int(0), Tree.Str("a")), Tree.Int(Choices.Below(3))]);
        Statement change = owner == Kind.Set
            ? new ExpressionStatement(Tree.Method(changed.Expression, "add", key))
            : Tree.Assign(new Subscript(changed.Expression, key), element);
        Expectations.Forget(changed.Sketch);
        return new(element, iterable, [change], []);
    }
}
