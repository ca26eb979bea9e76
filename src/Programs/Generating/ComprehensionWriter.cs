using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes comprehensions, generator expressions that are consumed at once, and <c>:=</c>.</summary>
internal sealed class ComprehensionWriter(Draft draft, StatementWriter statements, ConditionWriter conditions)
{
    private readonly Iterables iterables = new(draft, new(draft));

    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement of <paramref name="row"/>, or null if nothing fits.</summary>
    internal Statement? Write(Operation row, bool raises)
    {
        if (row.Name == ":=")
        {
            return Walrus();
        }

        StateMark mark = StateMark.Take(Variables);
        draft.IsComprehension = true;
        Term comprehension = Comprehension(row, raises);
        draft.IsComprehension = false;
        mark.Forget(keepsNames: false);
        return statements.Use(comprehension, raises ? Manner.OneWrong : Manner.Fitting);
    }

    private Term Comprehension(Operation row, bool raises)
    {
        Iterated first = iterables.Any();
        if (raises && Choices.Chance(30))
        {
            first = new(Choices.Pick(new(Tree.None, Sketch.Of(Kind.None)), draft.Values.Atoms.SmallInt()), null, 0);
        }

        (ComprehensionClause clause, Term element) = Clause(first);
        List<ComprehensionClause> clauses = [clause];
        List<Sketch>? elements = clause.Conditions.IsEmpty ? first.Elements : null;
        if (Choices.Chance(22))
        {
            Iterated inner = element.Sketch.Kind is Kind.List or Kind.Tuple or Kind.Str && Choices.Chance(60) ? new(element, null, 0) : iterables.Of(Choices.Pick(Kind.List, Kind.Range)) ?? first;
            (ComprehensionClause second, element) = Clause(inner);
            clauses.Add(second);
            elements = null;
        }

        var isSet = row.Result == Kind.Set;
        (Expression key, Kind kind, Func<Sketch, Sketch>? map) = isSet || row.Result == Kind.Dict ? (Key(element, raises), Kind.Unknown, null) : Element(element, raises);
        Expression? value = row.Result == Kind.Dict ? Element(element, raises: false).Expression : null;
        ComprehensionKind made = row.Result switch
        {
            Kind.List => ComprehensionKind.List,
            Kind.Set => ComprehensionKind.Set,
            Kind.Dict => ComprehensionKind.Dict,
            _ => ComprehensionKind.Generator,
        };
        var comprehension = new Comprehension(made, key, value, clauses.ToValueList());
        if (made == ComprehensionKind.Generator)
        {
            Kind consumer = Choices.Pick(Kind.List, Kind.Tuple);
            return new(Tree.Call(consumer.TypeName(), comprehension), Sketch.Container(consumer, null));
        }

        List<Sketch>? known = elements is not null && map is not null && made == ComprehensionKind.List ? elements.ConvertAll(map.Invoke) : null;
        _ = kind;
        return new(comprehension, row.Result == Kind.Dict ? Sketch.Dict(null, null) : Sketch.Container(row.Result, known));
    }

    private (ComprehensionClause Clause, Term Element) Clause(Iterated iterable)
    {
        Expression target;
        Term element;
        if (iterable.Width == 2 && Choices.Chance(70))
        {
            var (key, value) = (Fresh("k", "i", "u"), Fresh("v", "y", "w"));
            target = new TupleDisplay([key, value]);
            List<Sketch>? values = iterable.Elements?.ConvertAll(item => item.Items is { Count: > 0 } items ? items[^1] : Sketch.Of(Kind.Unknown));
            element = new(value, LoopWriter.Common(values));
        }
        else
        {
            Name name = Fresh("x", "i", "y", "v");
            target = name;
            element = new(name, LoopWriter.Common(iterable.Elements));
        }

        if (element.Expression is Name bound)
        {
            Variables.Bind(bound.Identifier, element.Sketch);
        }

        ValueList<Expression> tests = Choices.Chance(25) ? [conditions.On(element).Expression] : [];
        return (new(target, iterable.Term.Expression, tests), element);
    }

    private Name Fresh(params ReadOnlySpan<string> names)
    {
        var name = Variables.Fresh(names);
        name = name == "unbound" ? Variables.Unbound() : name;
        Variables.Bind(name, Sketch.Of(Kind.Unknown));
        return new(name);
    }

    /// <summary>An element with its type and what it makes of an iterated object.</summary>
    private (Expression Expression, Kind Kind, Func<Sketch, Sketch>? Map) Element(Term element, bool raises)
    {
        Expression x = element.Expression;
        if (raises)
        {
            return (Choices.Pick<Expression>(new Subscript(Tree.None, x), new Binary(new DictDisplay([]), BinaryOperator.Add, x), Tree.Call("len", Tree.Int(1))), Kind.Unknown, null);
        }

        Term other = draft.Values.Any();
        switch (Choices.Below(8))
        {
            case 0 or 1:
                return (x, element.Sketch.Kind, sketch => sketch);
            case 2:
                return (new ListDisplay([x]), Kind.List, sketch => Sketch.Container(Kind.List, [sketch]));
            case 3:
                return (new TupleDisplay([x, other.Expression]), Kind.Tuple, sketch => Sketch.Container(Kind.Tuple, [sketch, other.Sketch]));
            case 4:
                return (new ListDisplay([]), Kind.List, _ => Sketch.Container(Kind.List, []));
            case 5 when other.Sketch.IsMutable:
                return (other.Expression, other.Sketch.Kind, _ => other.Sketch);
            case 6:
                return (Tree.Compare(x, ComparisonOperator.Equal, other.Expression), Kind.Bool, _ => Sketch.Of(Kind.Bool));
            default:
                return element.Sketch.Kind is Kind.Int or Kind.Bool
                    ? (new Binary(x, Choices.Pick(BinaryOperator.Add, BinaryOperator.Multiply), Tree.Int(Choices.Between(1, 3))), Kind.Int, _ => Sketch.Of(Kind.Int))
                    : (x, element.Sketch.Kind, sketch => sketch);
        }
    }

    private Expression Key(Term element, bool raises) => raises ? Choices.Pick<Expression>(new ListDisplay([element.Expression]), new DictDisplay([]))
        : element.Sketch.IsHashable() ? Choices.Chance(70) ? element.Expression : new TupleDisplay([element.Expression, Tree.Int(0)])
        : Choices.Pick(Tree.Compare(element.Expression, ComparisonOperator.Equal, draft.Values.Atoms.Any().Expression), new Unary(UnaryOperator.Not, element.Expression));

    /// <summary><c>y = [a := value, a]</c></summary>
    private Statement Walrus()
    {
        Term value = Choices.Chance(60) ? draft.Values.NewContainer(1) : draft.Values.Any();
        var name = Variables.Target();
        var named = new NamedExpression(new(name), value.Expression);
        Variables.Bind(name, value.Sketch);
        Term whole = Choices.Below(3) switch
        {
            0 => Values.List([new(named, value.Sketch), new(new Name(name), value.Sketch)]),
            1 => Values.Tuple([new(named, value.Sketch), draft.Values.Any(0)]),
            _ => new(named, value.Sketch),
        };
        return statements.Use(whole, Manner.Fitting);
    }
}
