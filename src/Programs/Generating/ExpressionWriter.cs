using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes one operation of the table that is an expression.</summary>
internal sealed class ExpressionWriter(Draft draft, OperationWriter operations)
{
    private Choices Choices => draft.Choices;

    private Values Values => draft.Values;

    /// <summary>An expression in which <paramref name="row"/> is executed last, or null if it could not be written.</summary>
    /// <remarks>Sketches change as the expression is expected to change objects, unless it is expected to raise.</remarks>
    internal Term? Write(Operation row, Manner manner)
    {
        switch (row.Form)
        {
            case OperationForm.Literal:
                return Values.Atoms.Of(row.Receiver);
            case OperationForm.Name:
                return manner == Manner.OneWrong || draft.Variables.Count == 0
                    ? manner == Manner.OneWrong ? new(new Name(draft.Variables.Unbound()), Sketch.Of(Kind.Unknown)) : null
                    : draft.Variables.Any();
            case OperationForm.Display:
                return Display(row, manner);
            case OperationForm.Comparison:
                return Comparison(row, manner);
            case OperationForm.Chain:
                return Chain();
            case OperationForm.Logic:
                return Logic(row);
            case OperationForm.Function when row.Symbol == "id" && manner == Manner.Fitting:
                return SameAddress();
            case OperationForm.Function when row.Symbol == "iter" && manner == Manner.Fitting && Choices.Chance(15):
                return CallingIterator();
            default:
                return operations.Prepare(row, manner) is { } prepared ? Finish(prepared, manner) : null;
        }
    }

    /// <summary>The expression of a prepared operation and its expected result.</summary>
    internal Term? Finish(Prepared prepared, Manner manner)
    {
        Operation row = prepared.Row;
        Expression receiver = prepared.Receiver.Expression;
        Expression? expression = row.Form switch
        {
            OperationForm.Subscript => prepared.Subscripted(),
            OperationForm.Unary => new Unary(OperatorSymbols.Unary[row.Symbol], receiver),
            OperationForm.Binary => new Binary(receiver, OperatorSymbols.Binary[row.Symbol], prepared.Operands[0]!.Value.Expression),
            OperationForm.Membership => Tree.Compare(prepared.Operands[0]!.Value.Expression, OperatorSymbols.Comparison[row.Symbol], receiver),
            OperationForm.Function => Call(Tree.Function(row.Symbol), prepared, manner),
            OperationForm.Method => Call(new AttributeExpression(receiver, row.Symbol), prepared, manner),
            OperationForm.DataAttribute => new AttributeExpression(receiver, row.Symbol),
            _ => null,
        };
        if (expression is null)
        {
            return null;
        }

        // A wild operation may complete after all, so that its effect on the receiver counts, but nothing is expected of its result.
        return new(expression, manner switch
        {
            Manner.Fitting => prepared.Apply(),
            Manner.Wild when prepared.Apply().Kind != Kind.Iterator => Sketch.Of(Kind.Unknown),
            _ => Sketch.Of(row.Result),
        });
    }

    /// <summary><c>id(a) == id(b)</c> of two places: the number itself says nothing, and what is in no place may be gone before the other one is made.</summary>
    private Term? SameAddress()
    {
        Func<Sketch, bool> fits = sketch => draft.Settings.Level != Level.Language || sketch.IsMutable;
        return draft.Variables.Find(fits) is { } first && draft.Variables.Find(fits) is { } second
            ? new(
                Tree.Compare(
                    Tree.Call("id", first.Expression),
                    Choices.Chance(75) ? ComparisonOperator.Equal : ComparisonOperator.NotEqual,
                    Tree.Call("id", Choices.Chance(40) ? first.Expression : second.Expression)),
                Sketch.Of(Kind.Bool))
            : null;
    }

    /// <summary><c>iter(list.pop, sentinel)</c>.</summary>
    private Term CallingIterator()
    {
        List<Term> items = Values.Terms(Choices.Pick(1, 2, 3), depth: 0);
        Term sentinel = Values.Atoms.SmallInt();
        Term list = Values.List([sentinel, .. items]);
        list = Choices.Chance(50) ? draft.Named(list) : list;
        return new(
            Tree.Call("iter", new AttributeExpression(list.Expression, "pop"), sentinel.Expression),
            Sketch.Container(Kind.Iterator, [.. items.Select(item => item.Sketch).Reverse()]));
    }

    /// <summary>A call; now and then its arguments come by <c>*</c> and <c>**</c>, or there are too many or none of them.</summary>
    private Call Call(Expression callee, Prepared prepared, Manner manner)
    {
        ValueList<Expression> positional = prepared.Positional;
        ValueList<Keyword> keywords = prepared.Keywords;
        if (manner == Manner.OneWrong && prepared.Row.CanRaise && Choices.Chance(6))
        {
            return positional.Count > 0 && Choices.Chance(40)
                ? new(callee, [], keywords)
                : new(callee, [.. positional, .. Enumerable.Repeat(Tree.None, Math.Max(1, prepared.Row.Operands.Count + 1 - positional.Count))], keywords);
        }

        if (positional.Count > 0 && Choices.Chance(4))
        {
            Expression packed = Choices.Chance(50) ? new ListDisplay([positional[^1]]) : new TupleDisplay([positional[^1]]);
            positional = positional.With(positional.Count - 1, new Starred(packed));
        }

        if (keywords.Count > 0 && Choices.Chance(10))
        {
            keywords = [new(null, new DictDisplay(keywords.Select(keyword => new DictEntry(Tree.Str(keyword.Name!), keyword.Value)).ToValueList()))];
        }

        return new(callee, positional, keywords);
    }

    private Term? Display(Operation row, Manner manner)
    {
        if (row.Symbol.Length == 0)
        {
            return manner == Manner.OneWrong ? Unhashable(row) : NewDisplay(row.Result);
        }

        Role role = row.Operands[0].Role;
        Sketch none = Sketch.Of(Kind.Unknown);
        if ((manner == Manner.OneWrong ? draft.Wrong.Write(role, row, none) : draft.Fitting.Fit(role, row, none)) is not { } source)
        {
            return null;
        }

        if (row.Result == Kind.Dict)
        {
            Term key = Values.Atoms.Any();
            Term value = Values.Any();
            Sketch dict = Sketch.Dict([], []);
            var first = Choices.Chance(50);
            if (first)
            {
                Expectations.Store(dict, key.Sketch, value.Sketch);
            }

            Expectations.StoreAll(dict, source.Sketch);
            return new(new DictDisplay(first ? [new(key.Expression, value.Expression), new(null, source.Expression)] : [new(null, source.Expression)]), dict);
        }

        var starred = new Starred(source.Expression);
        Term other = row.Result == Kind.Set ? Values.Atoms.Any() : Values.Any();
        ValueList<Expression> elements = Choices.Below(3) switch
        {
            0 => [starred],
            1 => [starred, other.Expression],
            _ => [other.Expression, starred],
        };
        Sketch made = Sketch.Container(row.Result, []);
        List<Sketch>? items = source.Sketch.Elements();
        if (manner != Manner.Fitting || items is null)
        {
            made.Items = null;
        }
        else
        {
            foreach (Expression element in elements)
            {
                (element is Starred ? items : [other.Sketch]).ForEach(item =>
                {
                    if (made.IsSet)
                    {
                        Expectations.Add(made, item);
                    }
                    else
                    {
                        made.Items!.Add(item);
                    }
                });
            }
        }

        return new(row.Result switch
        {
            Kind.List => new ListDisplay(elements),
            Kind.Tuple => new TupleDisplay(elements),
            _ => new SetDisplay(elements),
        }, made);
    }

    private Term NewDisplay(Kind kind)
    {
        if (kind != Kind.Set)
        {
            return Values.New(kind, depth: 2);
        }

        Term element = Values.Hashable();
        Term made = Values.New(kind);
        return made.Expression is SetDisplay ? made : new(new SetDisplay([element.Expression]), Sketch.Container(Kind.Set, [element.Sketch]));
    }

    private Term? Unhashable(Operation row)
    {
        Term key = draft.Wrong.Unhashable();
        return row.Result switch
        {
            Kind.Set => new(new SetDisplay([Values.Atoms.Any().Expression, key.Expression]), Sketch.Of(Kind.Set)),
            Kind.Dict => new(new DictDisplay([new(key.Expression, Values.Atoms.Any().Expression)]), Sketch.Of(Kind.Dict)),
            _ => null,
        };
    }

    private Term? Comparison(Operation row, Manner manner)
    {
        (Term left, Term right) = manner switch
        {
            Manner.OneWrong when row.CanRaise => (Values.Of(Choices.Pick(Kind.Int, Kind.Str)), Choices.Pick(Values.Atoms.Of(Kind.None), Values.New(Kind.List), Values.New(Kind.Dict))),
            Manner.Wild when !row.Symbol.StartsWith("is", StringComparison.Ordinal) => (draft.Wild.Write(row), draft.Wild.Write(row)),
            _ => draft.Fitting.Comparable(row),
        };
        return new(Tree.Compare(left.Expression, OperatorSymbols.Comparison[row.Symbol], right.Expression), Sketch.Of(Kind.Bool));
    }

    private Term Chain()
    {
        ReadOnlySpan<ComparisonOperator> links =
            [ComparisonOperator.Less, ComparisonOperator.LessOrEqual, ComparisonOperator.Equal, ComparisonOperator.NotEqual, ComparisonOperator.Greater, ComparisonOperator.GreaterOrEqual];
        Kind kind = Choices.Chance(70) ? Kind.Int : Kind.Str;
        return new(
            new Compare(
                Values.Of(kind).Expression,
                [new(Choices.Pick(links), Values.Of(kind).Expression), new(Choices.Pick(links), Values.Of(kind).Expression)]),
            Sketch.Of(Kind.Bool));
    }

    private Term Logic(Operation row)
    {
        Term first = Values.Any();
        if (row.Symbol == "not")
        {
            return new(new Unary(UnaryOperator.Not, first.Expression), first.Sketch.Truth() is { } value ? Sketch.Bool(!value) : Sketch.Of(Kind.Bool));
        }

        Term second = Values.Any();
        bool? truth = first.Sketch.Truth();
        if (row.Symbol == "if else")
        {
            Term third = Values.Any();
            return new(new Conditional(first.Expression, second.Expression, third.Expression), Chosen(truth, second.Sketch, third.Sketch));
        }

        var isAnd = row.Symbol == "and";
        return new(
            new BooleanOperation(isAnd ? BooleanOperator.And : BooleanOperator.Or, [first.Expression, second.Expression]),
            isAnd ? Chosen(truth, second.Sketch, first.Sketch) : Chosen(truth, first.Sketch, second.Sketch));
    }

    private static Sketch Chosen(bool? truth, Sketch whenTrue, Sketch whenFalse) => truth switch
    {
        true => whenTrue,
        false => whenFalse,
        null => Sketch.Of(whenTrue.Kind == whenFalse.Kind ? whenTrue.Kind : Kind.Unknown),
    };
}
